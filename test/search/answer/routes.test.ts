import t from 'tap';
import { buildTestApp } from '../../support/app.ts';
import { contentSet } from '../../support/content.ts';
import { buildLibrary } from '../../support/library.ts';

const { inject, logLines } = await buildTestApp(t, { content: 'seed' });

const ask = (payload: object, headers: Record<string, string> = {}) =>
  inject({ method: 'POST', url: '/v1/answer', payload, headers });

t.test('a bot gets one answer, ready to be posted', async (t) => {
  const response = await ask({ question: 'how do i delete a spaec' });
  t.match(response.json(), {
    answer: {
      question: 'Can spaces be deleted?',
      citation: {
        slug: 'can-spaces-be-deleted',
        url: 'https://kb.example.org/entries/can-spaces-be-deleted',
      },
      forms: { matrix: { msgtype: 'm.notice', format: 'org.matrix.custom.html' } },
    },
    didYouMean: 'how do i delete a space',
    match: { tier: /^typo/ },
  });
  t.match(response.headers, { 'cache-control': 'no-store', 'content-language': 'en' });
});

t.test('or null, rather than a guess', async (t) => {
  const found = (await ask({ question: 'best pizza in town' })).json();
  t.equal(found.answer, null);
  t.ok(found.confidence < found.threshold);
});

t.test('what is wrong with the question is named', async (t) => {
  const cases = [
    [{}, '/question'],
    [{ question: '' }, '/question'],
    [{ question: 'x'.repeat(10_241) }, '/question'],
    [{ question: 'x', threshold: 1.1 }, '/threshold'],
    [{ question: 'x', threshold: '0.5' }, '/threshold'],
    [{ question: 'x', tags: 'a' }, '/tags'],
    [{ question: 'x', locale: '!' }, '/locale'],
    [{ question: 'x', category: 'nope' }, '/category'],
    [{ question: 'x', querry: 'y' }, '/querry'],
  ] as const;
  for (const [payload, pointer] of cases) {
    t.match((await ask(payload)).json(), { status: 400, errors: [{ pointer }] }, pointer);
  }
});

t.test('a token in the question is neither looked for, kept nor repeated', async (t) => {
  const secret = 'c2VjcmV0_qWeRtYuIoPaSdFgH_2mJ3Tr';
  const response = await ask({ question: `what is syt_${secret}`, threshold: 0 });
  t.notMatch(response.payload + JSON.stringify(response.headers) + logLines.join(''), secret.slice(0, 8));
  t.match(response.json(), {
    answer: { citation: { slug: 'what-does-the-different-mas-access-token-prefixes-mean' } },
  });
});

t.test(
  'the answer is in the language that is asked for, of what readers may see, and filtered',
  async (t) => {
    const { inject } = await buildLibrary(t);
    const slugOf = async (payload: object, language = 'en') => {
      const response = await inject({
        ...{ method: 'POST', url: '/v1/answer', payload },
        headers: { 'accept-language': language },
      });
      return `${response.json().answer?.citation.slug} ${response.headers['content-language']}`;
    };
    t.equal(await slugOf({ question: 'In both?' }), 'both en');
    t.equal(await slugOf({ question: 'In beiden?' }, 'de-AT'), 'both de');
    t.equal(await slugOf({ question: 'In beiden?', locale: 'de' }), 'both de');
    t.equal(await slugOf({ question: 'In both?', locale: 'ja' }), 'undefined ja');
    t.equal(await slugOf({ question: 'Hidden draft?' }), 'undefined en');
    t.equal(await slugOf({ question: 'In both?', category: 'general', tags: ['a', 'b'] }), 'both en');
    t.equal(await slugOf({ question: 'In both?', category: 'other' }), 'undefined en');
  },
);

t.test('a base without entries has no answer', async (t) => {
  const { inject } = await buildTestApp(t, { content: contentSet() });
  const response = await inject({ method: 'POST', url: '/v1/answer', payload: { question: 'x' } });
  t.match(response.json(), { answer: null, confidence: 0, margin: 0, alternatives: [] });
});

t.test('a service that keeps no insights answers the same', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed', insightsDays: 0 });
  const payload = { question: 'can spaces be deleted' };
  t.match((await inject({ method: 'POST', url: '/v1/answer', payload })).json(), {
    answer: { citation: { slug: 'can-spaces-be-deleted' } },
  });
});
