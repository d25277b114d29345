import { stemmer } from '@orama/stemmers/danish';
import { stopwords } from '@orama/stopwords/danish';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const danish: LanguagePack = {
  locales: ['da'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('hvem hvad hvor hvornår hvorfor hvordan hvilken hvilket hvilke'),
  contraryVerbs: pairs(`
    oprette/slette, tilføje/fjerne, tilføje/slette, aktivere/deaktivere, slå til/slå fra, tænde/slukke, starte/stoppe,
    begynde/slutte, tillade/forbyde, tillade/forhindre, åbne/lukke, deltage/forlade, blokere/ophæve, låse/låse op,
    kryptere/dekryptere, logge ind/logge ud, vise/skjule, importere/eksportere, uploade/downloade,
    installere/afinstallere, forbinde/afbryde, abonnere/opsige, købe/sælge, sende/modtage, acceptere/afvise, øge/mindske,
    indsætte/hæve`),
  irregularNouns: nouns(`
    mand mænd, barn børn, bog bøger, fod fødder, hånd hænder, tand tænder, nat nætter, gås gæs, ko køer, øje øjne, bror
    brødre, datter døtre, stad stæder, tå tæer`),
  compounds: true,
  elision: false,
};
