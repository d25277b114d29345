import t from 'tap';
import { hashContent, hashContentOnce, hashOf } from '../../../src/content/text/content-hash.ts';

const content = { question: 'Q', aliases: ['A', 'B'], answer: 'X' };

t.test('equal content has the same digest on every server', async (t) => {
  t.equal(hashContent(content), hashContent({ ...content }));
  t.equal(hashContent(content), 'sha256-L4GjWNwxNyvqfBeyq34S1CjKPlcZ1h_sNQnSWRR20qI');
  t.match(hashOf(null), /^sha256-[\w-]{43}$/);
});

t.test('any difference in what readers read makes another', async (t) => {
  const others = [
    { ...content, question: 'q' },
    { ...content, aliases: ['B', 'A'] },
    { ...content, aliases: ['A,B'] },
    { ...content, answer: 'X ' },
  ];
  t.equal(new Set([content, ...others].map(hashContent)).size, 5);
});

t.test('what is not content does not count', async (t) => {
  t.equal(hashContent({ ...content, tags: ['x'] } as typeof content), hashContent(content));
});

t.test('the hash of an object is kept with it', async (t) => {
  const entry = { ...content };
  t.equal(hashContentOnce(entry), hashContent(content));
  entry.answer = 'Y';
  t.equal(hashContentOnce(entry), hashContent(content), 'while nobody changes it');
  t.equal(hashContentOnce({ ...entry }), hashContent(entry), 'and with no other');
});
