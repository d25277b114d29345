import { stemmer } from '@orama/stemmers/turkish';
import { stopwords } from '@orama/stopwords/turkish';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const turkish: LanguagePack = {
  locales: ['tr'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('kim ne nerede nereye nereden neden niçin nasıl hangi kaç'),
  contraryVerbs: pairs(`
    oluşturmak/silmek, eklemek/kaldırmak, eklemek/silmek, etkinleştirmek/devre dışı bırakmak, açmak/kapatmak,
    başlatmak/durdurmak, başlamak/bitirmek, izin vermek/engellemek, katılmak/ayrılmak, engellemek/engelini kaldırmak,
    kilitlemek/kilidini açmak, giriş yapmak/çıkış yapmak, göstermek/gizlemek, içe aktarmak/dışa aktarmak,
    yüklemek/indirmek, yüklemek/kaldırmak, bağlamak/ayırmak, satın almak/satmak, göndermek/almak, kabul etmek/reddetmek`),
  irregularNouns: {},
  compounds: false,
  elision: false,
};
