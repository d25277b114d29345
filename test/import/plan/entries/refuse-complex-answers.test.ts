import t from 'tap';
import type { PlannedEntry } from '../../../../src/import/plan/entries/planned-entry.ts';
import { refuseComplexAnswers } from '../../../../src/import/plan/entries/refuse-complex-answers.ts';
import type { ContentEntry } from '../../../../src/import/sources/directory/content-set.ts';
import { contentEntry } from '../../../support/content.ts';

const DEEP = '<b>'.repeat(300);
const create = (over: Partial<ContentEntry>): PlannedEntry => ({
  ...{ action: 'create', content: contentEntry(over), contentHash: '', position: 1 },
});

t.test('what can be shown is taken, and what is not written is not looked at', async () => {
  const before = {} as never;
  await refuseComplexAnswers([
    create({}),
    create({ answer: 'word '.repeat(1_000) }),
    { action: 'archive', before },
    { ...create({ answer: DEEP }), action: 'unchanged', before } as PlannedEntry,
  ]);
});

t.test('what cannot be shown is named: by its file, its line, or its slug', async (t) => {
  const says = 'answer must have at most 250 elements within each other';
  const entries = [
    create({ answer: DEEP, file: { path: 'general/a.md' } as ContentEntry['file'] }),
    create({ answer: DEEP, line: 3 }),
    create({ answer: DEEP, slug: 'b' }),
  ];
  await t.rejects(refuseComplexAnswers(entries), {
    code: 'invalid-request',
    message: `Some answers cannot be shown. general/a.md: ${says}; Line 3: ${says}; b: ${says}.`,
    errors: [
      { pointer: '#', code: 'too-complex' },
      { pointer: '#/lines/3/answer', code: 'too-complex' },
      { pointer: '#', code: 'too-complex' },
    ],
  });
});

t.test('of very many the first are told', async (t) => {
  const entries = Array.from({ length: 30 }, () => create({ answer: DEEP }));
  const error = await refuseComplexAnswers(entries).catch((reason) => reason);
  t.equal(error.errors.length, 20);
});

t.test('other faults are told as they are', async (t) => {
  const answer = { length: 5_000 } as string;
  await t.rejects(refuseComplexAnswers([create({ answer })]), { name: /^(?!TooComplex)/ });
});
