import { stemmer } from '@orama/stemmers/tamil';
import { stopwords } from '@orama/stopwords/tamil';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const tamil: LanguagePack = {
  locales: ['ta'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('யார் என்ன எங்கே எப்போது ஏன் எப்படி எத்தனை'),
  contraryVerbs: pairs(`
    உருவாக்கு/நீக்கு, சேர்/நீக்கு, திற/மூடு, தொடங்கு/நிறுத்து, காட்டு/மறை, வாங்கு/விற்று, அனுப்பு/பெறு`),
  irregularNouns: {},
  compounds: false,
  elision: false,
};
