import t, { type Test } from 'tap';
import { buildTestApp } from '../support/app.ts';
import { NO_BROWSER, type OpenPage, openPage } from '../support/browser.ts';

interface Listening extends OpenPage {
  /** What was sent so far: the address, and what was said. */
  sent: [path: string, body: unknown][];
}

const { app, logLines } = await buildTestApp(t, { content: 'seed' });
const base = await app.listen({ port: 0, host: '127.0.0.1' });

const ANSWER = '/entries/can-spaces-be-deleted';
const FEEDBACK = '/v1/entries/can-spaces-be-deleted/feedback?locale=en';

/** How many posts of a kind the service has taken: the browser does not tell what a page sends that is no more. */
const heard = (kind: 'feedback' | 'opened'): number =>
  logLines.filter((line) => new RegExp(`/${kind}".*"status":204`).test(line)).length;

/** A page whose posts are listened to. */
const open = async (t: Test, path: string): Promise<Listening> => {
  const opened = await openPage(t);
  const sent: Listening['sent'] = [];
  opened.page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    const { pathname, search } = new URL(request.url());
    sent.push([pathname + search, request.postDataJSON()]);
  });
  await opened.page.goto(base + path);
  return { ...opened, sent };
};

t.test('a yes is sent at once', { skip: NO_BROWSER }, async (t) => {
  const { page, sent, complaints } = await open(t, ANSWER);
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByText('Thank you.').waitFor();
  t.same(sent, [[FEEDBACK, { helpful: true }]]);
  t.notOk(await page.getByRole('button', { name: 'Yes' }).isVisible(), 'once is enough');
  t.same(complaints, []);
});

t.test('a no asks what was missing', { skip: NO_BROWSER }, async (t) => {
  const { page, sent, complaints } = await open(t, ANSWER);
  await page.getByRole('button', { name: 'No' }).click();
  await page.getByLabel('What was missing?').fill(' The colour. ');
  t.same(sent, []);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Thank you.').waitFor();
  t.same(sent, [[FEEDBACK, { helpful: false, comment: 'The colour.' }]]);
  t.same(complaints, []);
});

t.test('a no counts without a comment too, and when the page is left', { skip: NO_BROWSER }, async (t) => {
  const { page } = await open(t, ANSWER);
  await page.getByRole('button', { name: 'No' }).click();
  const before = heard('feedback');
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('heading', { name: 'How can we help?' }).waitFor();
  while (heard('feedback') === before) await page.waitForTimeout(20);
});

t.test('what could not be sent can be sent again', { skip: NO_BROWSER }, async (t) => {
  const { page } = await open(t, ANSWER);
  await page.route('**/feedback*', (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByText('Could not send. Please try again.').waitFor();
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByText('Thank you.').waitFor();
});

t.test('which result was opened is told', { skip: NO_BROWSER }, async (t) => {
  const { page, sent, complaints } = await open(t, '/search?q=delete+a+space');
  const before = heard('opened');
  await page.getByRole('link', { name: 'Can spaces be deleted?' }).click();
  await page.waitForURL(base + ANSWER);
  while (heard('opened') === before) await page.waitForTimeout(20);
  t.same(sent, [
    ['/v1/search/opened', { q: 'delete a space', locale: 'en', entry: 'can-spaces-be-deleted' }],
  ]);
  t.same(complaints, []);
});

t.test(
  'without JavaScript, and where nobody wants to know, there is no form',
  { skip: NO_BROWSER },
  async (t) => {
    const scriptless = await openPage(t, { javaScriptEnabled: false });
    await scriptless.page.goto(base + ANSWER);
    t.notOk(await scriptless.page.locator('.feedback').isVisible());

    const silent = await buildTestApp(t, { content: 'seed', insightsDays: 0 });
    const { page } = await openPage(t);
    await page.goto((await silent.app.listen({ port: 0, host: '127.0.0.1' })) + ANSWER);
    t.equal(await page.locator('.feedback').count(), 0);
  },
);
