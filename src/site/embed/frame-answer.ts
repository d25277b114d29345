/** As the sanitiser writes a tag: attributes in double quotes, with no angle bracket in them. */
const TAG = /<\/?(a|img|pre|table)(?: [a-z]+="[^"]*")*(?: \/)?>/g;

/** An address that belongs to the entry's own page: neither absolute, nor from the root, nor within the page. */
const RELATIVE = /( (?:href|src)=")(?![#/]|[a-z][a-z0-9+.-]*:)/i;

/**
 * An answer for a page in a frame. Its links lead out of the frame (`<base target="_top">`): those within the answer stay in
 * it, and relative ones lead where they would from its page in the help centre. Code and tables can be scrolled by keyboard.
 */
export const frameAnswer = (html: string): string => html.replace(TAG, frameTag);

const frameTag = (tag: string, name: string): string => {
  switch (name) {
    case 'pre':
      return tag.replace('<pre', '<pre tabindex="0"');
    case 'table':
      return tag.startsWith('</') ? `${tag}</div>` : `<div class="table" tabindex="0">${tag}`;
    default:
      return tag.includes(' href="#')
        ? tag.replace('>', ' target="_self">')
        : tag.replace(RELATIVE, '$1../../entries/');
  }
};
