import t from 'tap';
import { readHead } from '../../../../../src/import/sources/faq-page/head/head.ts';
import { LineTracker } from '../../../../../src/import/sources/faq-page/report/line-tracker.ts';

const head = (values: Record<string, unknown>, problem?: string) => {
  const tracker = new LineTracker(['---', 'x', '---']);
  const read = readHead(tracker, { values, end: 3, ...(problem === undefined ? {} : { problem }) });
  return { ...read, codes: tracker.report().map(({ code }) => code) };
};

t.test('reads title and language', async (t) => {
  t.match(head({ title: ' A ', lang: 3, locale: 'pt_br' }), { title: 'A', locale: 'pt-BR', codes: [] });
  t.match(head({ title: '', language: 'de' }), { title: null, locale: 'de' });
  t.match(head({ title: 4 }), { title: null, locale: null });
});

t.test('tells what it could not read', async (t) => {
  t.match(head({ lang: 'not a language' }), { locale: null, codes: ['front-matter-value'] });
  t.match(head({}, 'why'), { codes: ['front-matter-unread'] });
});
