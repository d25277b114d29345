import t from 'tap';
import * as z from 'zod';
import { AppError } from '../../../src/core/errors.ts';
import { callTool } from '../../../src/site/mcp/call-tool.ts';
import { defineTool } from '../../../src/site/mcp/tool.ts';
import { openInMemory } from '../../store/open.ts';
import { contextOver } from './context.ts';

const call = async (run: (input: { word: string }) => object, input: unknown = { word: 'x' }) => {
  const context = contextOver(openInMemory(t));
  const failures: unknown[] = [];
  const tool = defineTool({
    ...{ name: 'echo', title: 'Echo', description: 'Says it again.' },
    input: z.strictObject({ word: z.string() }),
    output: z.looseObject({}),
    run: async (input) => ({ ...run(input) }),
  });
  return { result: await callTool(tool, input, context, (error) => failures.push(error)), failures };
};

t.test('an answer comes as data and as text', async (t) => {
  t.same((await call(({ word }) => ({ again: word }))).result, {
    content: [{ type: 'text', text: '{"again":"x"}' }],
    structuredContent: { again: 'x' },
  });
});

t.test('what is wrong with a call is told in words, all of it, without repeating secrets', async (t) => {
  const secret = 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52';
  const { result, failures } = await call(() => ({}), { wrod: 'x', [secret]: 1 });
  t.match(result, {
    isError: true,
    content: [{ text: /^"word": .*\nUnknown field "wrod"\. Did you mean "word"\?\n/ }],
  });
  t.notMatch(JSON.stringify(result), secret.slice(4, 12));
  t.same(failures, []);
  t.match((await call(() => ({}), { word: 1 })).result.content, [{ text: /^"word": / }]);
});

t.test('a refusal of the service is told in its words', async (t) => {
  const refuse = (): never => {
    throw new AppError('not-found', 'No published entry has this slug or id.');
  };
  t.same((await call(refuse)).result, {
    content: [{ type: 'text', text: 'No published entry has this slug or id.' }],
    isError: true,
  });
});

t.test('of a failure the caller learns nothing; whoever runs it learns all', async (t) => {
  const bug = new TypeError('a bug');
  const { result, failures } = await call(() => {
    throw bug;
  });
  t.match(result, { isError: true, content: [{ text: /^The service failed/ }] });
  t.notMatch(JSON.stringify(result), 'a bug');
  t.same(failures, [bug]);
});
