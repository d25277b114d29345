import t from 'tap';
import type { ErrorCode } from '../../../src/core/errors.ts';
import { PROBLEM_TYPES } from '../../../src/http/problems/problem-types.ts';
import { problemPage } from '../../../src/site/pages/problem.ts';
import { contextOver } from './page-context.ts';

const context = contextOver({ store: {} as never });
const show = async (code: ErrorCode, goneSince?: string): Promise<string> =>
  (await problemPage({ code, requestId: 'request-7', goneSince }, context)).body;

t.test('every problem has a page in plain words', async (t) => {
  for (const code of Object.keys(PROBLEM_TYPES) as ErrorCode[]) {
    const page = await show(code);
    t.match(page, /<h1>[A-Z][^<]+<\/h1>\n<p>[^<]+\.<\/p>|removed on/, code);
    t.match(page, '<meta name="robots" content="noindex">', code);
    t.match(page, '<a href="/">Back to home</a>', code);
  }
});

t.test('what is missing can be searched for', async (t) => {
  for (const code of ['not-found', 'unknown-route'] as const) {
    t.match(await show(code), /Page not found[\s\S]*<form class="ask large"/, code);
  }
});

t.test('what was taken down is dated', async (t) => {
  t.match(
    await show('gone', '2026-01-02T03:05:05Z'),
    'It was removed on <time datetime="2026-01-02T03:05:05Z">2 January 2026</time>.',
  );
});

t.test('a failure has the number that the log has, and nothing that asks the service again', async (t) => {
  for (const code of ['internal', 'unavailable', 'out-of-space'] as const) {
    const page = await show(code);
    t.match(page, '<code>request-7</code>', code);
    t.notMatch(page, '<form', code);
  }
});
