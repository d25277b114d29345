import type { HtmlElement, HtmlNode } from './html-tree.ts';

export interface CleaningRules {
  /** Elements that stay. Others go, and what is in them stays. */
  tags: ReadonlySet<string>;
  /** Elements within each other that stay. */
  maxDepth?: number;
  /**
   * An element as it should be, empty for what is in it to follow, or with something else in it; text in its place; undefined
   * leaves of it what is in it.
   */
  edit(element: HtmlElement, isInLink: boolean): HtmlElement | string | undefined;
}

/** What is in them is not for reading. */
const HIDDEN = new Set(['script', 'style', 'textarea', 'option', 'xmp']);

const SECTIONS = ['tbody', 'tfoot', 'thead'];
const CELLS = ['td', 'th'];

/** What may be directly within a part of a table: anything else comes before the table, where browsers put it. */
const PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['table', new Set(['caption', ...SECTIONS, 'tr', ...CELLS])],
  ...SECTIONS.map((name) => [name, new Set(['tr', ...CELLS])] as const),
  ['tr', new Set(CELLS)],
]);

/** Parts of a table, which are nothing elsewhere. */
const TABLE_PARTS = new Set(['caption', ...SECTIONS, 'tr', ...CELLS]);

/** Elements that end the one of their kind around them, unless one of these is between. */
const ITEMS: ReadonlyMap<string, string> = new Map([
  ['li', 'list'],
  ['dd', 'terms'],
  ['dt', 'terms'],
]);
const LISTS: ReadonlyMap<string, string> = new Map([
  ['ol', 'list'],
  ['ul', 'list'],
  ['dl', 'terms'],
]);

/** Elements that cannot be directly within a paragraph. */
const ENDS_PARAGRAPH = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'details',
    'div',
    'dl',
    'fieldset',
    'figcaption',
    'figure',
  ],
  ...['footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'main', 'nav', 'ol', 'p', 'pre'],
  ...['section', 'table', 'ul'],
]);

const endsParagraph = (node: HtmlNode): boolean => typeof node !== 'string' && ENDS_PARAGRAPH.has(node.name);

interface Place {
  depth: number;
  isInLink: boolean;
  isInHeading: boolean;
  /** Kinds of items that are open, without their list within. */
  items: readonly string[];
  /** The part of a table that this is directly within. */
  part: ReadonlySet<string> | undefined;
  /** Where things go that cannot be within that part. */
  beforeTable: HtmlNode[];
}

/**
 * A tree without what the rules leave out, in which every element is where browsers leave it: written out it can neither end an
 * element of the page around it nor come apart.
 */
export const cleanTree = (nodes: readonly HtmlNode[], rules: CleaningRules): HtmlNode[] => {
  const { tags, maxDepth = Number.POSITIVE_INFINITY, edit } = rules;

  const cleanAll = (all: readonly HtmlNode[], place: Place): HtmlNode[] => {
    const cleaned: HtmlNode[] = [];
    for (const node of all) clean(node, place, cleaned);
    return cleaned;
  };

  const clean = (node: HtmlNode, place: Place, into: HtmlNode[]): void => {
    const { part, beforeTable } = place;
    if (typeof node === 'string') {
      (part === undefined || /^\s*$/.test(node) ? into : beforeTable).push(node);
      return;
    }
    const { name, children } = node;
    if (HIDDEN.has(name) && !tags.has(name)) return;
    if (part !== undefined && tags.has(name) && !part.has(name)) {
      clean(node, { ...place, part: undefined }, beforeTable);
      return;
    }
    const edited =
      isOutOfPlace(name, place) || !tags.has(name) || place.depth >= maxDepth
        ? undefined
        : edit(node, place.isInLink);
    if (edited === undefined) {
      for (const child of children) clean(child, place, into);
    } else if (typeof edited === 'string') into.push(edited);
    else if (edited.children.length > 0) into.push(edited);
    else if (edited.name === 'table') {
      const before: HtmlNode[] = [];
      edited.children = cleanAll(children, { ...within('table', place), beforeTable: before });
      into.push(...before, edited);
    } else {
      edited.children = cleanAll(children, within(edited.name, place));
      // A browser ends the paragraph before it.
      if (edited.name === 'p' && edited.children.some(endsParagraph)) into.push(...edited.children);
      else into.push(edited);
    }
  };

  const nowhere: HtmlNode[] = [];
  return cleanAll(nodes, {
    ...{ depth: 0, isInLink: false, isInHeading: false, items: [], part: undefined },
    beforeTable: nowhere,
  });
};

const HEADING = /^h[1-6]$/;

const isOutOfPlace = (name: string, { part, items, isInHeading, isInLink }: Place): boolean =>
  (part === undefined && TABLE_PARTS.has(name)) ||
  (isInLink && name === 'a') ||
  (isInHeading && HEADING.test(name)) ||
  items.includes(ITEMS.get(name) ?? '');

const within = (name: string, place: Place): Place => {
  const isCell = name === 'caption' || CELLS.includes(name);
  const item = ITEMS.get(name);
  const list = LISTS.get(name);
  return {
    depth: place.depth + 1,
    isInLink: place.isInLink || name === 'a',
    isInHeading: place.isInHeading || HEADING.test(name),
    items:
      isCell || name === 'table'
        ? []
        : item !== undefined
          ? [...place.items, item]
          : place.items.filter((each) => each !== list),
    part: isCell ? undefined : PARTS.get(name),
    beforeTable: place.beforeTable,
  };
};
