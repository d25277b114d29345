import t from 'tap';
import { UTILITIES } from '../../../../src/matrix/registry.ts';
import { buildTestApp } from '../../../support/app.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const TOKEN = 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52';

t.test('every tool has a page, linked from all', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const { body } = await inject('/tools');
  for (const { name, summary } of UTILITIES) {
    t.ok(body.includes(`href="/tools/${name}"`), name);
    const page = await inject(`/tools/${name}`);
    t.equal(page.statusCode, 200);
    t.match(page.headers, { 'referrer-policy': 'no-referrer', 'content-type': /^text\/html/ });
    t.ok(page.body.includes(summary.replaceAll('"', '&quot;')), summary);
  }
  t.equal((await inject('/tools/none')).statusCode, 404);
  t.match((await inject('/')).body, /href="\/tools"/);
});

t.test(
  'without JavaScript the form says that it is sent, and what is sent is answered for nobody else',
  async (t) => {
    const { inject, logLines } = await buildTestApp(t, { content: 'seed' });
    t.match((await inject('/tools/tokens')).body, /data-without-script>Without JavaScript this form sends/);
    const answer = await inject({
      method: 'POST',
      url: '/tools/tokens',
      headers: FORM,
      payload: `token=${TOKEN}`,
    });
    t.equal(answer.statusCode, 200);
    t.match(answer.headers, { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    t.match(answer.body, /<dt>From<\/dt><dd dir="auto">Matrix Authentication Service/);
    t.notMatch(answer.body + logLines.join(), /aB3dE5gH7jK9/);
  },
);

t.test('what was filled in stands in the form again, without secrets in it', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const post = (name: string, fields: Record<string, string>) =>
    inject({
      method: 'POST',
      url: `/tools/${name}`,
      headers: FORM,
      payload: String(new URLSearchParams(fields)),
    });
  const names = await post('localparts', { localpart: `<b>Alice ${TOKEN}`, serverName: 'example.org' });
  t.match(names.body, /&lt;b&gt;Alice mat_<\/textarea>/);
  t.match(names.body, /value="example\.org"/);
  const powers = await post('power-levels', { powerLevels: '{"users":{"@a:b.org":100}}' });
  t.match(powers.body, /Who may do what/);
  t.match((await post('power-levels', { powerLevels: '{' })).body, /class="refused"/);
  t.match((await post('tombstones', { replacementRoom: '#a:b.org' })).body, /class="refused">.*alias/s);
  t.match(
    (await post('server-acl', { acl: '{"allow":["*"]}', serverNames: 'a.org, b.org', ownServer: 'c.org' }))
      .body,
    /a\.org.*b\.org/s,
  );
  t.match(
    (await post('tombstones', { replacementRoom: '!a:b.org', roomId: '!b:b.org' })).body,
    /<pre tabindex="0"><code>/,
  );
});

t.test('an empty form, or one of other fields, is refused in words', async (t) => {
  const { inject } = await buildTestApp(t);
  const answer = await inject({ method: 'POST', url: '/tools/errors', headers: FORM, payload: 'x=1' });
  t.match(answer.body, /class="refused"/);
});

t.test('the entry on the topic is linked, with in what it is older', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const { body } = await inject('/tools/tombstones');
  t.match(body, /The entry on this topic:.*how-do-i-manually-tombstone-a-room.*default role/s);
});

t.test('no other body is taken there', async (t) => {
  const { inject } = await buildTestApp(t);
  t.equal((await inject({ method: 'POST', url: '/tools/errors', payload: { error: 'x' } })).statusCode, 415);
});

t.test('a search for a secret says so and offers the tool', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const { body, headers } = await inject(`/search?q=${TOKEN}`);
  t.match(body, /class="secret">This looked like a token.*href="\/tools\/tokens"/s);
  t.notMatch(body, /aB3dE5/);
  t.equal(headers['cache-control'], 'no-store');
});
