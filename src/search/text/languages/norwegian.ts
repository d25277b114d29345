import { stemmer } from '@orama/stemmers/norwegian';
import { stopwords } from '@orama/stopwords/norwegian';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const norwegian: LanguagePack = {
  locales: ['nb', 'no', 'nn'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('hvem hva hvor når hvorfor hvordan hvilken hvilket hvilke'),
  contraryVerbs: pairs(`
    opprette/slette, legge til/fjerne, aktivere/deaktivere, slå på/slå av, starte/stoppe, begynne/slutte, tillate/forby,
    tillate/hindre, åpne/lukke, bli med/forlate, blokkere/oppheve, låse/låse opp, kryptere/dekryptere, logge inn/logge ut,
    vise/skjule, importere/eksportere, laste opp/laste ned, installere/avinstallere, koble til/koble fra,
    abonnere/avslutte, kjøpe/selge, sende/motta, godta/avslå, øke/redusere`),
  irregularNouns: nouns(`
    mann menn, bok bøker, fot føtter, hånd hender, tann tenner, natt netter, gås gjess, øye øyne, bror brødre, datter
    døtre, bonde bønder, rot røtter, stad steder`),
  compounds: true,
  elision: false,
};
