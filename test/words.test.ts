import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';

/** Words that the code had for things that the field has names for (`docs/glossary.md`). */
const RETIRED = [
  ...[
    'front door',
    'front-door',
    'FrontDoor',
    'FinishedAnswer',
    'finished answer',
    'answerFromMemory',
    'UnderWay',
  ],
  ...[
    'under-way',
    'PackedBody',
    'packBody',
    'headEveryAnswer',
    'everyAnswer',
    'every-answer',
    'bare-answers',
  ],
  ...[
    'answerErrors',
    'identifyCallers',
    'demandRoles',
    'completeMethods',
    'mayShare',
    'isForEverybody',
    'isHeld',
  ],
  ...[
    'giveBack',
    'AnswerTimes',
    'answerOnce',
    'by turns',
    'book-mark',
    'margin-list',
    'lay-out',
    'layOut',
    'shelf',
  ],
  ...[
    'ledger',
    'Ledger',
    'fate',
    'fates',
    'LineFate',
    'Saying',
    'sayingOf',
    'Told',
    'Sought',
    'oddities',
    'look-alikes',
  ],
  ...['lookAlikeOf', 'lookAlikeWarnings', 'makeBed', 'Bed', 'Wanted', 'idempotent_answers', 'describeAnswer'],
  ...['patience', 'nobody keeps', 'whoever asks', 'Whoever asks', 'who asks for it'],
];

t.test('retired words do not come back', async (t) => {
  const retired = new RegExp(`(?<![\\w-])(${RETIRED.join('|')})(?![\\w-])`);
  t.match('// the front door', retired);
  const found = ['src', 'bench']
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
    )
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const [word] = retired.exec(`${path}\n${readFileSync(path, 'utf8')}`) ?? [];
      return word === undefined ? [] : [`${path}: ${word}`];
    });
  t.same(found, []);
});
