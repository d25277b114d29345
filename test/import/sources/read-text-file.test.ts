import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { MAX_FILE_BYTES, readTextFile, reasonOf } from '../../../src/import/sources/read-text-file.ts';
import { asNobody } from '../../support/as-nobody.ts';

t.test('reads text, with its byte order mark and its line ends', async (t) => {
  const path = join(t.testdir({ 'a.md': '\uFEFFä\r\n' }), 'a.md');
  t.same(readTextFile(path), { text: '\uFEFFä\r\n' });
});

t.test('says why a file cannot be read', async (t) => {
  const folder = t.testdir({ 'a.md': 'x' });
  const path = join(folder, 'a.md');
  t.same(readTextFile(join(folder, 'b.md')), { problem: 'it is gone' });
  chmodSync(path, 0o000);
  t.same(
    asNobody(() => readTextFile(path)),
    { problem: 'this user may not read it' },
  );
  chmodSync(path, 0o644);
  writeFileSync(path, Buffer.from([0x61, 0xff]));
  t.same(readTextFile(path), { problem: 'the file is not UTF-8 text' });
  truncateSync(path, MAX_FILE_BYTES + 1);
  t.match(readTextFile(path), { problem: /at most 2097152 are possible/ });
  t.same(readTextFile(path, 1), { problem: 'the file has 2097153 bytes; at most 1 are possible' });
  mkdirSync(join(folder, 'c.md'));
  t.same(readTextFile(join(folder, 'c.md')), { problem: 'it cannot be read (EISDIR)' });
  t.equal(reasonOf(undefined), 'it cannot be read (undefined)');
});
