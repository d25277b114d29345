import t from 'tap';
import { accessibilityFaults, NO_BROWSER } from '../../support/browser.ts';
import { contentSet } from '../../support/content.ts';
import { holdNext, openHost, roundTrip, searchFor, serve, until } from '../host.ts';

const browser = { skip: NO_BROWSER };

const SEARCH = '<lectern-search></lectern-search>';

t.test('an answer is found and chosen with the keyboard alone', browser, async (t) => {
  const { url } = await serve(t);
  const { page, complaints } = await openHost(t, url, SEARCH);
  const field = page.getByRole('combobox', { name: 'Search the help centre' });
  const options = page.getByRole('option');
  await field.waitFor();
  await page.keyboard.press('Tab');
  t.equal(await field.getAttribute('aria-expanded'), 'false');
  const question = 'how do i delet a spaec';
  await searchFor(page, question, () => page.keyboard.type(question));
  t.match(await options.first().textContent(), 'Can spaces be deleted?');
  t.same(await options.first().locator('.title b').allTextContents(), ['spaces', 'deleted']);
  t.equal(await page.getByRole('status').textContent(), `Results: ${await options.count()}`);
  t.equal(await field.getAttribute('aria-expanded'), 'true');
  t.same(await accessibilityFaults(page), []);

  const active = async (): Promise<string | null> => field.getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  t.equal(await active(), 'option-0');
  t.equal(await options.first().getAttribute('aria-selected'), 'true');
  await page.keyboard.press('ArrowUp');
  t.equal(await active(), '', 'the field itself');
  await page.keyboard.press('ArrowUp');
  t.equal(await active(), `option-${(await options.count()) - 1}`, 'the last');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  t.same(await accessibilityFaults(page), []);
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article');
  await answer.waitFor();
  t.match(await answer.textContent(), 'Spaces in Matrix are just rooms');
  t.equal(await options.count(), 0, 'the list is closed');
  t.equal(
    await page.evaluate(`document.querySelector('lectern-search').shadowRoot.activeElement.localName`),
    'article',
    'the reader is led to it',
  );
  t.same(await accessibilityFaults(page), []);
  t.same(complaints, []);
});

t.test('the page is told what was chosen, and may show it itself', browser, async (t) => {
  const { url } = await serve(t);
  const { page } = await openHost(t, url, `<section>${SEARCH}</section>`);
  await page.evaluate(`(() => {
    window.selected = [];
    document.querySelector('section').addEventListener('lectern:select', (event) => {
      selected.push(event.detail);
      if (selected.length > 1) event.preventDefault();
    });
  })()`);
  const options = page.getByRole('option');
  const choose = async (text: string): Promise<void> => {
    await searchFor(page, text);
    await options.first().click();
  };
  const told = page.waitForRequest('**/v1/search/opened');
  await choose('delete space');
  const request = await told;
  t.same(
    request.postDataJSON(),
    { q: 'delete space', locale: 'en', entry: 'can-spaces-be-deleted' },
    'the service is told',
  );
  t.equal((await request.response())?.status(), 204);
  await page.getByRole('heading', { name: 'Can spaces be deleted?' }).waitFor();
  await choose('encrypted messages');
  await until(page, 'selected.length === 2');
  t.equal(await page.locator('.result .busy').count(), 0, 'nothing else is loaded');
  t.equal(await page.getByRole('heading', { name: 'Can spaces be deleted?' }).count(), 1);
  t.same(await page.evaluate('selected'), [
    {
      slug: 'can-spaces-be-deleted',
      question: 'Can spaces be deleted?',
      url: `${url}/entries/can-spaces-be-deleted`,
    },
    {
      slug: 'can-encrypted-messages-be-recovered',
      question: 'Can encrypted messages be recovered?',
      url: `${url}/entries/can-encrypted-messages-be-recovered`,
    },
  ]);
});

t.test('Enter in the field takes the best, also before the list is there', browser, async (t) => {
  const { url } = await serve(t);
  const { page } = await openHost(t, url, SEARCH);
  const field = page.getByRole('combobox');
  await field.fill('can spaces be deleted');
  await field.press('Enter');
  await page.getByRole('heading', { name: 'Can spaces be deleted?' }).waitFor();
  await field.fill('');
  await field.press('Enter');
  await searchFor(page, 'spaces');
  await field.press('Enter');
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
  t.pass();
});

t.test('what comes only near is not taken for an answer', browser, async (t) => {
  const { url } = await serve(t);
  const { page } = await openHost(t, url, SEARCH);
  const field = page.getByRole('combobox');
  await field.fill('xylophone lessons spacecraft');
  const note = page.locator('.note');
  await note.waitFor();
  t.equal(await note.textContent(), 'No results. You might be looking for:');
  const told: string[] = [];
  page.on('request', (request) => told.push(request.url()));
  await field.press('Enter');
  await roundTrip(page, url);
  t.same(told, [`${url}/v1/categories`], 'it has opened nothing');
  t.equal(await page.getByRole('article').count(), 0);
  t.ok(await note.isVisible());
  t.same(await accessibilityFaults(page), []);
  await page.getByRole('option').first().click();
  await page.getByRole('article').waitFor();
});

t.test('where there is nothing at all it says so', browser, async (t) => {
  const { url } = await serve(t, {});
  const { page } = await openHost(t, url, SEARCH);
  const field = page.getByRole('combobox');
  await field.fill('spaces');
  const note = page.locator('.note');
  await note.waitFor();
  t.equal(await note.textContent(), 'Nothing was found. Try other words, or fewer.');
  t.equal(await field.getAttribute('aria-expanded'), 'false');
  await field.press('ArrowDown');
  await field.press('Enter');
  t.same(await accessibilityFaults(page), []);
  await field.fill('');
  await note.waitFor({ state: 'hidden' });
});

