import t from 'tap';
import { syncFile, syncFolder } from '../../../src/store/sqlite/sync.ts';

t.test('files and folders are written through to the disk', async (t) => {
  const folder = t.testdir({ file: 'text' });
  t.doesNotThrow(() => syncFile(`${folder}/file`));
  t.doesNotThrow(() => syncFolder(folder));
});

t.test('what is not there cannot be', async (t) => {
  const folder = t.testdir({});
  t.throws(() => syncFile(`${folder}/file`), { code: 'ENOENT' });
  t.throws(() => syncFolder(`${folder}/none`), { code: 'ENOENT' });
});
