import { stemmer } from '@orama/stemmers/indian';
import { stopwords } from '@orama/stopwords/indian';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const hindi: LanguagePack = {
  locales: ['hi'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('कौन क्या कहाँ कब क्यों कैसे कितना'),
  contraryVerbs: pairs(`
    बनाना/हटाना, जोड़ना/हटाना, चालू/बंद, शुरू/बंद, खोलना/बंद, दिखाना/छिपाना, खरीदना/बेचना, भेजना/पाना, स्वीकार/अस्वीकार,
    अपलोड/डाउनलोड, लॉगिन/लॉगआउट`),
  irregularNouns: {},
  compounds: false,
  elision: false,
};
