import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const dutch: LanguagePack = {
  locales: ['nl'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('wie wat waar wanneer waarom hoe welke'),
  contraryVerbs: pairs(`
    maken/verwijderen, aanmaken/verwijderen, toevoegen/verwijderen, inschakelen/uitschakelen, aanzetten/uitzetten,
    activeren/deactiveren, starten/stoppen, beginnen/eindigen, toestaan/verbieten, toestaan/voorkomen, openen/sluiten,
    deelnemen/verlaten, blokkeren/deblokkeren, vergrendelen/ontgrendelen, versleutelen/ontsleutelen, inloggen/uitloggen,
    aanmelden/afmelden, tonen/verbergen, importeren/exporteren, uploaden/downloaden, installeren/verwijderen,
    verbinden/verbreken, abonneren/opzeggen, kopen/verkopen, verzenden/ontvangen, accepteren/weigeren, verhogen/verlagen,
    storten/opnemen`),
  irregularNouns: nouns(`
    kind kinderen, ei eieren, stad steden, schip schepen, lid leden, dag dagen, weg wegen, museum musea, bad baden, glas
    glazen, gat gaten, smid smeden, blad bladeren, medium media, datum data`),
  compounds: true,
  elision: false,
};
