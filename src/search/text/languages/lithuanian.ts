import { stemmer } from '@orama/stemmers/lithuanian';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

/** The published list is in a broken encoding. */
const STOP_WORDS = words(`
    ar arba aš bet būti bus buvo čia dar dėl ir iš į ji jie jis jo jos jų jums jūs ją jį kad kada kaip kas ką kiek kodėl
    kur kuri kurie kuris man mane mano mes mums mūsų ne nei nes nuo o pagal pas per po prie prieš savo su šis šie ši šią
    šį ta tai tada taip tarp tas tau tavo te tie tik to todėl toks tokia tu turi už virš vis visi visas yra`);

export const lithuanian: LanguagePack = {
  locales: ['lt'],
  stem: stemmer,
  stopWords: STOP_WORDS,
  questionWords: words('kas ką kur kada kodėl kaip kiek kuris'),
  contraryVerbs: pairs(`
    sukurti/ištrinti, pridėti/pašalinti, įjungti/išjungti, aktyvinti/išaktyvinti, paleisti/sustabdyti, pradėti/baigti,
    leisti/drausti, atidaryti/uždaryti, prisijungti/atsijungti, blokuoti/atblokuoti, rodyti/slėpti,
    importuoti/eksportuoti, įkelti/atsisiųsti, įdiegti/pašalinti, pirkti/parduoti, siųsti/gauti, priimti/atmesti`),
  irregularNouns: nouns('žmogus žmonės'),
  compounds: false,
  elision: false,
};
