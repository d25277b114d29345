/** Lines of JSON as bytes, in one chunk. */
export async function* toChunks(...lines: (object | string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  const parts = lines.map((line) =>
    line instanceof Uint8Array ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
  );
  yield Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}

/** A line with what it must have; `over` says what matters to the test. */
export const line = (over: object = {}): object => ({
  question: 'Can spaces be renamed?',
  answer: 'Yes.',
  category: 'general',
  ...over,
});
