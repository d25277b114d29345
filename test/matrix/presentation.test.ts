import t from 'tap';
import { code, facts, list, messages, steps, text } from '../../src/matrix/presentation.ts';

t.test('an answer for people is made of pieces, without empty lists', async (t) => {
  t.same(facts([['Kind', 'access']]), { kind: 'facts', rows: [['Kind', 'access']] });
  t.same(facts([], 'Who'), { kind: 'facts', title: 'Who', rows: [] });
  t.same(text('Done.'), { kind: 'text', text: 'Done.' });
  t.same(code('Copy', 'curl'), { kind: 'code', title: 'Copy', code: 'curl' });
  t.same(list('All', ['a']), [{ kind: 'list', title: 'All', items: ['a'] }]);
  t.same(steps('Do', ['a']), [{ kind: 'list', title: 'Do', items: ['a'], ordered: true }]);
  t.same(messages('To note', [{ message: 'a' }]), list('To note', ['a']));
  t.same([...list('All', []), ...steps('Do', []), ...messages('To note', [])], []);
});
