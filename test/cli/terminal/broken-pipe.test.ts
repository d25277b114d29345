import { PassThrough } from 'node:stream';
import t from 'tap';
import { tolerateBrokenPipe } from '../../../src/cli/terminal/broken-pipe.ts';

const failing = (code: string): Promise<unknown> =>
  new Promise((resolve) => {
    const stream = new PassThrough();
    tolerateBrokenPipe(stream);
    const error = Object.assign(new Error(code), { code });
    try {
      stream.emit('error', error);
      resolve('went on');
    } catch (thrown) {
      resolve(thrown);
    }
  });

t.test('a reader that leaves early is no error', async (t) => {
  t.equal(await failing('EPIPE'), 'went on');
});

t.test('a full disk is one', async (t) => {
  t.match(await failing('ENOSPC'), { code: 'ENOSPC' });
});
