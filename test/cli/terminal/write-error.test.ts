import t from 'tap';
import { toWriteError, WriteError } from '../../../src/cli/terminal/write-error.ts';

const systemError = (code: string, path?: string) => Object.assign(new Error(code), { code, path });

t.test('says which file cannot be written, and why', async (t) => {
  const cause = systemError('EACCES', 'faq/general');
  const error = toWriteError(cause, 'faq');
  t.type(error, WriteError);
  t.equal(error.message, 'faq/general cannot be written: this user may not write there.');
  t.equal(error.cause, cause);
});

t.test('names the directory when the file is not known', async (t) => {
  t.equal(toWriteError(systemError('ENOSPC'), 'faq').message, 'faq cannot be written: the disk is full.');
});

t.test('what is no matter of files stays as it is', async (t) => {
  for (const error of [systemError('EMFILE'), new TypeError('boom')])
    t.equal(toWriteError(error, 'faq'), error);
});
