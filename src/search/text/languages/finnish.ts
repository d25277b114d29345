import { stemmer } from '@orama/stemmers/finnish';
import { stopwords } from '@orama/stopwords/finnish';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const finnish: LanguagePack = {
  locales: ['fi'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('kuka mikä mitä missä mihin mistä milloin koska miksi miten kuinka'),
  contraryVerbs: pairs(`
    luoda/poistaa, lisätä/poistaa, ottaa käyttöön/poistaa käytöstä, aktivoida/deaktivoida, käynnistää/pysäyttää,
    aloittaa/lopettaa, sallia/estää, sallia/kieltää, avata/sulkea, liittyä/poistua, estää/poistaa esto, lukita/avata,
    salata/purkaa, kirjautua sisään/kirjautua ulos, näyttää/piilottaa, tuoda/viedä, ladata/lähettää, asentaa/poistaa,
    yhdistää/katkaista, tilata/peruuttaa, ostaa/myydä, lähettää/vastaanottaa, hyväksyä/hylätä`),
  irregularNouns: {},
  compounds: true,
  elision: false,
};
