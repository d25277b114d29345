import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { buildTestApp } from '../support/app.ts';
import { NO_BROWSER, type OpenPage, openPage } from '../support/browser.ts';

const { app } = await buildTestApp(t, { content: 'seed' });
const base = await app.listen({ port: 0, host: '127.0.0.1' });

type Options = Parameters<typeof openPage>[1];

const open = async (t: Test, path: string, options?: Options): Promise<OpenPage> => {
  const opened = await openPage(t, options);
  await opened.page.goto(base + path);
  return opened;
};

/** Has no suggestions for what is typed on the way to a text, however slowly: the first to be shown are those of the text. */
const suggestOnlyFor = (page: Page, text: string): Promise<unknown> =>
  page.route('**/v1/suggestions?*', (route) =>
    new URL(route.request().url()).searchParams.get('q') === text
      ? route.continue()
      : route.fulfill({ json: { items: [] } }),
  );

const browse = (title: string, test: (t: Test) => Promise<void>) => t.test(title, { skip: NO_BROWSER }, test);

browse('questions are suggested while one types, and a click opens one', async (t) => {
  const { page, complaints } = await open(t, '/');
  const field = page.getByRole('combobox', { name: 'Search the help centre' });
  await suggestOnlyFor(page, 'how do i');
  await field.pressSequentially('how do i');
  await page.getByRole('option').first().waitFor();
  t.equal(await field.getAttribute('aria-expanded'), 'true');
  t.equal(await page.getByRole('status').textContent(), 'Suggestions: 7');
  await page.getByRole('option', { name: 'How do I get my access token?' }).click();
  await page.waitForURL(`${base}/entries/how-do-i-get-my-access-token`);
  t.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'How do I get my access token?');
  t.same(complaints, []);
});

browse('the keyboard alone will do', async (t) => {
  const { page, complaints } = await open(t, '/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  t.equal(await page.evaluate('document.activeElement.id'), 'q', 'a slash leads to the field');
  await suggestOnlyFor(page, 'can spaces');
  await page.keyboard.type('can spaces');
  await page.getByRole('option').first().waitFor();
  const first = page.getByRole('option').first();
  await page.keyboard.press('ArrowDown');
  t.equal(await first.getAttribute('aria-selected'), 'true');
  t.equal(await field.getAttribute('aria-activedescendant'), await first.getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  t.equal(await first.getAttribute('aria-selected'), 'false', 'and back to what was typed');
  t.equal(await field.getAttribute('aria-activedescendant'), null);
  await page.keyboard.press('Escape');
  t.equal(await field.getAttribute('aria-expanded'), 'false');
  t.equal(await field.inputValue(), 'can spaces', 'which stays');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${base}/entries/can-spaces-be-deleted`);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  t.equal(new URL(page.url()).hash, '#main', 'the first stop skips what every page has');
  const stops: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate<string>('document.activeElement.textContent'));
  }
  t.same(stops.slice(0, 4), ['Home', 'Element General', 'Yes', 'No']);
  const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
  t.equal(outline, 'solid', 'one sees where one is');
  t.same(complaints, []);
});

browse('Enter without a choice searches', async (t) => {
  const { page } = await open(t, '/entries/can-spaces-be-deleted');
  await page.getByRole('combobox').fill('delete a spaec');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${base}/search?q=delete+a+spaec`);
  t.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Results for “delete a spaec”');
  t.equal(await page.getByText('Showing results for').textContent(), 'Showing results for delete a space');
  await page.getByRole('link', { name: 'Can spaces be deleted?' }).click();
  await page.waitForURL(`${base}/entries/can-spaces-be-deleted`);
});

browse('without JavaScript one searches, browses and reads as well', async (t) => {
  const { page, complaints } = await open(t, '/', { javaScriptEnabled: false });
  await page.getByLabel('Search the help centre').fill('tombstone');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(`${base}/search?q=tombstone`);
  await page.getByRole('link', { name: 'How do I manually tombstone a room?' }).click();
  t.match(await page.locator('.answer pre').textContent(), '"replacement_room"');
  t.equal(await page.getByRole('button', { name: 'Copy' }).count(), 0, 'nothing is there that does nothing');
  await page.getByRole('link', { name: 'Matrix General', exact: true }).click();
  await page.getByRole('link', { name: 'Can encrypted messages be recovered?' }).click();
  t.equal(
    await page.getByRole('heading', { level: 1 }).textContent(),
    'Can encrypted messages be recovered?',
  );
  t.same(complaints, []);
});

browse('code is copied whole', async (t) => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page, complaints } = await open(t, '/entries/how-do-i-manually-tombstone-a-room', { permissions });
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  t.same(JSON.parse(copied), {
    body: 'This room has been replaced',
    replacement_room: '!roomIdOfNewRoom:serverdomain.com',
  });
  t.same(complaints, []);
});

browse('it is light or dark as the reader likes it', async (t) => {
  const luminance = async (colorScheme: 'light' | 'dark'): Promise<number> => {
    const { page } = await open(t, '/', { colorScheme });
    const color = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    return Number(/\d+/.exec(color)?.[0]);
  };
  t.ok((await luminance('light')) > 200);
  t.ok((await luminance('dark')) < 60);
});

browse('it can be printed', async (t) => {
  const { page } = await open(t, '/entries/can-spaces-be-deleted');
  await page.emulateMedia({ media: 'print' });
  t.ok(await page.locator('.answer').isVisible());
  for (const selector of ['form.ask', 'footer', '.related', 'aside']) {
    t.notOk(await page.locator(selector).first().isVisible(), selector);
  }
});

browse('a heading has an address, and what it leads to is marked', async (t) => {
  const { page } = await open(t, '/entries/what-is-an-identity-server-and-how-does-it-work');
  const hrefs = await page.locator('.answer a[href^="#"]').count();
  for (let n = 0; n < hrefs; n += 1) {
    const href = await page.locator('.answer a[href^="#"]').nth(n).getAttribute('href');
    t.equal(await page.locator(`[id="${href?.slice(1)}"]`).count(), 1, `${href} is there`);
  }
});
