import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';
import { writeLlms, writeLlmsFull } from '../../../src/site/discovery/llms.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';
import { buildLibrary } from '../../support/library.ts';
import { SITE } from './site.ts';

/** All of a stream. */
const whole = async (chunks: AsyncIterable<string>): Promise<string> => {
  let all = '';
  for await (const chunk of chunks) all += chunk;
  return all;
};

t.test('what there is to read is listed by category, with addresses that answer in Markdown', async (t) => {
  const { store, inject } = await buildLibrary(t);
  const list = await whole(writeLlms(store, 'en', SITE));
  t.match(list, /^# Help centre\n\n> /);
  t.match(
    list,
    '\n## general\n\n- [In both?](https://kb.example.org/v1/entries/both.md): Both, with a note.\n',
  );
  t.match(list, '\n## other\n\n- [Another?]');
  t.notMatch(list, /hidden/i);
  for (const [, path = ''] of list.matchAll(/\(https:\/\/kb\.example\.org(\/v1\/\S+)\)/g)) {
    t.match(await inject(path), { statusCode: 200, headers: { 'content-type': /^text\/markdown/ } });
  }
});

t.test('the answers of a language are in one file, with their pages', async (t) => {
  const { store } = await buildLibrary(t);
  const all = await whole(writeLlmsFull(store, 'de', SITE));
  t.match(
    all,
    '# In beiden?\n\nBeides.\n\n<https://kb.example.org/entries/both?locale=de>\n\n# Nur auf Deutsch?',
  );
  t.notMatch(all, /hidden/i);
});

t.test('a question is one item of the list, whatever is in it', async (t) => {
  const store = openInMemory(t);
  await fill(store, { question: '[x](y)\n- z', excerpt: '](javascript:x)\n# <script>' });
  const tokens = createParser().parse(await whole(writeLlms(store, 'en', SITE)), {});
  t.equal(tokens.filter(({ type }) => type === 'list_item_open').length, 1);
  t.notOk(tokens.some(({ type }) => type.startsWith('html')));
});
