import { parseCategoryFile, parseEntryFile } from '../../src/import/sources/directory/content-file.ts';
import type { ContentSet } from '../../src/import/sources/directory/content-set.ts';
import { HOSTILE_URLS, XSS_PAYLOADS } from './xss-corpus.ts';

/** Categories that the attacks are spread over. */
export const CATEGORIES = 12;

/** The attack number `n` has this slug. */
export const hostileSlug = (n: number): string => `attack-${n}`;

/**
 * A knowledge base in which everything that somebody can write is an attack: an entry for each, read from a content file
 * as from a directory, with the attack as question, answer, alias, tag, source and author.
 */
export const hostileContent = (): ContentSet => ({
  categories: XSS_PAYLOADS.slice(0, CATEGORIES).map((attack, n) => {
    const file = `---\ntitle: ${quoted(attack)}\nposition: ${n + 1}\n---\n${withoutNul(attack)}\n`;
    const category = parsedValue(parseCategoryFile(`category-${n}/_category.md`, file));
    return { ...category, title: attack, description: attack };
  }),
  entries: XSS_PAYLOADS.map((attack, n) => {
    const text = quoted(attack);
    const file = `---
question: ${text}
aliases: [${text}]
tags: [${quoted(attack.slice(0, 60))}]
createdBy: ${text}
updatedBy: ${text}
source:
  title: ${text}
---
${withoutNul(attack)}
`;
    const path = `category-${n % CATEGORIES}/${hostileSlug(n)}.md`;
    const entry = parsedValue(parseEntryFile(path, file, 'en'));
    // Such an address, more than a line, and NUL are refused in a file; who has another way in is not.
    const url = HOSTILE_URLS[n % HOSTILE_URLS.length] ?? null;
    return { ...entry, question: attack, aliases: [attack], answer: attack, source: { title: attack, url } };
  }),
  notes: [],
});

/** As front matter takes it: on one line, without control characters and halves of any. */
const quoted = (attack: string): string =>
  JSON.stringify(attack.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' '));

const withoutNul = (attack: string): string => attack.replaceAll('\0', '');

const parsedValue = <T>(parsed: { value: T } | { problems: string[] }): T => {
  if ('value' in parsed) return parsed.value;
  throw new Error(parsed.problems.join('\n'));
};
