import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slugify } from '../src/content/text/slug.ts';
import type { ContentEntry, ContentSet } from '../src/import/sources/directory/content-set.ts';

const VOCABULARY = 50_000;
const CATEGORIES = 40;

/** Mulberry32: small, seeded, the same on every machine. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const CONSONANTS = 'bcdfghjklmnprstvwz';
const VOWELS = 'aeiou';

const makeWord = (n: number): string => {
  let word = '';
  for (let rest = n + 20; rest > 0; rest = Math.floor(rest / (CONSONANTS.length * VOWELS.length))) {
    const syllable = rest % (CONSONANTS.length * VOWELS.length);
    word += `${CONSONANTS[syllable % CONSONANTS.length]}${VOWELS[Math.floor(syllable / CONSONANTS.length)]}`;
  }
  return word;
};

/** Words by Zipf's law (exponent 1): the tenth comes a tenth as often as the first. */
const zipfWords = (random: () => number): (() => string) => {
  const words = Array.from({ length: VOCABULARY }, (_, n) => makeWord(n));
  const harmonic = Math.log(VOCABULARY);
  return () => words[Math.min(VOCABULARY - 1, Math.floor(Math.exp(random() * harmonic)) - 1)] ?? '';
};

/** Made-up entries: questions of 4 to 12 words, answers of 300 to 2,500 characters of Markdown. The same for a seed. */
export const generateEntries = (count: number, seed = 1): ContentEntry[] => {
  const random = randomFrom(seed);
  const word = zipfWords(random);
  const words = (least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, word).join(' ');
  const sentence = (): string => {
    const text = words(5, 16);
    const marked = random();
    if (marked < 0.15) return `${text} **${words(1, 3)}** ${words(1, 3)}.`;
    if (marked < 0.25) return `${text} \`${word()}_${word()}\`.`;
    if (marked < 0.32) return `${text} [${words(1, 3)}](https://example.org/${word()}).`;
    return `${text}.`;
  };
  const block = (): string => {
    const kind = random();
    if (kind < 0.2)
      return Array.from({ length: 2 + Math.floor(random() * 4) }, () => `- ${sentence()}`).join('\n');
    if (kind < 0.3)
      return Array.from({ length: 2 + Math.floor(random() * 4) }, (_, n) => `${n + 1}. ${sentence()}`).join(
        '\n',
      );
    if (kind < 0.36) return `\`\`\`json\n{ "${word()}": "${word()}" }\n\`\`\``;
    if (kind < 0.4) return `### ${words(2, 4)}\n\n${sentence()}`;
    return Array.from({ length: 1 + Math.floor(random() * 4) }, sentence).join(' ');
  };
  return Array.from({ length: count }, (_, n) => {
    const length = 300 + random() * 2_200;
    let answer = sentence();
    while (answer.length < length) answer += `\n\n${block()}`;
    const question = `${words(4, 12)}?`;
    return {
      slug: `${slugify(question).slice(0, 80).replace(/-+$/, '')}-${n}`,
      locale: 'en',
      category: `category-${(n % CATEGORIES) + 1}`,
      question: question.replace(/^./, (first) => first.toUpperCase()),
      aliases: random() < 0.3 ? [`${words(4, 9)}?`] : [],
      answer,
      tags: random() < 0.5 ? [`tag-${Math.floor(random() * 50)}`] : [],
      status: 'published',
      position: Math.floor(n / CATEGORIES) + 1,
      source: undefined,
      revision: undefined,
      createdAt: undefined,
      createdBy: undefined,
      updatedAt: undefined,
      updatedBy: undefined,
      file: undefined,
    };
  });
};

export const generateContent = (count: number, seed?: number): ContentSet => ({
  categories: Array.from({ length: CATEGORIES }, (_, n) => ({
    slug: `category-${n + 1}`,
    title: `Category ${n + 1}`,
    description: '',
    position: n + 1,
    file: undefined,
  })),
  entries: generateEntries(count, seed),
  notes: [],
});

/** Writes generated content as a content directory. */
export const writeCorpus = async (directory: string, { categories, entries }: ContentSet): Promise<void> => {
  for (const { slug, title, position } of categories) {
    await mkdir(join(directory, slug), { recursive: true });
    await writeFile(
      join(directory, slug, '_category.md'),
      `---\ntitle: ${title}\nposition: ${position}\n---\n`,
    );
  }
  for (const { category, slug, question, aliases, tags, position, answer } of entries) {
    const list = (name: string, items: string[]): string =>
      items.length === 0 ? '' : `${name}:\n${items.map((item) => `  - ${item}\n`).join('')}`;
    const head = `---\nquestion: ${question}\n${list('aliases', aliases)}${list('tags', tags)}position: ${position}\n---\n\n`;
    await writeFile(join(directory, category, `${slug}.md`), `${head}${answer}\n`);
  }
};
