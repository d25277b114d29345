/** Whether a file in a category's folder is content: Markdown that is neither hidden nor about the directory itself. */
export const isMarkdownOfContent = (name: string): boolean =>
  name.endsWith('.md') && !/^(\.|readme\b)/i.test(name);
