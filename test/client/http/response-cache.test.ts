import t from 'tap';
import { ResponseCache } from '../../../src/client/http/response-cache.ts';

const answer = (text: string) => ({ etag: `"${text}"`, mediaType: 'text/plain', text });

t.test('keeps what was asked for last, within its size', async (t) => {
  const cache = new ResponseCache(10);
  cache.set('a', answer('aaaa'));
  cache.set('b', answer('bbbb'));
  t.same(cache.get('a'), answer('aaaa'));
  cache.set('c', answer('cccc'));
  t.same(
    ['a', 'b', 'c'].map((key) => cache.get(key)?.text),
    ['aaaa', undefined, 'cccc'],
    'b was the longest ago',
  );
});

t.test('an answer that is replaced makes room for its successor', async (t) => {
  const cache = new ResponseCache(10);
  cache.set('a', answer('aaaaa'));
  cache.set('b', answer('bbbbb'));
  cache.set('b', answer('BBBBB'));
  t.same(cache.get('a')?.text, 'aaaaa');
  t.same(cache.get('b')?.text, 'BBBBB');
  cache.set('c', answer('c'.repeat(10)));
  t.same([cache.get('a'), cache.get('b')], [undefined, undefined]);
});

t.test('an answer that is larger than all of it is not kept, and drives nothing out', async (t) => {
  const cache = new ResponseCache(10);
  cache.set('a', answer('a'));
  cache.set('b', answer('b'.repeat(11)));
  t.equal(cache.get('b'), undefined);
  t.equal(cache.get('a')?.text, 'a');
  cache.set('a', answer('a'.repeat(11)));
  t.equal(cache.get('a'), undefined, 'nor is what it replaced');
});

t.test('a cache of no size keeps nothing', async (t) => {
  const cache = new ResponseCache(0);
  cache.set('a', answer('a'));
  t.equal(cache.get('a'), undefined);
});