t.test('the list closes by Escape and by leaving, and is there again on a click', browser, async (t) => {
  const { url } = await serve(t);
  const { page } = await openHost(t, url, `${SEARCH}<button>Other</button>`);
  const field = page.getByRole('combobox');
  const option = page.getByRole('option').first();
  await field.fill('spaces');
  await option.waitFor();
  await field.press('Escape');
  t.notOk(await option.isVisible());
  t.equal(await field.inputValue(), 'spaces');
  await field.click();
  t.ok(await option.isVisible());
  await page.getByRole('button', { name: 'Other' }).focus();
  t.notOk(await option.isVisible());
  await field.press('ArrowDown');
  t.ok(await option.isVisible());
  // Between two options, or on the edge of the list, is nothing to choose.
  await page.evaluate(
    `document.querySelector('lectern-search').shadowRoot.querySelector('ul').dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
  );
  t.ok(await option.isVisible());
  await field.press('Escape');
  await field.press('Escape');
  t.equal(await field.inputValue(), '', 'as in any search field');
});

t.test('keys that belong to an input method are left to it', browser, async (t) => {
  const { url } = await serve(t);
  const { page } = await openHost(t, url, SEARCH);
  await page.getByRole('combobox').fill('spaces');
  await page.getByRole('option').first().waitFor();
  const isTaken = (isComposing: boolean, key: string): Promise<boolean> =>
    page.evaluate(
      `!document.querySelector('lectern-search').shadowRoot.querySelector('input').dispatchEvent(
        new KeyboardEvent('keydown', { key: '${key}', isComposing: ${isComposing}, cancelable: true }))`,
    );
  t.equal(await isTaken(true, 'ArrowDown'), false);
  t.equal(await isTaken(false, 'ArrowDown'), true);
  t.equal(await isTaken(false, 'Home'), false);
});

t.test('it looks in one category, in the language of its place', browser, async (t) => {
  const content = contentSet(
    { slug: 'a', category: 'one', question: 'Can rooms be deleted?' },
    { slug: 'b', category: 'two', question: 'Can spaces be deleted?' },
    { slug: 'c', category: 'two', locale: 'de', question: 'Kann man Spaces löschen?' },
  );
  const { url } = await serve(t, { content });
  const { page } = await openHost(
    t,
    url,
    `<lectern-search category="one" placeholder="Ask about rooms"></lectern-search>
    <div lang="de"><lectern-search></lectern-search></div>`,
  );
  await page.getByRole('combobox', { name: 'Ask about rooms' }).fill('deleted');
  const titles = page.locator('.title');
  await titles.first().waitFor();
  t.same(await titles.allTextContents(), ['Can rooms be deleted?']);
  await page.getByRole('combobox', { name: 'In der Hilfe suchen' }).fill('spaces');
  await page.getByText('Kann man').waitFor();
  t.equal(await page.getByRole('status').nth(1).textContent(), 'Ergebnisse: 1');
});

t.test('what stands in the element is shown when the service cannot be reached', browser, async (t) => {
  const { url } = await serve(t);
  const { page } = await openHost(
    t,
    url,
    '<lectern-search><a href="#help">To the help centre</a></lectern-search>',
  );
  const link = page.getByText('To the help centre');
  const field = page.getByRole('combobox');
  await field.waitFor();
  t.notOk(await link.isVisible());
  await page.route('**/v1/search?*', (route) => route.abort());
  await field.fill('spaces');
  await link.waitFor();
  t.equal(await page.locator('.note').textContent(), 'The help centre does not answer just now.');
  await page.unroute('**/v1/search?*');
  await field.fill('delete spaces');
  const option = page.getByRole('option').first();
  await option.waitFor();
  t.notOk(await link.isVisible());
  await page.route('**/v1/entries/**', (route) => route.abort());
  await option.click();
  await page.getByText('The help centre does not answer just now. Open in the help centre').waitFor();
  t.equal(
    await page.getByRole('link', { name: 'Open in the help centre' }).getAttribute('href'),
    `${url}/entries/can-spaces-be-deleted`,
  );
  t.same(await accessibilityFaults(page), []);
});

t.test('only the last that was typed and chosen counts', browser, async (t) => {
  const { url } = await serve(t);
  const { page, complaints } = await openHost(t, url, SEARCH);
  const field = page.getByRole('combobox');
  const search = await holdNext(page, '**/v1/search?q=encrypted*');
  await field.fill('encrypted');
  await search.sent;
  await searchFor(page, 'delete space');
  const option = page.getByRole('option').first();
  t.match(await option.textContent(), 'Can spaces be deleted?');
  search.letGo();
  await roundTrip(page, url);
  t.match(await option.textContent(), 'Can spaces be deleted?');

  const entry = await holdNext(page, '**/v1/entries/can-spaces-be-deleted?*');
  await option.click();
  const request = await entry.sent;
  await field.click();
  await page.getByRole('option').nth(1).click();
  await page.getByRole('article').waitFor();
  entry.letGo();
  await (await request.response())?.finished();
  await roundTrip(page, url);
  t.not(await page.getByRole('article').getByRole('heading').first().textContent(), 'Can spaces be deleted?');

  // From here on time passes when it is told to.
  await page.clock.install();
  const told: string[] = [];
  page.on('request', (request) => told.push(request.url()));
  await field.fill('spaces');
  await page.evaluate(`document.querySelector('lectern-search').remove()`);
  await page.clock.runFor(1_000);
  await roundTrip(page, url);
  t.same(told, [`${url}/v1/categories`], 'nobody asks any more');
  t.same(complaints, []);
});
