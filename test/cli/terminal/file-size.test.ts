import t from 'tap';
import { fileSize } from '../../../src/cli/terminal/file-size.ts';

for (const [bytes, text] of [
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1.0 KiB'],
  [360_448, '352 KiB'],
  [10 * 1024, '10 KiB'],
  [4.2 * 1024 ** 2, '4.2 MiB'],
  [3 * 1024 ** 3, '3.0 GiB'],
  [5_000 * 1024 ** 4, '5000 TiB'],
] as const) {
  t.test(text, async (t) => t.equal(fileSize(bytes), text));
}
