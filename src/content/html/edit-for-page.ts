import { element, type HtmlElement, type HtmlNode, textOf } from './html-tree.ts';

export interface PageHeading {
  id: string;
  text: string;
}

/** What screen readers say, in the language of the page. */
export interface PageLabels {
  linkToSection: string;
  code: string;
  table: string;
}

/** The level of the page's own heading is 1. */
const TOP_LEVEL = 2;
const LOWEST_LEVEL = 6;
const HEADING = /^h([1-6])$/;

/**
 * A sanitised tree as a page shows it: its headings below the page's own and without gaps between their levels, each with a
 * link to itself; code and tables in boxes that scroll, also by keyboard.
 *
 * @returns the tree, and its headings of the highest level, in order
 */
export const editForPage = (
  nodes: readonly HtmlNode[],
  labels: PageLabels,
): { nodes: HtmlNode[]; headings: PageHeading[] } => {
  const headings: PageHeading[] = [];
  /** The headings above the present place, by the levels they were written with. */
  const outline: number[] = [];

  const editHeading = (
    written: number,
    { attributes, children }: HtmlElement,
    isInLink: boolean,
  ): HtmlNode => {
    while ((outline.at(-1) ?? 0) >= written) outline.pop();
    outline.push(written);
    const level = Math.min(LOWEST_LEVEL, TOP_LEVEL - 1 + outline.length);
    const edited = children.map((child) => edit(child, isInLink));
    const { id } = attributes;
    if (id !== undefined) {
      if (level === TOP_LEVEL) headings.push({ id, text: textOf(children) });
      const anchor = { class: 'anchor', href: `#${id}`, 'aria-label': labels.linkToSection };
      if (!isInLink) edited.push(element('a', anchor, ['#']));
    }
    return element(`h${level}`, attributes, edited);
  };

  const edit = (node: HtmlNode, isInLink: boolean): HtmlNode => {
    if (typeof node === 'string') return node;
    const { name, attributes, children } = node;
    const level = HEADING.exec(name)?.[1];
    if (level !== undefined) return editHeading(Number(level), node, isInLink);
    const edited = children.map((child) => edit(child, isInLink || name === 'a'));
    switch (name) {
      case 'pre': {
        const code = element('pre', { ...attributes, ...scrolling(labels.code) }, edited);
        return element('div', { class: 'code' }, [code]);
      }
      case 'table': {
        const box = { class: 'table', ...scrolling(labels.table) };
        return element('div', box, [element('table', attributes, edited)]);
      }
      default:
        return element(name, attributes, edited);
    }
  };

  return { nodes: nodes.map((node) => edit(node, false)), headings };
};

/** What makes a box that scrolls usable by keyboard, and tells what it is. */
const scrolling = (label: string) => ({ tabindex: '0', role: 'group', 'aria-label': label });
