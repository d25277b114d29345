import { stemmer } from '@orama/stemmers/nepali';
import { stopwords } from '@orama/stopwords/nepali';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const nepali: LanguagePack = {
  locales: ['ne'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('को के कहाँ कहिले किन कसरी कति'),
  contraryVerbs: pairs(`
    बनाउनु/मेटाउनु, थप्नु/हटाउनु, खोल्नु/बन्द गर्नु, सुरु/बन्द, देखाउनु/लुकाउनु, किन्नु/बेच्नु, पठाउनु/पाउनु,
    अपलोड/डाउनलोड`),
  irregularNouns: {},
  compounds: false,
  elision: false,
};
