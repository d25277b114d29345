import type * as z from 'zod';
import type { Byline } from '../../entries/byline.ts';
import type { EntryFinder } from '../../search/find-entries.ts';
import type { Store } from '../../store/store.ts';

/** What the tools work with. */
export interface ToolContext {
  store: Store;
  finder: EntryFinder;
  /** Base of absolute URLs, without a slash at the end. */
  publicUrl: string;
  defaultLocale: string;
  /** That of the public: an assistant may take what it reads anywhere. */
  byline: Byline;
}

/** What a tool is made of. */
interface ToolDefinition<Input, Output> {
  name: string;
  title: string;
  /** For the assistant, which decides by it whether to call. */
  description: string;
  /** The same schemas as the API's. Of an object, as the protocol wants it. */
  input: z.ZodType<Input>;
  /** Left out where the list of tools would grow for little: assistants read what comes back. */
  output?: z.ZodType<Output>;
  /** Changes nothing. @throws AppError whose message is for the caller */
  run(input: Input, context: ToolContext): Promise<Output>;
}

/** A tool for assistants, whatever its types; its input has been parsed with `input`. */
export type McpTool = ToolDefinition<unknown, unknown>;

export const defineTool = <Input, Output>(definition: ToolDefinition<Input, Output>): McpTool => ({
  ...definition,
  // The caller has parsed the input.
  run: (input, context) => definition.run(input as Input, context),
});
