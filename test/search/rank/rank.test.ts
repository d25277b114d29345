import t from 'tap';
import type { IndexEntry } from '../../../src/search/index/port.ts';
import { WEIGHTS } from '../../../src/search/rank/rank.ts';
import { searchOver } from '../small-index.ts';

const FILLER: Partial<IndexEntry>[] = ['Can I sign in?', 'Where are my keys?', 'What is a homeserver?'].map(
  (question) => ({
    question,
  }),
);

const CASES: readonly [
  guarantee: string,
  query: string,
  first: Partial<IndexEntry>,
  second: Partial<IndexEntry>,
][] = [
  [
    'the very question first',
    'delete room',
    { question: 'Delete room' },
    { question: 'Delete room delete room', aliases: ['room delete'] },
  ],
  [
    'an alias counts as a question',
    'leave a chat',
    { question: 'Room exit', aliases: ['How to leave a chat'] },
    { question: 'Chat', text: 'leave' },
  ],
  [
    'a question before an answer',
    'tombstone',
    { question: 'What is a tombstone?' },
    { question: 'What is old?', text: 'A tombstone, a tombstone.' },
  ],
  [
    'words together before words apart',
    'video call',
    { question: 'Is a video call free of cost for me?' },
    { question: 'Is a call with any video free for me?' },
  ],
  [
    'the form that was typed before another',
    'rooms',
    { question: 'About rooms' },
    { question: 'About room' },
  ],
  ['the word itself before its like', 'email', { question: 'About email' }, { question: 'About gmail' }],
  [
    'the word itself before its synonym',
    'delete',
    { question: 'How to delete' },
    { question: 'How to remove' },
  ],
  [
    'the shorter of two that have the word',
    'icons',
    { question: 'Icons of rooms' },
    { question: 'Icons of rooms and many other very different things' },
  ],
  [
    'an identifier whole',
    'm.room.tombstone',
    { question: 'Is there m.room.tombstone?' },
    { question: 'Tombstone room m' },
  ],
];

for (const [guarantee, query, first, second] of CASES) {
  t.test(`ranks ${guarantee}`, async (t) => {
    const { ids } = searchOver(t, [...FILLER, { id: 'second', ...second }, { id: 'first', ...first }]);
    // What only resembles the query is no match, and need not be there at all.
    t.same(ids(query).filter((id) => id === 'first' || id === 'second')[0], 'first');
  });
}

t.test('ties are broken by position, then by id', async (t) => {
  const { ids } = searchOver(t, [
    { id: 'c', question: 'Same question', position: 2 },
    { id: 'b', question: 'Same question', position: 1 },
    { id: 'a', question: 'Same question', position: 2 },
  ]);
  t.same(ids('question'), ['b', 'a', 'c']);
});

t.test('the parts of a score make the score', async (t) => {
  const { engine } = searchOver(t, [
    ...FILLER,
    { question: 'How do I delete a room?', text: 'Leave the room.' },
  ]);
  const [item] = engine.search({ text: 'delete a romo', locale: 'en', explain: true }).items;
  const sum = Object.values(item?.parts ?? {}).reduce((a, b) => a + b, 0);
  t.ok(Math.abs(sum - (item?.score ?? 0)) < 0.01);
  t.same(Object.keys(item?.parts ?? {}), Object.keys(WEIGHTS));
  t.equal(engine.search({ text: 'delete', locale: 'en' }).items[0]?.parts, undefined, 'only when asked for');
});
