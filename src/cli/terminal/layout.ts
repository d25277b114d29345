import { visibleText } from '../../core/text/visible-text.ts';

/** Rows of a name and a value, the values below each other. */
export const table = (rows: readonly (readonly [name: string, value: string])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${visibleText(value)}`).join('\n');
};

/** A list under a title; nothing when it is empty. */
export const bullets = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : [title, ...items.map((item) => `- ${visibleText(item)}`)].join('\n');

/** Parts with an empty line between them; empty ones are left out. Nothing is wrapped, so that it can be copied. */
export const document = (...parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`;
