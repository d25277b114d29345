import { stemmer } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const swedish: LanguagePack = {
  locales: ['sv'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('vem vad var vart när varför hur vilken vilket vilka'),
  contraryVerbs: pairs(`
    skapa/radera, skapa/ta bort, lägga till/ta bort, aktivera/inaktivera, slå på/stänga av, starta/stoppa, börja/sluta,
    tillåta/förbjuda, tillåta/förhindra, öppna/stänga, gå med/lämna, blockera/avblockera, låsa/låsa upp,
    kryptera/dekryptera, logga in/logga ut, visa/dölja, importera/exportera, ladda upp/ladda ner, installera/avinstallera,
    ansluta/koppla från, prenumerera/avsluta, köpa/sälja, skicka/ta emot, godkänna/avvisa, öka/minska`),
  irregularNouns: nouns(`
    man män, bok böcker, fot fötter, hand händer, stad städer, tand tänder, natt nätter, mus möss, gås gäss, land länder,
    rot rötter, bonde bönder, son söner, dotter döttrar, bror bröder, öga ögon, öra öron, datum data`),
  compounds: true,
  elision: false,
};
