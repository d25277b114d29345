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
  ...['patience', 'nobody keeps', 'whoever asks', 'Whoever asks', 'who asks for it'],
];

t.test('retired words do not come back', async (t) => {
  const retired = new RegExp(`(?<![\\w-])(${RETIRED.join('|')})(?![\\w-])`);
  t.match('// the front door', retired);
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const [word] = retired.exec(`${name}\n${readFileSync(join('src', name), 'utf8')}`) ?? [];
      return word === undefined ? [] : [`${name}: ${word}`];
    });
  t.same(found, []);
});
