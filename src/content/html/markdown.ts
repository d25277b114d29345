import { createRequire } from 'node:module';
import type { MarkdownIt } from 'markdown-it';
import { limitMarkdown } from './markdown-limits.ts';

const require = createRequire(import.meta.url);

/**
 * The one Markdown dialect of Lectern: CommonMark with GitHub's tables, strikethrough, autolinks and footnotes.
 * Everything that reads Markdown (HTML, plain text, the FAQ page importer) goes through this parser, so that all
 * agree on what a heading, a fence or a link is.
 *
 * The modules are loaded on the first call, not at start: a service that answers from what is stored does not need them.
 */
export const createParser = (): MarkdownIt => {
  const MarkdownItFactory = require('markdown-it') as typeof import('markdown-it').default;
  const footnote = require('markdown-it-footnote') as typeof import('markdown-it-footnote');
  const parser = new MarkdownItFactory({ html: true, linkify: true }).use(footnote);
  // GitHub links bare URLs and e-mail addresses, but not every `word.tld`: "element.io" stays text.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  limitMarkdown(parser);
  return parser;
};
