import t from 'tap';
import type { z } from 'zod';
import {
  Cursor,
  DEFAULT_LIMIT,
  Flag,
  Limit,
  Locale,
  MAX_LIMIT,
  nextLink,
} from '../../../src/http/input/query.ts';

const messages = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];

t.test('limit is 20 by default and a whole number from 1 to 100', async (t) => {
  t.same([DEFAULT_LIMIT, MAX_LIMIT], [20, 100]);
  t.equal(Limit.parse(undefined), 20);
  for (const [text, limit] of [
    ['1', 1],
    ['007', 7],
    ['100', 100],
  ] as const)
    t.equal(Limit.parse(text), limit);
  t.same(messages(Limit, '0'), ['must be at least 1']);
  t.same(messages(Limit, '101'), ['must be at most 100; follow page.next for more']);
  for (const value of [
    '',
    ' 5',
    '5.0',
    '1e1',
    '0x10',
    '-1',
    '+5',
    '٥',
    'five',
    ['1', '2'],
    '9'.repeat(400),
  ]) {
    t.same(
      messages(Limit, value),
      ['must be a whole number from 1 to 100'],
      JSON.stringify(value).slice(0, 20),
    );
  }
});

t.test('a cursor is not empty, given once, and of bounded length', async (t) => {
  t.equal(Cursor.parse(undefined), undefined);
  t.equal(Cursor.parse('abc'), 'abc');
  t.same(messages(Cursor, ''), ['must not be empty; leave it out for the first page']);
  t.same(messages(Cursor, ['a', 'b']), ['must be given once']);
  t.same(messages(Cursor, 'a'.repeat(4_001)), ['is longer than any cursor']);
});

t.test('a locale is a language tag', async (t) => {
  for (const tag of ['en', 'pt-BR', 'zh-Hant-TW', 'de-1996']) t.equal(Locale.parse(tag), tag);
  for (const text of ['', 'e', 'english', 'en_US', 'en-', '*', 'en\r\n']) {
    t.same(messages(Locale, text), ['must be a language tag such as en or pt-BR'], JSON.stringify(text));
  }
  t.same(messages(Locale, `en${'-abcdefgh'.repeat(4)}`), ['is longer than any language tag']);
  t.same(messages(Locale, ['en', 'de']), ['must be given once']);
});

t.test('a flag is true or false', async (t) => {
  t.same([Flag.parse(undefined), Flag.parse('true'), Flag.parse('false')], [false, true, false]);
  for (const value of ['', '1', 'yes', 'TRUE', ['true', 'true']]) {
    t.same(messages(Flag, value), ['must be true or false'], JSON.stringify(value));
  }
});

t.test('the next page is the same request with another cursor', async (t) => {
  const cases: [string, string][] = [
    ['/list', '</list?cursor=C>; rel="next"'],
    ['/list?', '</list?cursor=C>; rel="next"'],
    ['/list?limit=4&tag=a&tag=b', '</list?limit=4&tag=a&tag=b&cursor=C>; rel="next"'],
    ['/list?cursor=B&limit=4', '</list?cursor=C&limit=4>; rel="next"'],
    ['/list?tag=why?&limit=4', '</list?tag=why%3F&limit=4&cursor=C>; rel="next"'],
    ['http://evil.example/list?limit=4', '</list?limit=4&cursor=C>; rel="next"'],
  ];
  for (const [url, link] of cases) t.equal(nextLink('/list', url, { cursor: 'C' }), link, url);
  t.equal(nextLink('/list', '/list?since=A', { since: 'B' }), '</list?since=B>; rel="next"');
});

t.test('nothing in a query breaks out of the Link header', async (t) => {
  const link = nextLink('/list', '/list?tag=>; rel="evil"&b=\r\nX: y&c=é,<%0d%0a>', { cursor: 'C' });
  t.match(link, /^<\/list\?[A-Za-z0-9%&=+._*-]+>; rel="next"$/);
});
