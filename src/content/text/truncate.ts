/** The first characters of a text, at most `length` UTF-16 units of them; never half a surrogate pair at the end. */
export const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
