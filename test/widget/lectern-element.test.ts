import t from 'tap';
import { NO_BROWSER } from '../support/browser.ts';
import { openHost, serve } from './host.ts';

const browser = { skip: NO_BROWSER };

t.test(
  'an element is drawn once for all that changes at a time, and not when it is gone',
  browser,
  async (t) => {
    const { url } = await serve(t);
    const { page } = await openHost(t, url, '<p>Nothing yet.</p>');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/v1/entries/')) asked.push(request.url());
    });
    await page.evaluate(`customElements.whenDefined('lectern-answer').then(() => {
    const main = document.querySelector('main');
    const gone = document.createElement('lectern-answer');
    gone.setAttribute('slug', 'gone');
    main.append(gone);
    gone.remove();
    const element = document.createElement('lectern-answer');
    element.setAttribute('slug', 'before-it-is-there');
    main.append(element);
    element.setAttribute('slug', 'can-spaces-be-deleted');
    element.setAttribute('heading', '4');
  })`);
    await page.getByRole('heading', { level: 4, name: 'Can spaces be deleted?' }).waitFor();
    t.match(asked, [/\/can-spaces-be-deleted/]);
    t.equal(asked.length, 1);
  },
);

t.test(
  'an element speaks the language of its attribute, or else of what is around it',
  browser,
  async (t) => {
    const { url } = await serve(t);
    const element = (id: string, more = '') =>
      `<lectern-answer id="${id}" slug="none" ${more}></lectern-answer>`;
    const { page } = await openHost(
      t,
      url,
      `<div lang="de_DE">${element('near')}${element('own', 'locale="en"')}</div>
    ${element('page')}<div lang="?!">${element('odd')}</div>`,
    );
    const says = (id: string) => page.locator(`#${id}`).getByRole('status').textContent();
    await page.locator('#odd').getByText('This answer is not there any more.').waitFor();
    await page.locator('#near').getByText('Diese Antwort').waitFor();
    t.match(await says('own'), 'This answer');
    t.match(await says('page'), 'This answer');
    await page.evaluate(`document.documentElement.removeAttribute('lang')`);
    await page.evaluate(`document.querySelector('#page').setAttribute('heading', '9')`);
    await page.locator('#page').getByText('This answer is not there any more.').waitFor();
  },
);
