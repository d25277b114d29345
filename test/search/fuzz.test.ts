import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import t from 'tap';
import { MAX_CANDIDATES, MAX_SUGGESTIONS } from '../../src/search/limits.ts';
import type { Run } from '../../src/search/text/highlight.ts';
import { hostileText } from './hostile-text.ts';
import { manyEntries, searchOver } from './small-index.ts';
import { removeAll } from './write-index.ts';

/** More by FUZZ_RUNS. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);

const QUESTIONS = [
  'Can spaces be deleted?',
  'What does mat_ mean?',
  '部屋を削除するには?',
  "L'homme à la clé 🔑",
];

/** SQLite keeps UTF-8, which has no halves of characters. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

t.test('any text is answered, over small and large collections', async (t) => {
  for (const size of [0, 150]) {
    const { engine } = searchOver(t, [
      ...QUESTIONS.map((question) => ({ question, text: `${question} ${question}` })),
      ...manyEntries(size),
    ]);
    fc.assert(
      fc.property(hostileText, fc.constantFrom('en', 'fr', 'ja', 'xx'), (text, locale) => {
        const { items, highlighter, total, confidence, nearest } = engine.search({
          text,
          locale,
          limit: 5,
          explain: true,
        });
        for (const { score } of items) assert.ok(Number.isFinite(score));
        for (const shown of [...QUESTIONS, wellFormed(text)]) {
          assert.equal(textOf(highlighter.highlight(shown)), shown);
          assert.ok(highlighter.snippet(shown).length > 0 || shown.trim() === '');
        }
        assert.ok(items.length <= 5 && total <= MAX_CANDIDATES);
        assert.ok(confidence >= 0 && confidence <= 1);
        assert.ok(!nearest || total === 0);
        assert.ok(engine.suggest({ text, locale }).length <= MAX_SUGGESTIONS);
      }),
      { numRuns: RUNS },
    );
  }
});

t.test('any text can be a question, an alias and an answer, and is found by its own words', async () => {
  fc.assert(
    fc.property(hostileText.map(wellFormed), hostileText, (question, text) => {
      const { engine, writer, close } = searchOver({ teardown: () => {} }, [
        { id: 'a', question, aliases: [text], text, tags: [text] },
      ]);
      const { highlighter } = engine.search({ text: question, locale: 'en' });
      assert.equal(textOf(highlighter.highlight(question)), question);
      assert.ok(text.includes(textOf(highlighter.snippet(text)).replace(/^…|…$/g, '')));
      engine.suggest({ text: question, locale: 'en' });
      removeAll(writer, ['a']);
      assert.equal(engine.search({ text: question, locale: 'en' }).total, 0);
      close();
    }),
    { numRuns: Math.ceil(RUNS / 6) },
  );
});
