/** `README.md` and `readme.de.md`: the names of an entry `readme` are those of a file about the directory. */
const README = /^readme(?:\.[a-z]{2,3}(?:-[a-z0-9]+)*)?\.md$/i;

/** `README-dev.md`, `Readme (old).md`: no slug has capitals. `readme-first.md` is an entry. */
const CAPITAL_README = /^(?:README|Readme|ReadMe)(?![a-z]).*\.md$/;

export const isReadme = (name: string): boolean => README.test(name) || CAPITAL_README.test(name);

/** Whether a file in a category's folder is content: Markdown that is neither hidden nor about the directory itself. */
export const isMarkdownOfContent = (name: string): boolean =>
  name.endsWith('.md') && !name.startsWith('.') && !isReadme(name);
