import { create } from '../create.ts';

/** Elements that an answer is made of; of others only the text stays. */
const ELEMENTS = new Set(
  'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);

/** Attributes that are taken over as they are. None of them runs, loads or points anywhere. */
const ATTRIBUTES =
  'id class lang dir title align alt cite open loading width height value start type reversed colspan rowspan scope datetime'.split(
    ' ',
  );

/** What to know about the place of an answer. */
export interface Place {
  /** The address that relative ones in the answer belong to; that of its page. */
  url: string;
  /** Level of the heading above the answer, from 1. */
  level: number;
}

interface Policy {
  createHTML: (html: string) => string;
}

/** Pages that demand Trusted Types take HTML from named policies alone; this one is called `lectern`. */
const policy: Policy | undefined = (
  globalThis as { trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }
).trustedTypes?.createPolicy('lectern', { createHTML: (html) => html });

/**
 * An answer's HTML as nodes that are made one by one, from a list of what is harmless. The service sanitised it for any page
 * at all; but in this one it is another site's text, and elements may mean something here (`<slot>`, custom elements),
 * addresses would be relative to the wrong place, and headings would stand at any level.
 */
export const inertNodes = (html: string, { url, level }: Place): DocumentFragment => {
  const source = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html').body;
  const levels = [...source.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(levelOf);
  /** What is added to each level, so that the highest one is right below the heading above. */
  const shift = level + 1 - Math.min(...levels);

  const copyAll = ({ childNodes }: Node): Node[] => [...childNodes].flatMap(copy);

  const copy = (node: Node): Node[] => {
    if (!(node instanceof Element)) return node instanceof Text ? [node.cloneNode()] : [];
    const children = copyAll(node);
    if (!ELEMENTS.has(node.localName)) return children;
    const name = /^h\d$/.test(node.localName)
      ? `h${Math.min(LOWEST_LEVEL, levelOf(node) + shift)}`
      : node.localName;
    const element = create(name as 'p', {}, ...children);
    for (const attribute of ATTRIBUTES) {
      const value = node.getAttribute(attribute);
      if (value !== null) element.setAttribute(attribute, value);
    }
    return [finish(element, node, url)];
  };

  const fragment = new DocumentFragment();
  fragment.append(...copyAll(source));
  return fragment;
};

const LOWEST_LEVEL = 6;

const levelOf = ({ localName }: Element): number => Number(localName[1]);

/** Gives an element what depends on its kind: addresses that lead somewhere harmless, and a way to scroll by keyboard. */
const finish = (element: HTMLElement, source: Element, url: string): HTMLElement => {
  const { localName } = source;
  if (localName === 'table') return create('div', { class: 'table', tabindex: '0' }, element);
  if (localName === 'a') point(element, 'href', source, { url, schemes: LINKS });
  if (localName === 'pre') element.tabIndex = 0;
  if (localName === 'img') {
    point(element, 'src', source, { url, schemes: PICTURES });
    // The address of the page that shows it is private.
    element.setAttribute('referrerpolicy', 'no-referrer');
  }
  return element;
};

const LINKS = /^(https?|mailto|matrix|tel|ircs?):/;
const PICTURES = /^(https?:|data:image\/(gif|jpeg|png|webp)[;,])/;

const point = (
  element: HTMLElement,
  attribute: 'href' | 'src',
  source: Element,
  { url, schemes }: { url: string; schemes: RegExp },
): void => {
  const address = source.getAttribute(attribute);
  if (address === null || !URL.canParse(address, url)) return;
  const { href } = new URL(address, url);
  if (schemes.test(href)) element.setAttribute(attribute, href);
};
