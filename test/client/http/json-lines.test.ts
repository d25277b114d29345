import t from 'tap';
import { jsonLines } from '../../../src/client/http/json-lines.ts';

const answerOf = (...chunks: (string | Uint8Array)[]): Response =>
  new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) {
          controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
        }
        controller.close();
      },
    }),
  );

const valuesOf = async (response: Response): Promise<unknown[]> => {
  const values: unknown[] = [];
  for await (const value of jsonLines(response)) values.push(value);
  return values;
};

t.test('gives a value for each line, however the answer is cut', async (t) => {
  const bytes = new TextEncoder().encode('{"a":"ä"}\n{"b":2}\n');
  t.same(await valuesOf(answerOf(bytes)), [{ a: 'ä' }, { b: 2 }]);
  t.same(await valuesOf(answerOf(...[...bytes].map((byte) => Uint8Array.of(byte)))), [{ a: 'ä' }, { b: 2 }]);
  t.same(await valuesOf(answerOf('1\n2')), [1, 2], 'also without an end');
});

t.test('an empty answer has no values', async (t) => {
  t.same(await valuesOf(answerOf()), []);
  t.same(await valuesOf(new Response(null)), []);
});

t.test('an answer that breaks off within a line is not taken for whole', async (t) => {
  await t.rejects(valuesOf(answerOf('{"a":1}\n{"b":')), SyntaxError);
});

t.test('whoever stops early ends the answer', async (t) => {
  let isCancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('1\n')),
    cancel: () => {
      isCancelled = true;
    },
  });
  for await (const value of jsonLines(new Response(endless))) {
    t.equal(value, 1);
    break;
  }
  t.equal(isCancelled, true);
});
