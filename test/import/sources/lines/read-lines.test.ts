import t from 'tap';
import { AppError } from '../../../../src/core/errors.ts';
import { MAX_FIELDS, MAX_LINE_ERRORS } from '../../../../src/import/sources/lines/line-limits.ts';
import { readLines } from '../../../../src/import/sources/lines/read-lines.ts';
import { line, toChunks } from '../../lines.ts';

const LIMITS = { lineBytes: 1_000, totalBytes: 100_000, lines: 500, defaultLocale: 'en' };

const read = (...lines: (object | string | Uint8Array)[]) => readLines(toChunks(...lines), LIMITS);

/** Pointer and code of every error. */
const errorsOf = async (...lines: (object | string | Uint8Array)[]): Promise<string[]> => {
  const error: unknown = await read(...lines).catch((error: unknown) => error);
  return error instanceof AppError
    ? (error.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
    : [];
};

t.test('a line of what an entry is made from', async (t) => {
  t.same(await read(line()), {
    categories: [],
    entries: [
      {
        slug: 'can-spaces-be-renamed',
        locale: 'en',
        category: 'general',
        question: 'Can spaces be renamed?',
        aliases: [],
        answer: 'Yes.',
        tags: [],
        status: 'published',
        position: undefined,
        source: undefined,
        revision: undefined,
        createdAt: undefined,
        createdBy: undefined,
        updatedAt: undefined,
        updatedBy: undefined,
        publishedAt: undefined,
        note: undefined,
        file: undefined,
        line: 1,
      },
    ],
    comesOnce: true,
    notes: [],
  });
});

t.test(
  'a line of all that an export has, of which some is taken and some follows from the rest',
  async (t) => {
    const exported = {
      id: '01997C4E-9d3f-7b1c-a1f0-1f1f6b1c9a11',
      ...{
        slug: 'a',
        locale: 'de',
        question: 'Warum?',
        aliases: ['Wieso?'],
        answer: 'Darum.',
        format: 'markdown',
      },
      ...{ excerpt: 'x', category: { slug: 'general', title: 'General' }, tags: ['x'], status: 'draft' },
      ...{ position: 4, revision: 7, createdAt: '1970-01-01T00:00:01Z', createdBy: 'twilight' },
      ...{ updatedAt: '1970-01-01T01:00:02+01:00', updatedBy: 'rarity', publishedAt: '1970-01-01T00:00:03Z' },
      ...{ contentHash: 'x', source: { title: 'FAQ', url: null }, links: { self: 'x' }, note: 'Moved.' },
    };
    const { categories, entries } = await read(exported, {
      ...exported,
      id: undefined,
      slug: 'b',
      source: null,
      note: null,
      publishedAt: null,
    });
    t.same(categories, [
      { slug: 'general', title: 'General', description: '', position: undefined, file: undefined },
    ]);
    t.match(entries, [
      {
        id: '01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a11',
        ...{ slug: 'a', locale: 'de', question: 'Warum?', aliases: ['Wieso?'], answer: 'Darum.' },
        ...{ category: 'general', tags: ['x'], status: 'draft', position: 4, revision: 7 },
        ...{
          createdAt: 1_000,
          createdBy: 'twilight',
          updatedAt: 2_000,
          updatedBy: 'rarity',
          publishedAt: 3_000,
        },
        ...{ source: { title: 'FAQ', url: null }, note: 'Moved.' },
      },
      { slug: 'b', source: undefined, note: undefined, publishedAt: undefined },
    ]);
    for (const name of ['excerpt', 'contentHash', 'links', 'format']) t.notOk(name in entries[0]!, name);
  },
);

t.test('a byte order mark, CR LF and empty lines are no obstacle', async (t) => {
  const { entries } = await read(`\uFEFF${JSON.stringify(line())}\r`, '', ' \t\r', line({ slug: 'b' }));
  t.same(
    entries.map(({ line }) => line),
    [1, 4],
  );
  t.same(
    await errorsOf(line(), '\uFEFF{}'),
    ['#/lines/2 malformed-json'],
    'a mark in the middle is no white space',
  );
  t.same((await read('\uFEFF')).entries, []);
});

t.test('everything that is wrong is told with its line and its field', async (t) => {
  const lines = [
    { question: 'A?' },
    'nope: a secret',
    Buffer.from([0x22, 0xff, 0x22]),
    [1],
    null,
    line({
      slug: 'Bad Slug',
      tags: 'x',
      colour: 1,
      revision: 0,
      id: '5',
      format: 'html',
      category: { slug: 'x' },
    }),
  ];
  const error: unknown = await read(...(lines as object[])).catch((error: unknown) => error);
  if (!(error instanceof AppError)) return t.fail('it is refused');
  t.match(error, {
    code: 'invalid-request',
    message: 'Line 1: "answer": must be given. (and 12 more)',
    members: { errorCount: 13 },
  });
  t.same(
    error.errors?.map(({ pointer, detail }) => `${pointer} ${detail}`.slice(0, 70)),
    [
      '#/lines/1/answer "answer": must be given.',
      '#/lines/1/category "category": must be given.',
      '#/lines/2 The line is not JSON.',
      '#/lines/3 The line is not UTF-8 text.',
      '#/lines/4 The line is no JSON object.',
      '#/lines/5 The line is no JSON object.',
      '#/lines/6/category "category": must be the slug of a category, or an o',
      '#/lines/6/slug "slug": must be lower-case letters and digits with sing',
      '#/lines/6/tags "tags": must be a list of texts.',
      '#/lines/6/id "id": must be a UUID.',
      '#/lines/6/revision "revision": must be at least 1.',
      '#/lines/6/format "format": must be markdown, as GET /v1/export gives i',
      '#/lines/6/colour Unknown field "colour". Known: question, answer, cate',
    ],
  );
  t.notMatch(JSON.stringify(error.errors), /secret/);
});

t.test('of very many problems the first are told, and all are counted', async (t) => {
  const error: unknown = await read(...Array(MAX_LINE_ERRORS + 5).fill('{')).catch((error: unknown) => error);
  t.match(error, { members: { errorCount: MAX_LINE_ERRORS + 5 } });
  t.equal(error instanceof AppError && error.errors?.length, MAX_LINE_ERRORS);
});

t.test('no two lines are one entry, and each has a slug', async (t) => {
  const id = '01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a11';
  t.same(
    await errorsOf(
      line({ id }),
      line(),
      line({ locale: 'de' }),
      line({ id, slug: 'b' }),
      line({ question: '???' }),
    ),
    ['#/lines/2/slug duplicate', '#/lines/4/id duplicate', '#/lines/5/slug no-slug'],
  );
});

t.test('more lines than are wanted are refused', async (t) => {
  const lines = ['a', 'b', 'c'].map((slug) => line({ slug }));
  await t.rejects(readLines(toChunks(...lines), { ...LIMITS, lines: 2 }), {
    code: 'payload-too-large',
    message: 'There are more than 2 lines.',
  });
  t.equal((await readLines(toChunks(...lines), { ...LIMITS, lines: 3 })).entries.length, 3);
});

t.test('a line with very many fields is refused for that, and none is looked at', async (t) => {
  const fields = Object.fromEntries(Array.from({ length: MAX_FIELDS + 1 }, (_, n) => [`f${n}`, 1]));
  const most = { ...LIMITS, lineBytes: 10_000 };
  const error: AppError = await readLines(
    toChunks(
      fields,
      line({ source: fields }),
      line({ slug: 'x', category: fields }),
      line({ slug: 'y', category: [] }),
    ),
    most,
  ).catch((error) => error);
  t.match(error.errors, [
    {
      pointer: '#/lines/1',
      code: 'too-many-fields',
      detail: 'There are 101 fields; at most 100 are looked at.',
    },
    { pointer: '#/lines/2/source', code: 'too-many-fields' },
    { pointer: '#/lines/3/category', code: 'too-many-fields' },
    { pointer: '#/lines/4/category' },
  ]);
});

t.test('every error is counted, and a hundred are told, also of one line', async (t) => {
  const wrong = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`f${n}`, 1]));
  const lines = Array.from({ length: 4 }, () => line(wrong));
  const error: AppError = await readLines(toChunks(...lines, {}), { ...LIMITS, lineBytes: 10_000 }).catch(
    (error) => error,
  );
  t.equal(error.errors?.length, MAX_LINE_ERRORS);
  t.equal(error.members?.errorCount, 4 * 90 + 3);
});

t.test('reading ends when nobody waits any more', async (t) => {
  const controller = new AbortController();
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.from('\n{}');
  }
  setImmediate(() => controller.abort());
  const limits = { ...LIMITS, totalBytes: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY };
  await t.rejects(readLines(endless(), { ...limits, signal: controller.signal }), { name: 'AbortError' });
});
