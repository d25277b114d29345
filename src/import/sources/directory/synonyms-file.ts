import type { ContentNote, ContentSynonyms } from './content-set.ts';

const NAME = /^synonyms(?:\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.txt$/;

/** Whether a file at the top of a content directory holds synonyms. */
export const isSynonymsFile = (name: string): boolean => NAME.test(name);

/** `synonyms.txt` in the default language, `synonyms.de.txt` in German. */
export const synonymsFileName = (locale: string, defaultLocale: string): string =>
  locale === defaultLocale ? 'synonyms.txt' : `synonyms.${locale}.txt`;

/** The language that a synonyms file is in. */
export const localeOfSynonyms = (name: string, defaultLocale: string): string =>
  NAME.exec(name)?.[1] ?? defaultLocale;

/** A line a group, members parted by commas, `#` begins a comment: a line that is none of these says nothing. */
export const synonymNotes = ({ text }: ContentSynonyms, name: string): ContentNote[] =>
  text.split('\n').flatMap((line, index) => {
    const members = line
      .replace(/(^|\s)#[\s\S]*$/, '')
      .split(',')
      .filter((member) => member.trim() !== '');
    return members.length === 1
      ? {
          level: 'warning',
          where: `${name}:${index + 1}`,
          message: 'Ignored: a group of synonyms has two or more, with commas between them.',
        }
      : [];
  });
