import { stemmer } from '@orama/stemmers/indonesian';
import { stopwords } from '@orama/stopwords/indonesian';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const indonesian: LanguagePack = {
  locales: ['id'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('siapa apa mana kapan mengapa kenapa bagaimana berapa'),
  contraryVerbs: pairs(`
    buat/hapus, tambah/hapus, aktifkan/nonaktifkan, hidupkan/matikan, mulai/hentikan, mulai/selesai, izinkan/larang,
    izinkan/cegah, buka/tutup, gabung/keluar, masuk/keluar, blokir/buka blokir, kunci/buka kunci, tampilkan/sembunyikan,
    impor/ekspor, unggah/unduh, pasang/copot, berlangganan/berhenti, beli/jual, kirim/terima, terima/tolak`),
  irregularNouns: {},
  compounds: false,
  elision: false,
};
