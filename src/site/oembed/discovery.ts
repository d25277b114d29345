/** The formats, each with the media type of the answer and that of a link to it (https://oembed.com, section 4). */
export const OEMBED_FORMATS = {
  json: { mediaType: 'application/json', linkType: 'application/json+oembed' },
  xml: { mediaType: 'text/xml', linkType: 'text/xml+oembed' },
} as const;
export type OEmbedFormat = keyof typeof OEMBED_FORMATS;

export const isOEmbedFormat = (name: string): name is OEmbedFormat => Object.hasOwn(OEMBED_FORMATS, name);

/**
 * What a page of an entry links to (`<link rel="alternate" type="…" href="…">`), so that consumers find how to show it:
 * paths of this service.
 *
 * @param url of the page, absolute
 */
export const oembedLinks = (url: string): { mediaType: string; href: string }[] =>
  Object.entries(OEMBED_FORMATS).map(([format, { linkType }]) => ({
    mediaType: linkType,
    href: `/oembed?${new URLSearchParams({ url, format })}`,
  }));
