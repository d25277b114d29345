import { stemmer } from '@orama/stemmers/bulgarian';
import { stopwords } from '@orama/stopwords/bulgarian';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const bulgarian: LanguagePack = {
  locales: ['bg'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('кой какво къде откъде кога защо как колко'),
  contraryVerbs: pairs(`
    създавам/изтривам, добавям/премахвам, активирам/деактивирам, включвам/изключвам, стартирам/спирам, започвам/завършвам,
    разрешавам/забранявам, отварям/затварям, влизам/излизам, блокирам/отблокирам, показвам/скривам,
    импортирам/експортирам, качвам/изтеглям, инсталирам/деинсталирам, свързвам/прекъсвам, купувам/продавам,
    изпращам/получавам, приемам/отхвърлям`),
  irregularNouns: nouns('човек хора, дете деца, око очи, ухо уши'),
  compounds: false,
  elision: false,
};
