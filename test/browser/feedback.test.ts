import t, { type Test } from 'tap';
import { buildTestApp } from '../support/app.ts';
import { NO_BROWSER, type OpenPage, openPage } from '../support/browser.ts';

interface Listening extends OpenPage {
  /** What was sent so far. */
  received: unknown[];
}

/** The page of an answer of a service that takes feedback, with a status. */
const openAnswer = async (t: Test, status = 204): Promise<Listening> => {
  const received: unknown[] = [];
  const { app } = await buildTestApp(t, {
    content: 'seed',
    routes: (app) =>
      app.post('/v1/entries/:slug/feedback', { schema: { hide: true } }, ({ params, body }, reply) => {
        received.push([params, body]);
        return reply.code(status).send();
      }),
  });
  const opened = await openPage(t);
  await opened.page.goto(`${await app.listen({ port: 0, host: '127.0.0.1' })}/entries/can-spaces-be-deleted`);
  return { ...opened, received };
};

const slug = 'can-spaces-be-deleted';

t.test('a yes is sent at once', { skip: NO_BROWSER }, async (t) => {
  const { page, received, complaints } = await openAnswer(t);
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByText('Thank you.').waitFor();
  t.same(received, [[{ slug }, { helpful: true }]]);
  t.notOk(await page.getByRole('button', { name: 'Yes' }).isVisible(), 'once is enough');
  t.same(complaints, []);
});

t.test('a no asks what was missing', { skip: NO_BROWSER }, async (t) => {
  const { page, received, complaints } = await openAnswer(t);
  await page.getByRole('button', { name: 'No' }).click();
  await page.getByLabel('What was missing?').fill(' The colour. ');
  t.same(received, []);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Thank you.').waitFor();
  t.same(received, [[{ slug }, { helpful: false, comment: 'The colour.' }]]);
  t.same(complaints, []);
});

t.test('a no counts without a comment too, and when the page is left', { skip: NO_BROWSER }, async (t) => {
  const { page, received } = await openAnswer(t);
  await page.getByRole('button', { name: 'No' }).click();
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('heading', { name: 'How can we help?' }).waitFor();
  t.same(received, [[{ slug }, { helpful: false }]]);
});

t.test('what could not be sent can be sent again', { skip: NO_BROWSER }, async (t) => {
  const { page, received } = await openAnswer(t, 503);
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByText('That could not be sent just now.').waitFor();
  const answered = page.waitForResponse(/feedback$/);
  await page.getByRole('button', { name: 'Yes' }).click();
  await answered;
  t.equal(received.length, 2);
});

t.test('without JavaScript, and where nobody listens, there is no form', { skip: NO_BROWSER }, async (t) => {
  const { app } = await buildTestApp(t, { content: 'seed' });
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const { page } = await openPage(t);
  await page.goto(`${base}/entries/${slug}`);
  t.equal(await page.locator('.feedback').count(), 0);

  const { page: still } = await openAnswer(t);
  const scriptless = await openPage(t, { javaScriptEnabled: false });
  await scriptless.page.goto(still.url());
  t.notOk(await scriptless.page.locator('.feedback').isVisible());
});
