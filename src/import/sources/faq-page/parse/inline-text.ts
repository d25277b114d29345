import type { Token } from 'markdown-it';

const textOf = (token: Token): string => {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'html_inline':
      return /^<br\b/i.test(token.content) ? ' ' : '';
    case 'footnote_ref':
      return '';
    case 'image':
      return token.children!.map(textOf).join('');
    default:
      return token.content;
  }
};

/** What a reader sees of inline Markdown, on one line, without markup. */
export const plainText = (children: readonly Token[] | null | undefined): string =>
  (children ?? []).map(textOf).join('').replace(/\s+/g, ' ').trim();

/** The links of inline Markdown: target, and whether the text between is all there is. */
export interface InlineLink {
  href: string;
  text: string;
}

export const linksOf = (children: readonly Token[]): { links: InlineLink[]; outside: string } => {
  const links: InlineLink[] = [];
  let current: { href: string; inside: Token[] } | undefined;
  const outside: Token[] = [];
  for (const token of children) {
    if (token.type === 'link_open') {
      current = { href: String(token.attrGet('href')!), inside: [] };
    } else if (token.type === 'link_close') {
      if (current) links.push({ href: current.href, text: plainText(current.inside) });
      current = undefined;
    } else (current?.inside ?? outside).push(token);
  }
  return { links, outside: plainText(outside) };
};
