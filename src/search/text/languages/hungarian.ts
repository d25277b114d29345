import { stemmer } from '@orama/stemmers/hungarian';
import { stopwords } from '@orama/stopwords/hungarian';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const hungarian: LanguagePack = {
  locales: ['hu'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('ki mi mit hol hová honnan mikor miért hogyan melyik mennyi'),
  contraryVerbs: pairs(`
    létrehoz/töröl, hozzáad/eltávolít, engedélyez/letilt, bekapcsol/kikapcsol, elindít/leállít, kezd/befejez,
    megenged/megtilt, megnyit/bezár, csatlakozik/kilép, belép/kilép, letilt/felold, titkosít/visszafejt,
    bejelentkezik/kijelentkezik, megjelenít/elrejt, importál/exportál, feltölt/letölt, telepít/eltávolít,
    feliratkozik/leiratkozik, vesz/elad, küld/fogad, elfogad/elutasít`),
  irregularNouns: {},
  compounds: true,
  elision: false,
};
