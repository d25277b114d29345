import { Parser } from 'htmlparser2';

const ELEMENTS = new Set(
  `a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6
  hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot
  th thead time tr u ul var wbr`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `align alt cite class colspan datetime dir height href id lang loading open rel reversed rowspan scope src start title
  type value width`.split(/\s+/),
);
const SCHEMES = new Set(['http', 'https', 'mailto', 'matrix', 'tel', 'irc', 'ircs']);

/** What a browser could run, load or be misled by in a fragment whose ids should begin with `scope`. */
export const dangersIn = (html: string, scope: string): string[] => {
  const dangers: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!ELEMENTS.has(name)) dangers.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(attribute)) dangers.push(`<${name} ${attribute}>`);
        if (['href', 'src', 'cite'].includes(attribute) && !isHarmlessUrl(value) && !isPicture(name, value))
          dangers.push(value);
        if (attribute === 'id' && !value.startsWith(`${scope}--`)) dangers.push(`id ${value}`);
      }
    },
    oncomment: (text) => dangers.push(`<!--${text}-->`),
    onprocessinginstruction: (_, text) => dangers.push(`<${text}>`),
  });
  parser.end(html);
  return dangers;
};

const isPicture = (name: string, value: string): boolean =>
  name === 'img' && /^data:image\/(gif|jpeg|png|webp)[;,]/i.test(value);

/** Browsers drop white space and control characters before they look for the scheme. */
const isHarmlessUrl = (value: string): boolean => {
  const url = value.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '').toLowerCase();
  if (/^[/\\]{2}/.test(url)) return false;
  // What is before the colon is a scheme only when it has the form of one (WHATWG URL, "scheme start state"): else the
  // URL is relative, as in `y%5Bx%5D(javascript:…)`.
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(url)?.[1];
  return scheme === undefined || SCHEMES.has(scheme);
};
