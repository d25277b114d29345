import type { Test } from 'tap';
import type { ToolResult } from '../../../../src/site/mcp/call-tool.ts';
import { callTool } from '../../../../src/site/mcp/call-tool.ts';
import { TOOLS } from '../../../../src/site/mcp/tools/index.ts';
import type { TestApp } from '../../../support/app.ts';
import { contextOver } from '../context.ts';

/** Calls tools by their names; every answer must be as the tool's schema says. */
export const callerOf =
  (t: Test, { store }: TestApp) =>
  async (name: string, input: object): Promise<ToolResult> => {
    const tool = TOOLS.find((each) => each.name === name)!;
    const result = await callTool(tool, input, contextOver(store), (error) => t.fail('a failure', { error }));
    if (result.isError !== true)
      t.ok(tool.output === undefined || tool.output.safeParse(result.structuredContent).success, name);
    return result;
  };
