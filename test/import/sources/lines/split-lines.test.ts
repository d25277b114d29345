import t from 'tap';
import { AppError } from '../../../../src/core/errors.ts';
import { splitLines } from '../../../../src/import/sources/lines/split-lines.ts';

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const split = async (texts: string[], limits = {}): Promise<[number, string][]> => {
  const lines: [number, string][] = [];
  const options = { lineBytes: 10, totalBytes: 100, lines: 100, ...limits };
  for await (const { number, bytes } of splitLines(chunks(...texts), options)) {
    lines.push([number, Buffer.from(bytes).toString()]);
  }
  return lines;
};

t.test('lines come whole, wherever the chunks end', async (t) => {
  const text = 'one\nzwölf\n\n日本\r\nlast';
  const expected = [
    [1, 'one'],
    [2, 'zwölf'],
    [4, '日本\r'],
    [5, 'last'],
  ];
  t.same(await split([text]), expected);
  const bytes = [...Buffer.from(text)].map((byte) => Buffer.from([byte]));
  async function* one(): AsyncGenerator<Uint8Array> {
    for (const byte of bytes) yield byte;
  }
  const lines: [number, string][] = [];
  for await (const { number, bytes } of splitLines(one(), { lineBytes: 10, totalBytes: 100, lines: 100 })) {
    lines.push([number, Buffer.from(bytes).toString()]);
  }
  t.same(lines, expected);
});

t.test('a last line needs no end, and there may be none', async (t) => {
  t.same(await split(['a\n', 'b']), [
    [1, 'a'],
    [2, 'b'],
  ]);
  t.same(await split(['a\n']), [[1, 'a']]);
  t.same(await split(['\n\n']), []);
  t.same(await split([]), []);
});

t.test('a line or a whole that is too long is refused before the rest is read', async (t) => {
  let read = 0;
  async function* endless(text: string): AsyncGenerator<Uint8Array> {
    for (;;) {
      read += 1;
      yield Buffer.from(text);
    }
  }
  const drain = async (text: string): Promise<unknown> => {
    read = 0;
    const lines = splitLines(endless(text), { lineBytes: 10, totalBytes: 100, lines: 1_000 });
    try {
      for await (const _ of lines);
    } catch (error) {
      return error;
    }
    return undefined;
  };
  t.match(await drain('abcd'), { code: 'payload-too-large', message: 'Line 1 is longer than 10 bytes.' });
  t.equal(read, 3);
  t.match(await drain('a\n'), { message: 'All lines together are longer than 100 bytes.' });
  t.equal(read, 51);
  t.same(await split(['1234567890\n1234567890']), [
    [1, '1234567890'],
    [2, '1234567890'],
  ]);
  await t.rejects(
    split(['a\n12345678901']),
    new AppError('payload-too-large', 'Line 2 is longer than 10 bytes.'),
  );
});

t.test('lines of any sort are counted, and more of them than are wanted are refused', async (t) => {
  for (const text of ['a\nb\nc', '\n\n\n', 'a\n\nb\n', '\n\nlast']) {
    await t.rejects(split([text], { lines: 2 }), {
      code: 'payload-too-large',
      message: 'There are more than 2 lines.',
    });
  }
  t.equal((await split(['a\nb\n'], { lines: 2 })).length, 2);
});
