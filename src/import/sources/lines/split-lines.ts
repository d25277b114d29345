import { AppError } from '../../../core/errors.ts';

export interface LineLimits {
  /** Bytes of one line, without its end. */
  lineBytes: number;
  /** Bytes of all lines. */
  totalBytes: number;
  /** Lines, empty ones included. */
  lines: number;
}

export interface ByteLine {
  /** From 1; empty lines count. */
  number: number;
  bytes: Uint8Array;
}

const LF = 0x0a;

/**
 * The lines of a stream of bytes as they come, without their line feeds and without those that are empty; a last one needs
 * no line feed. In UTF-8 no character has the byte of a line feed but the line feed.
 *
 * @throws AppError `payload-too-large`
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  { lineBytes, totalBytes, lines }: LineLimits,
): AsyncGenerator<ByteLine> {
  let total = 0;
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const refuseBeyond = (): void => {
    if (number > lines) throw new AppError('payload-too-large', `There are more than ${lines} lines.`);
  };
  const add = (part: Uint8Array): void => {
    if (part.length > 0) parts.push(part);
    length += part.length;
    if (length > 0) refuseBeyond();
    if (length <= lineBytes) return;
    throw new AppError('payload-too-large', `Line ${number} is longer than ${lineBytes} bytes.`);
  };
  const take = (): ByteLine => {
    const [first, ...others] = parts;
    const bytes = first && others.length === 0 ? first : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { number, bytes };
  };
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > totalBytes) {
      throw new AppError('payload-too-large', `All lines together are longer than ${totalBytes} bytes.`);
    }
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      add(chunk.subarray(start, end));
      refuseBeyond();
      if (length > 0) yield take();
      number += 1;
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
