import { stemmer } from '@orama/stemmers/italian';
import { stopwords } from '@orama/stopwords/italian';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const italian: LanguagePack = {
  locales: ['it'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('chi che cosa dove quando perché come quale quanto'),
  contraryVerbs: pairs(`
    creare/eliminare, creare/cancellare, aggiungere/rimuovere, aggiungere/togliere, attivare/disattivare,
    abilitare/disabilitare, accendere/spegnere, avviare/fermare, iniziare/finire, consentire/impedire, permettere/vietare,
    aprire/chiudere, entrare/uscire, bloccare/sbloccare, cifrare/decifrare, accedere/uscire, mostrare/nascondere,
    importare/esportare, caricare/scaricare, installare/disinstallare, collegare/scollegare, iscriversi/disiscriversi,
    comprare/vendere, inviare/ricevere, accettare/rifiutare, aumentare/ridurre, depositare/prelevare`),
  irregularNouns: nouns(`
    uomo uomini, dio dei, uovo uova, dito dita, braccio braccia, mano mani, paio paia, centinaio centinaia, migliaio
    migliaia`),
  compounds: false,
  elision: true,
};
