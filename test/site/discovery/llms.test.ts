import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';
import { LLMS, LLMS_FULL, writeLlms } from '../../../src/site/discovery/llms.ts';
import { MAX_CHARACTERS, MAX_ENTRIES } from '../../../src/site/discovery/read-part.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';
import { buildLibrary } from '../../support/library.ts';
import { SITE } from './site.ts';

t.test('what there is to read is listed by category, with addresses that answer in Markdown', async (t) => {
  const { store, inject } = await buildLibrary(t);
  const { body: list } = await writeLlms(store, LLMS, { locale: 'en' }, SITE);
  t.match(list, 'https://kb.example.org/llms-full.txt has all of them in one file.');
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
  const { body: all } = await writeLlms(store, LLMS_FULL, { locale: 'de' }, SITE);
  t.match(
    all,
    '# In beiden?\n\nBeides.\n\n<https://kb.example.org/entries/both?locale=de>\n\n# Nur auf Deutsch?',
  );
  t.notMatch(all, /hidden/i);
});

t.test('a question is one item of the list, whatever is in it', async (t) => {
  const store = openInMemory(t);
  await fill(store, { question: '[x](y)\n- z', excerpt: '](javascript:x)\n# <script>' });
  const tokens = createParser().parse((await writeLlms(store, LLMS, { locale: 'en' }, SITE)).body, {});
  t.equal(tokens.filter(({ type }) => type === 'list_item_open').length, 1);
  t.notOk(tokens.some(({ type }) => type.startsWith('html')));
});

t.test('of many there are the categories, each with as many parts as it takes', async (t) => {
  const store = openInMemory(t);
  const rows = Array.from({ length: 2 * MAX_ENTRIES }, (_, n) => ({
    ...{ id: `e${String(n).padStart(4, '0')}`, position: n, categoryId: n < MAX_ENTRIES + 5 ? 'c1' : 'c2' },
    categoryPosition: n < MAX_ENTRIES + 5 ? 1 : 2,
  }));
  await fill(store, ...rows, { id: 'de', locale: 'de' });
  const expected = new Set(rows.map(({ id }) => `slug-of-${id}`));
  for (const [file, slug] of [
    [LLMS, /entries\/(slug-of-\w+)\.md/g],
    [LLMS_FULL, /entries\/(slug-of-\w+)>/g],
  ] as const) {
    const { body, next } = await writeLlms(store, file, { locale: 'en' }, SITE);
    t.match(body, /^# Help centre\n\n> [^\n]*too many/);
    t.equal(next, undefined);
    t.match(
      body,
      `- [General](https://kb.example.org${file.path}?category=slug-of-c1): ${MAX_ENTRIES + 5}\n`,
    );
    const found: string[] = [];
    const texts = [...body.matchAll(/\]\((\S+)\)/g)].map(([, url = '']) => url);
    for (let url = texts.shift(); url !== undefined; url = texts.shift()) {
      const query = Object.fromEntries(new URL(url).searchParams);
      const part = await writeLlms(store, file, { locale: 'en', ...query }, SITE);
      found.push(...[...part.body.matchAll(slug)].map(([, name = '']) => name));
      const more = /\[More\]\((\S+)\)\n$/.exec(part.body)?.[1];
      t.equal(more !== undefined, part.next !== undefined);
      if (more !== undefined) texts.unshift(more);
    }
    t.equal(found.length, expected.size);
    t.same(new Set(found), expected);
  }
  const german = await writeLlms(store, LLMS, { locale: 'de' }, SITE);
  t.match(german.body, 'slug-of-de');
});

t.test('in another language than that of the service, its addresses say so', async (t) => {
  const store = openInMemory(t);
  const rows = Array.from({ length: MAX_ENTRIES + 1 }, (_, n) => ({ id: `e${n}`, locale: 'de' }));
  await fill(store, ...rows);
  const { body } = await writeLlms(store, LLMS, { locale: 'de' }, SITE);
  t.match(body, '(https://kb.example.org/llms.txt?locale=de&category=slug-of-c1): 501');
});

t.test('a list says where the answers are when they are too long for one file', async (t) => {
  const store = openInMemory(t);
  const answer = 'x'.repeat(MAX_CHARACTERS / 2);
  await fill(store, { id: 'e1', answer }, { id: 'e2', answer });
  const { body } = await writeLlms(store, LLMS, { locale: 'en' }, SITE);
  t.match(body, 'llms-full.txt leads to the answers, by category.');
  t.match(body, 'slug-of-e2');
  t.match((await writeLlms(store, LLMS_FULL, { locale: 'en' }, SITE)).body, '## Categories');
});

t.test(
  'refuses a category that is not there, and a cursor that is of no category or of another',
  async (t) => {
    const store = openInMemory(t);
    await fill(store, { id: 'e1' });
    const ask = (asked: object) => writeLlms(store, LLMS, { locale: 'en', ...asked }, SITE);
    await t.rejects(ask({ category: 'nothing' }), { code: 'invalid-request' });
    await t.rejects(ask({ cursor: 'x' }), { code: 'invalid-cursor' });
    await t.rejects(ask({ category: 'slug-of-c1', cursor: 'x' }), { code: 'invalid-cursor' });
    t.match((await ask({ category: 'slug-of-c1' })).body, '# Help centre: General\n\n- [Can spaces');
  },
);
