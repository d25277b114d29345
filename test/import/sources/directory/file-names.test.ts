import t from 'tap';
import {
  FolderNames,
  isUsableName,
  MAX_FILE_NAME_BYTES,
} from '../../../../src/import/sources/directory/file-names.ts';

t.test('names of devices on Windows, of READMEs and those that are too long are not usable', async (t) => {
  for (const name of [
    ...[
      'con.md',
      'nul',
      'aux.de.md',
      'prn.md',
      'com1.md',
      'lpt9',
      'com¹.md',
      'CON.md',
      'readme.md',
      'readme.de.md',
    ],
    `${'a'.repeat(MAX_FILE_NAME_BYTES - 2)}.md`,
    `${'ж'.repeat(127)}.md`,
  ]) {
    t.notOk(isUsableName(name), name);
  }
  for (const name of [
    ...['console.md', 'con-1.md', 'nul-2', 'com10.md', 'com.md', 'lpt.md', 'readme-first.md', 'x.con.md'],
    `${'a'.repeat(MAX_FILE_NAME_BYTES - 3)}.md`,
  ]) {
    t.ok(isUsableName(name), name);
  }
});

const SAME: [one: string, other: string][] = [
  ['why.pt-BR.md', 'why.pt-br.md'],
  ['\u00e9.md', 'e\u0301.md'],
  ['ſo.md', 'so.md'],
  ['λόγος.md', 'λόγοσ.md'],
  ['straße.md', 'strasse.md'],
];

for (const [one, other] of SAME) {
  t.test(`what some file system takes for the same is had once: ${one}, ${other}`, async (t) => {
    const names = new FolderNames();
    names.take(one);
    t.equal(names.claim(other.slice(0, -3), '.md'), undefined);
    t.equal(names.claim(`${other.slice(0, -3)}2`, '.md'), `${other.slice(0, -3)}2.md`);
  });
}

t.test('another name begins with what it is of, and is numbered where that is taken too', async (t) => {
  const names = new FolderNames();
  names.take('entry-con.md');
  t.equal(names.claimOther('entry', 'readme', '.md'), 'entry-readme.md');
  t.equal(names.claimOther('entry', 'con', '.md'), 'entry-con-2.md');
  t.equal(names.claimOther('entry', 'con', '.md'), 'entry-con-3.md');
  t.equal(names.claimOther('entry', 'con', '.de.md'), 'entry-con.de.md');
  t.equal(names.claimOther('category', 'con', ''), 'category-con');
});

t.test('another name is cut where it would be too long, between characters', async (t) => {
  const names = new FolderNames();
  const long = ['a'.repeat(300), 'ж'.repeat(150), 'e\u0301'.repeat(120), `${'a'.repeat(245)}-b`];
  for (const slug of long) {
    const other = names.claimOther('entry', slug, '.md');
    t.ok(isUsableName(other), other);
    t.match(other, /^entry-.{100,}[^-]\.md$/);
    t.notMatch(other, '\ufffd');
    t.ok(isUsableName(names.claimOther('entry', slug, '.md')), 'also with a number');
  }
});
