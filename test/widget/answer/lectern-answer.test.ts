import t from 'tap';
import { importContent } from '../../../src/import/import.ts';
import { accessibilityFaults, NO_BROWSER } from '../../support/browser.ts';
import { contentSet } from '../../support/content.ts';
import { type Held, holdNext, openHost, roundTrip, serve } from '../host.ts';

const browser = { skip: NO_BROWSER };

const ANSWER = `## First part

Text with a note[^1], and [a link to the second part](#second-part).
Or one that is [lost](#nowhere).

### Second part

- one
- two

| a | b |
|---|---|
| 1 | 2 |

[^1]: The note.
`;

t.test('an answer is shown on a page of another site', browser, async (t) => {
  const { url } = await serve(t);
  const link = `<a href="${url}/entries/can-spaces-be-deleted">Can spaces be deleted?</a>`;
  const { page, complaints } = await openHost(
    t,
    url,
    `<lectern-answer slug="can-spaces-be-deleted">${link}</lectern-answer>`,
  );
  const answer = page.locator('lectern-answer article');
  t.equal(await answer.getByRole('heading', { level: 2 }).textContent(), 'Can spaces be deleted?');
  t.match(
    await answer.textContent(),
    /Spaces in Matrix are just rooms .*Open in the help centre · Updated 13 June 2025/s,
  );
  t.equal(await answer.getByRole('link').getAttribute('href'), `${url}/entries/can-spaces-be-deleted`);
  t.equal(await page.getByRole('link', { name: 'Can spaces be deleted?' }).count(), 0, 'the link made way');
  t.same(await accessibilityFaults(page), []);
  t.same(complaints, []);
});

t.test('what stands in the element stays when the answer cannot be had', browser, async (t) => {
  const { url } = await serve(t);
  // No port that anybody listens on.
  const away = 'http://127.0.0.1:1';
  const { page } = await openHost(
    t,
    url,
    `<lectern-answer id="gone" slug="no-such-answer"><a href="#x">The link</a></lectern-answer>
    <lectern-answer id="away" slug="a" base="${away}/"><a href="#x">The link</a></lectern-answer>
    <lectern-answer id="bare" slug="a b" base="${away}"></lectern-answer>
    <lectern-answer id="none"></lectern-answer>`,
  );
  const shown = (id: string) => page.locator(`#${id}`);
  await shown('gone').getByText('This answer is not there any more.').waitFor();
  await shown('away').getByText('The help centre does not answer just now.').waitFor();
  for (const id of ['gone', 'away']) t.ok(await shown(id).getByText('The link').isVisible(), id);
  const link = shown('bare').getByRole('link', { name: 'Open in the help centre' });
  t.equal(await link.getAttribute('href'), `${away}/entries/a%20b`);
  await shown('none').getByText('The help centre does not answer just now.').waitFor();
  t.same(await accessibilityFaults(page), []);
});

t.test('an answer that was taken down is told as such', browser, async (t) => {
  const { url, store, runtime } = await serve(t, { content: contentSet({ slug: 'a', question: 'A?' }) });
  await importContent(store, contentSet({ slug: 'b', question: 'B?' }), runtime, { prune: true });
  const { page } = await openHost(t, url, '<lectern-answer slug="a"></lectern-answer>');
  await page.getByText('This answer is not there any more.').waitFor();
  t.pass();
});

t.test('it speaks the language of its place, where there is an answer in it', browser, async (t) => {
  const content = contentSet(
    { slug: 'a', locale: 'en', question: 'English?' },
    { slug: 'a', locale: 'de', question: 'Deutsch?' },
    { slug: 'b', locale: 'en', question: 'Only English?' },
  );
  const { url } = await serve(t, { content });
  const { page } = await openHost(
    t,
    url,
    `<div lang="de_AT"><lectern-answer slug="a"></lectern-answer><lectern-answer slug="b"></lectern-answer></div>
    <div lang="de"><lectern-answer slug="a" locale="en"></lectern-answer></div>
    <div lang="x y"><lectern-answer slug="a"></lectern-answer></div>
    <lectern-answer slug="no-such-answer" locale="de"></lectern-answer>`,
  );
  const headings = page.locator('lectern-answer h2');
  await headings.nth(3).waitFor();
  t.same(await headings.allTextContents(), ['Deutsch?', 'Only English?', 'English?', 'English?']);
  const articles = page.locator('lectern-answer article');
  t.equal(await articles.nth(0).getAttribute('lang'), 'de');
  t.match(await articles.nth(0).textContent(), 'In der Hilfe öffnen · Stand');
  t.match(await articles.nth(1).textContent(), 'Open in the help centre · Updated');
  t.equal(
    await articles.nth(0).getByRole('link').getAttribute('href'),
    `${url}/entries/a?locale=de`,
    'the page of that language',
  );
  await page.getByText('Diese Antwort gibt es nicht mehr.').waitFor();
});

