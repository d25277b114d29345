import { parseCategoryFile, parseEntryFile } from '../../src/content/content-file.ts';
import type { ContentSet } from '../../src/content/content-set.ts';
import { HOSTILE_URLS, XSS_PAYLOADS } from './xss-corpus.ts';

/** Categories that the attacks are spread over. */
const CATEGORIES = 12;

/** The attack number `n` has this slug. */
export const hostileSlug = (n: number): string => `attack-${n}`;

/**
 * A knowledge base in which everything that somebody can write is an attack: an entry for each, read from a content file
 * as from a directory, with the attack as question, answer, alias, tag, source and author.
 */
export const hostileContent = (): ContentSet => ({
  categories: XSS_PAYLOADS.slice(0, CATEGORIES).map((attack, n) => {
    const file = `---\ntitle: ${JSON.stringify(attack)}\nposition: ${n + 1}\n---\n${attack}\n`;
    return parsedValue(parseCategoryFile(`category-${n}/_category.md`, file));
  }),
  entries: XSS_PAYLOADS.map((attack, n) => {
    const text = JSON.stringify(attack);
    const file = `---
question: ${text}
aliases: [${text}]
tags: [${JSON.stringify(attack.slice(0, 60))}]
createdBy: ${text}
updatedBy: ${text}
source:
  title: ${text}
---
${attack}
`;
    const path = `category-${n % CATEGORIES}/${hostileSlug(n)}.md`;
    const entry = parsedValue(parseEntryFile(path, file, 'en'));
    // A file with such an address is refused in part; who has another way in is not.
    return { ...entry, source: { title: attack, url: HOSTILE_URLS[n % HOSTILE_URLS.length] ?? null } };
  }),
  notes: [],
});

const parsedValue = <T>(parsed: { value: T } | { problems: string[] }): T => {
  if ('value' in parsed) return parsed.value;
  throw new Error(parsed.problems.join('\n'));
};
