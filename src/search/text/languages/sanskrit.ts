import { stemmer } from '@orama/stemmers/sanskrit';
import { stopwords } from '@orama/stopwords/sanskrit';
import { type LanguagePack, words } from './language-pack.ts';

export const sanskrit: LanguagePack = {
  locales: ['sa'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('kaḥ kiṃ katham'),
  contraryVerbs: [],
  irregularNouns: {},
  compounds: false,
  elision: false,
};
