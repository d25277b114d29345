/**
 * The tools that assistants get over the Model Context Protocol. They read, and change nothing.
 *
 * To add one: a file in this folder that hands schemas of the API and a function to `defineTool`, a line in `TOOLS`, a row
 * in `docs/mcp.md`, and its test in `test/mcp/tools/`. Utilities for Matrix come by themselves.
 */
import type { McpTool } from '../tool.ts';
import { getEntry } from './get-entry.ts';
import { listChanges } from './list-changes.ts';
import { matrixTools } from './matrix-tools.ts';
import { searchFaq } from './search-faq.ts';

export const TOOLS: readonly McpTool[] = [searchFaq, getEntry, listChanges, ...matrixTools];
