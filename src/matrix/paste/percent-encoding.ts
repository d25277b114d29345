/**
 * Percent-encodes for a path segment or a query value. `encodeURIComponent` leaves `! ' ( ) *` as they are, which is
 * legal in a URL but not harmless in a shell or in Markdown: a `!` in double quotes is history expansion in bash.
 * The text must be free of lone surrogates.
 */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The text with its `%xx` decoded as UTF-8; undefined when there is none, or when it decodes to nonsense. */
export const percentDecode = (text: string): string | undefined => {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