t.test('where nobody names a language it is that of the reader', browser, async (t) => {
  const content = contentSet(
    { slug: 'a', locale: 'en', question: 'English?' },
    { slug: 'a', locale: 'de', question: 'Deutsch?' },
  );
  const { url } = await serve(t, { content });
  const page = `<!doctype html><title>Host</title><script src="${url}/embed.js"></script><lectern-answer slug="a"></lectern-answer>`;
  for (const [locale, question] of [
    ['de-AT', 'Deutsch?'],
    ['en-GB', 'English?'],
  ] as const) {
    const { page: opened } = await openHost(t, url, page, { browser: { locale } });
    t.equal(await opened.locator('lectern-answer h2').textContent(), question);
  }
});

t.test('links within an answer lead there, and its page has the same address', browser, async (t) => {
  const { url } = await serve(t, { content: contentSet({ slug: 'a', question: 'A?', answer: ANSWER }) });
  const { page, complaints } = await openHost(t, url, '<lectern-answer slug="a"></lectern-answer>');
  const focused = (): Promise<string> =>
    page.evaluate(`document.querySelector('lectern-answer').shadowRoot.activeElement?.id ?? ''`);
  const link = page.getByRole('link', { name: 'a link to the second part' });
  t.equal(await link.getAttribute('href'), `${url}/entries/a#a--second-part`);
  await link.click();
  t.equal(await focused(), 'a--second-part');
  await page.locator('.footnote-ref a').click();
  t.equal(await focused(), 'a--fn1');
  await page.locator('.footnote-backref').press('Enter');
  t.equal(await focused(), 'a--fnref1');
  t.equal(new URL(page.url()).hash, '', 'the address of the page stays');
  await page.evaluate(
    `addEventListener("click", (event) => { if (event.ctrlKey || event.metaKey) return; window.isLeft = !event.defaultPrevented; event.preventDefault() })`,
  );
  await page.getByText('lost').click();
  t.equal(await page.evaluate('isLeft'), true, 'what the answer does not have is not looked for');
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  t.equal(opened.url(), `${url}/entries/a#a--second-part`, 'who opens it elsewhere gets the page');
  await opened.close();
  t.same(await accessibilityFaults(page), []);
  t.same(complaints, []);
});

t.test('links that lead elsewhere are left to the browser', browser, async (t) => {
  const answer = '[other](../entries/b) [lost](#nowhere) [itself](a)';
  const { url } = await serve(t, { content: contentSet({ slug: 'a', question: 'A?', answer }) });
  const { page } = await openHost(t, url, '<lectern-answer slug="a"></lectern-answer>');
  await page.getByText('other').waitFor();
  await page.locator('.body').click({ position: { x: 1, y: 1 } });
  await page.getByText('lost').click();
  await page.waitForURL(`${url}/entries/a#a--nowhere`, { waitUntil: 'commit' });
  await page.goBack();
  await page.getByText('itself').click();
  await page.waitForURL(`${url}/entries/a`, { waitUntil: 'commit' });
  await page.goBack();
  await page.getByText('other').click();
  await page.waitForURL(`${url}/entries/b`, { waitUntil: 'commit' });
  t.pass();
});

t.test('headings stand below that of the page', browser, async (t) => {
  const { url } = await serve(t, { content: contentSet({ slug: 'a', question: 'A?', answer: ANSWER }) });
  const { page } = await openHost(
    t,
    url,
    `<lectern-answer slug="a" heading="4"></lectern-answer><lectern-answer slug="a" heading="6"></lectern-answer>
    <lectern-answer slug="a" heading="0"></lectern-answer>`,
  );
  await page.locator('lectern-answer article').nth(2).waitFor();
  const levels = await page.evaluate(
    `[...document.querySelectorAll('lectern-answer')].map(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName).join(' '))`,
  );
  t.same(levels, ['h4 h5 h6', 'h6 h6 h6', 'h2 h3 h4']);
});

