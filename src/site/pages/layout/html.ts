import { html, raw } from 'hono/html';

/**
 * Markup in template literals: every value that goes in is escaped, unless it is markup itself. A value belongs between
 * tags or into a quoted attribute, never into a tag's name, an unquoted attribute, a script or a style.
 */
export { html };
export type Markup = ReturnType<typeof html>;

/** HTML that was sanitised, or escaped, before: the one way past the escaping. */
export const trusted = (markup: string): Markup => raw(markup);

/** A line each, without those that are not to be. */
export const lines = (parts: readonly (Markup | false | undefined)[]): Markup =>
  html`${parts.filter((part) => part !== false && part !== undefined).map((part) => html`${part}\n`)}`;

/** Data for machines, in an element that runs nothing. */
export const dataScript = (data: unknown): Markup => {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/ld+json">${trusted(json)}</script>`;
};

/** The finished document. */
export const write = async (page: Markup): Promise<string> => String(await page);
