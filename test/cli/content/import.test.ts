import { cpSync, existsSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { Database } from '../../../src/store/sqlite/driver.ts';
import { openStore } from '../../../src/store/store.ts';
import { editHere } from '../../import/edit-here.ts';
import { testRuntime } from '../../support/runtime.ts';
import { runMain } from '../../support/terminal.ts';

const entry = (question: string, answer = 'A thing.'): string =>
  `---\nquestion: ${question}\n---\n\n${answer}\n`;

const setUp = (t: Test) => {
  const folder = t.testdir({
    faq: { general: { 'what-is-it.md': entry('What is it?'), 'why.md': entry('Why?') } },
  });
  const env = { DATABASE_URL: `file:${join(folder, 'lectern.db')}` };
  return { folder, env, faq: join(folder, 'faq') };
};

t.test('prints what it did, then that there is nothing to do', async (t) => {
  const { env, faq } = setUp(t);
  t.same(await runMain(['import', faq], env), {
    code: 0,
    stderr: '',
    stdout: `+ category general
+ general/what-is-it (en)
+ general/why (en)
2 created, 0 updated, 0 moved, 0 renamed, 0 archived, 0 unchanged.
`,
  });
  t.match(await runMain(['import', faq], env), {
    code: 0,
    stdout: '0 created, 0 updated, 0 moved, 0 renamed, 0 archived, 2 unchanged.\n',
  });
});

t.test(
  '--dry-run prints the same plan and changes nothing: it does not even make the database',
  async (t) => {
    const { env, faq, folder } = setUp(t);
    const dry = await runMain(['import', '--dry-run', faq], env);
    t.match(dry, {
      code: 0,
      stderr: '',
      stdout: /^\+ category general\n[\s\S]+\nNothing was changed; it would be: 2 created, .+\.\n$/,
    });
    t.notOk(existsSync(join(folder, 'lectern.db')));
    await runMain(['import', faq], env);
    t.match(await runMain(['import', '--dry-run', faq], env), { stdout: /, 2 unchanged\.\n$/ });
  },
);

t.test('--dry-run does not migrate: a database of an older version stays as it is', async (t) => {
  const { env, faq, folder } = setUp(t);
  const path = join(folder, 'lectern.db');
  openStore(env.DATABASE_URL).close();
  const db = new Database(path);
  db.exec('DELETE FROM __drizzle_migrations');
  db.close();
  t.same(await runMain(['import', '--dry-run', faq], env), {
    code: 1,
    stdout: '',
    stderr:
      'This database does not have the schema of this version; bring it up to date with lectern migrate first.\n',
  });
});

t.test('--prune archives what the source does not have, --author names who', async (t) => {
  const { env, faq } = setUp(t);
  await runMain(['import', faq], env);
  rmSync(join(faq, 'general', 'why.md'));
  t.match(await runMain(['import', faq], env), { stdout: /0 archived/ });
  t.match(await runMain(['import', '--prune', '--author', 'twilight', faq], env), {
    code: 0,
    stdout: /^- why \(en\)\n.* 1 archived, 1 unchanged\.\n$/,
  });
  const store = openStore(env.DATABASE_URL);
  const [archived] = await store.entries.findBySlug('why');
  store.close();
  t.match(archived, { status: 'archived', updatedBy: 'twilight' });
});

/** Somebody edits over the API; a source is edited meanwhile. */
const editBoth = async (t: Test) => {
  const { env, faq, folder } = setUp(t);
  await runMain(['import', faq], env);
  const store = openStore(env.DATABASE_URL);
  const runtime = testRuntime();
  runtime.time = Date.now();
  await editHere({ store, runtime }, 'why', { answer: 'Here.' });
  store.close();
  return { env, faq, folder };
};

t.test('what was edited meanwhile is kept, and printed', async (t) => {
  const { env, faq } = await editBoth(t);
  t.same(await runMain(['import', faq], env), {
    code: 0,
    stderr: '',
    stdout: `* general/why (en) kept: changed here since revision 1 by alice
0 created, 0 updated, 0 moved, 0 renamed, 0 archived, 1 kept, 1 unchanged.
`,
  });
});

t.test('a conflict ends with 1 and a report, also on a dry run, until it is decided', async (t) => {
  const { env, faq } = await editBoth(t);
  writeFileSync(join(faq, 'general', 'why.md'), entry('Why?', 'There.'));
  for (const option of [[], ['--dry-run']]) {
    t.match(await runMain(['import', ...option, faq], env), {
      code: 1,
      stdout:
        /^! general\/why \(en\) in conflict\nNothing was changed; it would be: .+, 1 unchanged, 1 in conflict\.\n$/,
      stderr:
        /^There is a conflict; nothing was changed\.\n\nwhy \(en\): .+ general\/why\.md\n {2}revision 2 by alice at .+\n[\s\S]+-Here\.\n {2}\+There\.\n/,
    });
  }
  t.match(await runMain(['import', '--on-conflict', 'ours', faq], env), {
    code: 0,
    stdout: /^\* .+ 1 kept/s,
  });
  t.match(await runMain(['import', '--on-conflict=theirs', faq], env), {
    code: 0,
    stdout: /^~ general\/why \(en\), over revision 2 by alice\n/,
  });
  t.match(await runMain(['import', '--on-conflict=mine', faq], env), { code: 2, stderr: /theirs, ours/ });
});

t.test('what was exported after an edit is imported without a change', async (t) => {
  const { env, faq } = await editBoth(t);
  t.match(await runMain(['export', faq], env), { stdout: /^2 written/ });
  t.match(await runMain(['import', faq], env), { code: 0, stdout: /^0 created.+ 2 unchanged\.\n$/ });
});

t.test('lines of JSON are brought in by the same rules, and archive nothing', async (t) => {
  const { env, folder, faq } = setUp(t);
  await runMain(['import', faq], env);
  const file = join(folder, 'faq.ndjson');
  const lines = [
    { question: 'What is it?', answer: 'A thing.', category: 'general' },
    { question: 'Where is it?', answer: 'Here.', category: { slug: 'other', title: 'Other' } },
  ];
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  t.match(await runMain(['import', file], env), {
    code: 0,
    stdout:
      '+ category other\n+ other/where-is-it (en)\n1 created, 0 updated, 0 moved, 0 renamed, 0 archived, 1 unchanged.\n',
  });
  t.match(await runMain(['import', '--prune', file], env), {
    code: 1,
    stdout: '',
    stderr: /--prune: lines of JSON/,
  });
  writeFileSync(file, JSON.stringify({ ...lines[0], answer: 'Another.' }));
  t.match(await runMain(['import', file], env), {
    code: 1,
    stderr: /what-is-it \(en\): made here, and line 1 says something else\n/,
  });
  writeFileSync(file, JSON.stringify({ ...lines[0], category: 'nowhere', slug: 'x' }));
  t.match(await runMain(['import', file], env), { code: 1, stderr: /^Line 1: There is no category nowhere/ });
});

t.test('warnings go to standard error', async (t) => {
  const folder = t.testdir({ faq: { 'lost.md': entry('Where?'), general: { 'why.md': entry('Why?') } } });
  const { code, stdout, stderr } = await runMain(['import', '--dry-run', join(folder, 'faq')], {
    DATABASE_URL: ':memory:',
  });
  t.equal(code, 0);
  t.match(stderr, /^warning: lost\.md: .+\n$/);
  t.match(stdout, /^\+ category general\n/);
});

t.test('content that cannot be read is refused whole, with every problem', async (t) => {
  const folder = t.testdir({
    faq: { general: { 'a.md': 'no question', 'b.md': entry('Why?'), 'c.md': 'none' } },
  });
  const env = { DATABASE_URL: `file:${join(folder, 'lectern.db')}` };
  const { code, stdout, stderr } = await runMain(['import', join(folder, 'faq')], env);
  t.same({ code, stdout }, { code: 1, stdout: '' });
  t.match(stderr, /general\/a\.md/);
  t.match(stderr, /general\/c\.md/);
  t.notMatch(stderr, / at /, 'no stack');
  t.notOk(existsSync(join(folder, 'lectern.db')));
});

t.test('a source that is not there is told in a sentence', async (t) => {
  const { env, folder } = setUp(t);
  const { code, stderr } = await runMain(['import', join(folder, 'nowhere')], env);
  t.equal(code, 1);
  t.match(stderr, /nowhere: there is no such file or directory/);
});

t.test('progress is shown on a terminal only', async (t) => {
  const general = Object.fromEntries(
    Array.from({ length: 501 }, (_, n) => [`entry-${n}.md`, entry(`What is ${n}?`)]),
  );
  const faq = join(t.testdir({ faq: { general } }), 'faq');
  const env = { DATABASE_URL: ':memory:' };
  t.match(await runMain(['import', faq], env, { isTTY: true }), {
    stderr: /^\rWriting entries: 0 of 501\r[\s\S]+\r\u001b\[K$/,
    stdout: /501 created/,
  });
  t.match(await runMain(['import', faq], env), { stderr: '' });
});

t.test('a name that is no UTF-8 is told in a sentence, and nothing that a terminal acts on', async (t) => {
  const { env, faq } = setUp(t);
  const name = Buffer.concat([
    Buffer.from(join(faq, 'general/')),
    Buffer.from('caf\xe9\x1b[2J.md', 'latin1'),
  ]);
  writeFileSync(name, entry('Café?'));
  const { code, stdout, stderr } = await runMain(['import', faq], env);
  t.same({ code, stdout }, { code: 1, stdout: '' });
  t.equal(
    stderr,
    'The content has a problem:\n  general/caf\ufffd\\u001b[2J.md: the name is not UTF-8 text\n'.replace(
      '\ufffd',
      '\ufffd',
    ),
  );
});

t.test('--prune leaves alone what other sources have brought, unless they are called the same', async (t) => {
  const { env, faq, folder } = setUp(t);
  await runMain(['import', faq], env);
  const page = join(folder, 'page.md');
  writeFileSync(page, '# FAQ\n\n## General\n\n### Is it old?\n\nNo.\n\n### Is it new?\n\nYes.\n');
  await runMain(['import', page], env);
  writeFileSync(page, '# FAQ\n\n## General\n\n### Is it new?\n\nYes.\n');
  t.match(await runMain(['import', '--prune', page], env), {
    code: 0,
    stdout: /\n- is-it-old \(en\)\n0 created, .* 1 archived, 0 unchanged\.\n$/,
  });
  const copy = join(folder, 'copy');
  cpSync(faq, copy, { recursive: true });
  rmSync(join(copy, 'general', 'why.md'));
  t.match(await runMain(['import', '--prune', copy], env), {
    stdout: /^0 created, .* 0 archived, 1 unchanged/,
  });
  t.match(await runMain(['import', '--prune', '--source', realpathSync(faq), copy], env), {
    stdout: /^\* general\/why|^- why \(en\)\n/,
  });
});

t.test('of very many changes and notes the first are printed, and how many more there are', async (t) => {
  const general = Object.fromEntries(
    Array.from({ length: 101 }, (_, n) => [`entry-${n}.md`, entry(`What is ${n}?`, '[lost](#)')]),
  );
  const faq = join(t.testdir({ faq: { general } }), 'faq');
  const env = { DATABASE_URL: ':memory:' };
  const short = await runMain(['import', faq], env);
  t.match(short.stdout, /\n… and 2 more; --verbose prints them all\.\n101 created/);
  t.match(short.stderr, /\n… and 1 more notes; --verbose prints them all\.\n$/);
  const long = await runMain(['import', '--verbose', faq], env);
  t.notMatch(long.stdout + long.stderr, '--verbose');
  t.match(long.stdout, '+ general/entry-100 (en)');
});
