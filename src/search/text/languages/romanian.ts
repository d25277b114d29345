import { stemmer } from '@orama/stemmers/romanian';
import { stopwords } from '@orama/stopwords/romanian';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const romanian: LanguagePack = {
  locales: ['ro'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('cine ce unde când cum care cât'),
  contraryVerbs: pairs(`
    crea/șterge, adăuga/elimina, adăuga/șterge, activa/dezactiva, porni/opri, începe/termina, permite/interzice,
    deschide/închide, intra/ieși, bloca/debloca, conecta/deconecta, afișa/ascunde, importa/exporta, încărca/descărca,
    instala/dezinstala, abona/dezabona, cumpăra/vinde, trimite/primi, accepta/refuza`),
  irregularNouns: nouns('om oameni, copil copii, soră surori, noră nurori, cap capete, ou ouă'),
  compounds: false,
  elision: false,
};
