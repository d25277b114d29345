import { element, type HtmlNode } from './html-tree.ts';

/** Neither absolute, nor from the root, nor within the page: an address that belongs to the entry's own page. */
const RELATIVE = /^(?![#/]|[a-z][a-z0-9+.-]*:)/i;

/**
 * A sanitised tree for a page in a frame. Its links lead out of the frame (`<base target="_top">`): those within the answer stay
 * in it, and relative ones lead where they would from its page in the help centre. Code and tables can be scrolled by keyboard.
 */
export const editForFrame = (nodes: readonly HtmlNode[]): HtmlNode[] => nodes.map(edit);

const edit = (node: HtmlNode): HtmlNode => {
  if (typeof node === 'string') return node;
  const { name, attributes } = node;
  const children = node.children.map(edit);
  switch (name) {
    case 'pre':
      return element('pre', { tabindex: '0', ...attributes }, children);
    case 'table':
      return element('div', { class: 'table', tabindex: '0' }, [element(name, attributes, children)]);
    case 'a':
    case 'img':
      return element(name, leadOut(attributes), children);
    default:
      return element(name, attributes, children);
  }
};

const leadOut = (attributes: Record<string, string>): Record<string, string> => {
  if (attributes.href?.startsWith('#')) return { ...attributes, target: '_self' };
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      (name === 'href' || name === 'src') && RELATIVE.test(value) ? `../../entries/${value}` : value,
    ]),
  );
};
