import { stemmer } from '@orama/stemmers/greek';
import { stopwords } from '@orama/stopwords/greek';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const greek: LanguagePack = {
  locales: ['el'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('ποιος τι πού πότε γιατί πώς πόσο'),
  contraryVerbs: pairs(`
    δημιουργώ/διαγράφω, προσθέτω/αφαιρώ, ενεργοποιώ/απενεργοποιώ, ξεκινώ/σταματώ, επιτρέπω/απαγορεύω, ανοίγω/κλείνω,
    συνδέομαι/αποσυνδέομαι, κλειδώνω/ξεκλειδώνω, εμφανίζω/κρύβω, εισάγω/εξάγω, ανεβάζω/κατεβάζω, αγοράζω/πουλώ,
    στέλνω/λαμβάνω`),
  irregularNouns: {},
  compounds: false,
  elision: false,
};
