import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import t from 'tap';
import { buildTestApp } from '../../support/app.ts';
import { authorize } from '../../support/keys.ts';
import { type SampleSecret, SECRETS } from '../../support/secrets.ts';

/** Longest piece of a secret that may be left somewhere, in characters. */
const PIECE = 9;

/** What a secret is without the gaps in it and without what may be shown of it. */
const bare = (text: string): string => text.replace(/[\s]+/g, '').toLowerCase();

/** Pieces of the secret part of a secret, none of which may be found anywhere. */
const piecesOf = ({
  text,
  stand,
  secret = text.replace(stand.replace('…', ''), ''),
}: SampleSecret): string[] => {
  const hidden = bare(secret);
  return Array.from({ length: Math.max(1, hidden.length - PIECE + 1) }, (_, at) =>
    hidden.slice(at, at + PIECE),
  );
};

const json = (url: string, payload: unknown, headers: Record<string, string> = {}): InjectOptions => ({
  ...{ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers } },
  payload: JSON.stringify(payload),
});

const call = (name: string, args: unknown): InjectOptions =>
  json(
    '/mcp',
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } },
    { accept: 'application/json, text/event-stream', 'mcp-protocol-version': '2025-06-18' },
  );

/** Where people ask questions. */
const questions = (secret: string): Record<string, InjectOptions> => {
  const q = `what is ${secret} for`;
  return {
    'the search': { url: '/v1/search', query: { q } },
    'the search, nothing but it': { url: '/v1/search', query: { q: secret } },
    'the search, more of it': { url: '/v1/search', query: { q: `${secret} space token`, limit: '1' } },
    suggestions: { url: '/v1/suggestions', query: { q: secret } },
    'the search page': { url: '/search', query: { q } },
    'the search page, nothing but it': { url: '/search', query: { q: secret } },
    'a question': json('/v1/answer', { question: q }),
    'a comment': json('/v1/entries/can-spaces-be-deleted/feedback', { helpful: true, comment: q }),
    'an opened result': json('/v1/search/opened', { q }),
    'a tool': call('search_faq', { q }),
  };
};

/** Everything else that a caller can write something into. */
const others = (secret: string, key: Record<string, string>): Record<string, InjectOptions> => {
  const header = secret.replace(/\s+/g, ' ');
  const word = header.replace(/^(?:Bearer|Basic) .*/, '').replaceAll(' ', '');
  return {
    'the search, explained': { url: '/v1/search', query: { q: secret, explain: 'true' } },
    'an argument of a tool': call('get_entry', { slug: secret, [secret]: secret }),
    'the slug of an entry': { url: `/v1/entries/${encodeURIComponent(secret)}` },
    'the slug on a page': {
      url: `/entries/${encodeURIComponent(secret)}`,
      headers: { accept: 'text/html' },
    },
    'the slug of a category': { url: `/v1/categories/${encodeURIComponent(secret)}` },
    'a path': { url: `/${encodeURIComponent(secret)}` },
    'a parameter by name': { url: '/v1/entries', query: { [secret]: '1' } },
    'a page of the search by name': { url: '/search', query: { q: 'space', [secret]: '1' } },
    'a category to list': { url: '/v1/entries', query: { category: secret } },
    'a tag': { url: '/v1/entries', query: { tag: secret, limit: '1' } },
    'an order': { url: '/v1/entries', query: { sort: secret } },
    'a language': { url: '/v1/entries', query: { locale: secret } },
    'a cursor': { url: '/v1/entries', query: { cursor: secret } },
    'a place in the changes': { url: '/v1/changes', query: { since: secret } },
    'an address to embed': { url: '/oembed', query: { url: `https://kb.example.org/entries/${secret}` } },
    'another address to embed': { url: '/oembed', query: { url: secret } },
    'the type of a problem': { url: `/problems/${encodeURIComponent(secret)}` },
    'the name of an asset': { url: `/assets/${encodeURIComponent(secret)}` },
    'a request id': { url: '/v1/entries', headers: { 'x-request-id': word } },
    'a media type': { url: '/v1/entries', headers: { accept: header } },
    'a language to accept': { url: '/v1/entries', headers: { 'accept-language': header } },
    'a key that is none': { url: '/v1/insights', headers: { authorization: `Bearer ${word}` } },
    'an odd header': { url: '/v1/insights', headers: { authorization: header } },
    'a tag to match': { url: '/v1/entries', headers: { 'if-none-match': `"${word}"` } },
    'an idempotency key': json(
      '/v1/entries',
      { question: 'May I?', answer: 'Yes.', category: 'nowhere' },
      { ...key, 'idempotency-key': word },
    ),
    'a field by name': json('/v1/answer', { question: 'Why?', [secret]: 1 }),
    'a field deep inside': json('/v1/matrix/tombstones/build', {
      roomId: '!a:b.c',
      powerLevels: { [secret]: 1 },
    }),
    'a form': json('/v1/answer', { question: 'Why?', format: secret }),
    'a slug that is none': json('/v1/entries', { question: 'May I?', answer: 'Yes.', category: secret }, key),
    'a body that is no JSON': { ...json('/v1/answer', ''), payload: `{"question": ${secret}` },
    'a body that is a text': json('/v1/answer', secret),
    'a line of an import': {
      ...{ method: 'POST', url: '/v1/import', payload: `${secret}\n{"${word}":1}\n` },
      headers: { ...key, 'content-type': 'application/x-ndjson' },
    },
    'a token to classify': json('/v1/matrix/tokens/classify', { token: `${secret} ` }),
    'a method': {
      method: 'OPTIONS',
      url: '/v1/entries',
      headers: { 'access-control-request-method': word },
    },
  };
};

t.test('a secret is repeated in no response, and is in no log and no table', async (t) => {
  const path = join(t.testdir(), 'x.db');
  const app = await buildTestApp(t, { content: 'seed', database: `file:${path}` });
  const key = await authorize(app, 'editor');
  const secrets = Object.entries(SECRETS).map(([name, secret]) => {
    const pieces = piecesOf(secret);
    const isIn = (text: string): string | undefined => pieces.find((piece) => text.includes(piece));
    return { name, secret, isIn };
  });
  const seen = new Set<string>();
  for (const { name, secret, isIn } of secrets) {
    const isFirst = !seen.has(secret.kind);
    seen.add(secret.kind);
    const asked = isFirst
      ? { ...questions(secret.text), ...others(secret.text, key) }
      : questions(secret.text);
    for (const [surface, request] of Object.entries(asked)) {
      const { headers, body, statusCode } = await app.app.inject(request);
      const text = [...Object.values(headers), body].map((each) => bare(decode(String(each)))).join('\n');
      t.equal(isIn(text), undefined, `${name}, ${surface}: ${statusCode}`);
      t.ok(statusCode < 500, surface);
    }
  }
  await app.app.close();
  app.store.close();
  const log = bare(app.logLines.join('\n'));
  const database = bare(readFileSync(path, 'latin1'));
  for (const { name, isIn } of secrets) {
    t.equal(isIn(log), undefined, `${name} is in no log`);
    t.equal(isIn(database), undefined, `${name} is in no table`);
  }
});

/** Percent-encoding taken off wherever there is any. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
