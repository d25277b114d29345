/** A content file taken apart: its front matter, its body, and everything around them to put it together again. */
export interface FramedFile {
  /** YAML between the `---` lines; undefined when the file has none. */
  frontMatter: string | undefined;
  /** The body without blank lines before and after it; line ends are LF if the file uses CR LF throughout. */
  body: string;
  envelope: FileEnvelope;
}

/** What surrounds the body: `joinFile` makes the file's exact bytes from it and the body. */
export interface FileEnvelope {
  prefix: string;
  suffix: string;
  crlf: boolean;
}

/** `^` and `$` are the ends of the file, not of lines: those would also be at U+2028, which a question may hold. */
const FRONT_MATTER = /^(\uFEFF?---[ \t]*\r?\n)((?:[\s\S]*?\n)??)(---[ \t]*(?:\r?\n|$))/;

export const splitFile = (file: string): FramedFile => {
  const match = FRONT_MATTER.exec(file);
  const head = match?.[0] ?? (file.startsWith('\uFEFF') ? '\uFEFF' : '');
  const rest = file.slice(head.length);
  // Whole blank lines only: spaces before the first word may be an indented code block.
  const padded = rest.replace(/^(?:[ \t]*\r?\n)+/, '');
  const blank = rest.slice(0, rest.length - padded.length);
  const raw = padded.trimEnd();
  const suffix = padded.slice(raw.length);
  const crlf = file.includes('\r\n') && !/(^|[^\r])\n|\r(?!\n)/.test(raw);
  return {
    frontMatter: match?.[2],
    body: crlf ? raw.replaceAll('\r\n', '\n') : raw,
    envelope: { prefix: head + blank, suffix, crlf },
  };
};

/** The prefix with other front matter, whose line ends are LF; what is around it stays, and so do its line ends. */
export const replaceFrontMatter = (prefix: string, change: (yaml: string) => string): string =>
  prefix.replace(FRONT_MATTER, (_, open: string, yaml: string, close: string) => {
    const changed = change(yaml.replaceAll('\r\n', '\n'));
    return open + (open.endsWith('\r\n') ? changed.replaceAll('\n', '\r\n') : changed) + close;
  });

/** The inverse of `splitFile`: the same bytes again when the body is the same. */
export const joinFile = ({ prefix, suffix, crlf }: FileEnvelope, body: string): string =>
  prefix + (crlf ? body.replaceAll('\n', '\r\n') : body) + suffix;
