import { stemmer } from '@orama/stemmers/serbian';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

/** The published list is in a broken encoding. */
const STOP_WORDS = words(`
    a ali ako bez bi bih bila bile bili bilo bio biti bismo da do dok došao duž ga gde i ih ili im ima imam imao iz iza
    između iznad ispod ja je jedan jedna jedno jer jesam još ju kad kada kako kao ko koga koja koje koji kojim koju koliko
    kroz kuda li me mene meni mi može mogu moj moja moje mu na nad nam nas naš naša ne nego neki nema ni nije nisam nismo
    njega njegov njen njih njihov njima no o od odakle oko on ona onda oni ono ova ovaj ovde ovo po pod pre preko prema
    pri s sa sam samo se sebe smo ste su sve svi svoj šta što ta tada taj tako takođe tamo te ti to tu u uz va vam vas vaš
    vi vrlo za zašto će ću ćete`);

export const serbian: LanguagePack = {
  locales: ['sr'],
  stem: stemmer,
  stopWords: STOP_WORDS,
  questionWords: words('ko šta gde kuda odakle kada zašto kako koliko'),
  contraryVerbs: pairs(`
    napraviti/obrisati, kreirati/obrisati, dodati/ukloniti, omogućiti/onemogućiti, uključiti/isključiti,
    pokrenuti/zaustaviti, početi/završiti, dozvoliti/zabraniti, otvoriti/zatvoriti, pridružiti/napustiti,
    blokirati/odblokirati, prijaviti/odjaviti, prikazati/sakriti, uvesti/izvesti, otpremiti/preuzeti,
    instalirati/deinstalirati, kupiti/prodati, poslati/primiti, prihvatiti/odbiti`),
  irregularNouns: nouns('čovek ljudi, dete deca, oko oči, uho uši, brat braća'),
  compounds: false,
  elision: false,
};
