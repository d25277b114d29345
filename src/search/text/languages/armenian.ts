import { stemmer } from '@orama/stemmers/armenian';
import { stopwords } from '@orama/stopwords/armenian';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const armenian: LanguagePack = {
  locales: ['hy'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('ով ինչ որտեղ երբ ինչու ինչպես'),
  contraryVerbs: pairs(`
    ստեղծել/ջնջել, ավելացնել/հեռացնել, միացնել/անջատել, սկսել/դադարեցնել, բացել/փակել, ներմուծել/արտահանել, գնել/վաճառել,
    ուղարկել/ստանալ`),
  irregularNouns: {},
  compounds: false,
  elision: false,
};
