import { stemmer } from '@orama/stemmers/irish';
import { stopwords } from '@orama/stopwords/irish';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const irish: LanguagePack = {
  locales: ['ga'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('cé cad cén cá conas'),
  contraryVerbs: pairs(`
    cruthaigh/scrios, cuir/bain, cumasaigh/díchumasaigh, tosaigh/stop, oscail/dún, taispeáin/folaigh, ceannaigh/díol`),
  irregularNouns: nouns('bean mná, duine daoine, lá laethanta'),
  compounds: false,
  elision: true,
};