t.test('it follows its attributes, and forgets what it asked for when it is gone', browser, async (t) => {
  const { url } = await serve(t);
  const { page, complaints } = await openHost(
    t,
    url,
    '<lectern-answer slug="can-spaces-be-deleted"></lectern-answer>',
  );
  await page.getByRole('heading', { name: 'Can spaces be deleted?' }).waitFor();
  await page.evaluate(`(() => {
    const element = document.querySelector('lectern-answer');
    element.setAttribute('slug', 'can-encrypted-messages-be-recovered');
    element.setAttribute('heading', '3');
  })()`);
  await page.getByRole('heading', { level: 3, name: 'Can encrypted messages be recovered?' }).waitFor();

  const slow = await holdNext(page, '**/v1/entries/slow?*');
  await page.evaluate(`(async () => {
    const element = document.querySelector('lectern-answer');
    element.setAttribute('slug', 'slow');
    await Promise.resolve();
    element.remove();
    element.setAttribute('slug', 'slower');
    window.removed = element;
  })()`);
  await slow.sent;
  slow.letGo();
  await roundTrip(page, url);
  t.equal(await page.evaluate('removed.shadowRoot.querySelector("[role=status]").textContent'), '');
  t.same(complaints, []);
});

t.test('an answer that comes after another was asked for is dropped', browser, async (t) => {
  const { url } = await serve(t);
  const { page } = await openHost(t, url, '<lectern-answer slug="can-spaces-be-deleted"></lectern-answer>');
  await page.getByRole('heading', { name: 'Can spaces be deleted?' }).waitFor();
  // Bodies are read behind the signal's back here: what arrives all the same is not shown.
  await page.evaluate(`(() => {
    const real = window.fetch;
    window.fetch = (url, init) => real(url, { ...init, signal: null });
  })()`);
  const ask = (slug: string): Promise<unknown> =>
    page.evaluate(`document.querySelector('lectern-answer').setAttribute('slug', '${slug}')`);
  const late: Held[] = [];
  for (const slug of ['can-encrypted-messages-be-recovered', 'no-such-answer']) {
    const held = await holdNext(page, `**/v1/entries/${slug}?*`);
    await ask(slug);
    await held.sent;
    late.push(held);
  }
  await ask('can-spaces-be-deleted');
  await page.getByRole('heading', { name: 'Can spaces be deleted?' }).waitFor();
  for (const { sent, letGo } of late) {
    letGo();
    await (await (await sent).response())?.finished();
  }
  await roundTrip(page, url);
  t.equal(await page.locator('lectern-answer h2').textContent(), 'Can spaces be deleted?');
});

t.test('a page sets its colours, its font and its parts', browser, async (t) => {
  const { url } = await serve(t);
  const styles = `<style>
    main { letter-spacing: 5px; text-transform: uppercase; font-family: serif; font-weight: bold }
    lectern-answer { --lectern-accent: rgb(1, 2, 3); --lectern-background: rgb(4, 5, 6) }
    lectern-answer::part(question) { color: rgb(7, 8, 9) }
    #dark { color-scheme: dark }
  </style>`;
  const { page } = await openHost(
    t,
    url,
    `${styles}<lectern-answer slug="can-spaces-be-deleted"></lectern-answer>
    <div id="dark"><lectern-answer slug="can-spaces-be-deleted" style="--lectern-background: initial"></lectern-answer></div>`,
  );
  const answers = page.locator('lectern-answer article');
  await answers.nth(1).waitFor();
  const style = (selector: string, property: string, n = 0): Promise<string> =>
    page.evaluate(
      `getComputedStyle(document.querySelectorAll('lectern-answer')[${n}].shadowRoot.querySelector('${selector}'))['${property}']`,
    );
  t.equal(await style('a', 'color'), 'rgb(1, 2, 3)');
  t.equal(await style('article', 'backgroundColor'), 'rgb(4, 5, 6)');
  t.equal(await style('h2', 'color'), 'rgb(7, 8, 9)');
  t.equal(await style('p', 'fontFamily'), 'serif');
  t.equal(await style('p', 'letterSpacing'), 'normal');
  t.equal(await style('p', 'textTransform'), 'none');
  t.equal(await style('p', 'fontWeight'), '400');
  t.equal(await style('article', 'backgroundColor', 1), 'rgb(28, 26, 23)', 'dark where the page is');
});
