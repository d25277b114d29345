import { fold } from '../text/fold.ts';
import { languageOf } from '../text/languages.ts';

/**
 * English words that say how something is asked rather than what about: a question that has one of them more than an entry can still
 * be the same question. Any other word that the entry does not have is taken for a thing that it is not about.
 */
const ENGLISH = `
able about above access according across actually add additional after again ago all allow almost along already also alternative
although always amount another answer any anybody anymore anyone anything anyway anywhere apart appear apply appropriate around ask
assume available avoid away back bad based basic become been before begin behind being believe below best better big bit both break
bring broken build button call called cannot care case cause certain change check choose choice clear click close come common company complete
completely consider contact contain continue copy correct correctly could couple course current currently daily date day decide default definitely
depend describe despite detail did different difficult direct directly disappear display does doing done down due during each early easily easy
else end enough entire error especially etc even ever every everybody everyone everything everywhere exact exactly example except exist expect
explain extra fail fact far fast feature few figure final finally find fine first fix follow following forever forget form found friend full
further general generally get give given go going good great guide guy half happen happened hard have having head hear help here high hold
home homepage hope hour however idea ideal if immediately important include indeed information instead instruction interested issue job just keep kind know
known lack large last late later latest learn least leave left less let like likely list little live local location log long longer look looking lose
lost lot low made main make manage many matter maybe me mean meaning member mention message method might mind minute miss missing moment month more
most move much multiple must my myself name near nearly necessary need needed never new next nice night nobody none normal normally note nothing notice
now nowhere number obtain obvious often okay old once one only onto open opinion option order ordinary original other otherwise ought our out outside over
own page part particular past people per perfect perform perhaps permanent permanently person personal piece place plan please point possible possibility
post prefer preferred present press pretty prevent previous private probably problem procedure process proper properly provide public purpose put question quick quickly
quite rather reach read ready real really reason receive recent recently recommend recommended regard regular related remain remember repeat replace require
required respond response rest result right rights run safe same save say says saying second section see seem seen select send sense separate serious set
setting several share short should show side similar simple simply since single site situation size small solution solve some somebody somehow someone something
sometime sometimes somewhere soon sort sound special specific start state status stay step still stop stuff such suddenly suggest suitable support suppose
sure take talk tell than thank that their them then there these they thing think this those though thought through thus time tip title today together
told tomorrow tonight too top total toward tried true try trying turn type under understand unfortunately until update upon use used useful user using usual
usually various very via view visible wait want wanted watch way week well went what whatever when whenever where wherever whether which while whole whom whose why
will wish with within without wonder wondering word work working works world would write wrong year yes yesterday yet your yourself
`;

const known = new Map<string, ReadonlySet<string>>();

/** Stems of a language's ordinary words; none where no list was written. */
export const ordinaryStems = (locale: string): ReadonlySet<string> => {
  const language = locale.toLowerCase().split(/[-_]/, 1)[0]!;
  let stems = known.get(language);
  if (stems === undefined) {
    const { stem } = languageOf(language);
    stems = new Set(
      language === 'en'
        ? ENGLISH.trim()
            .split(/\s+/)
            .map((word) => stem(fold(word)))
        : [],
    );
    known.set(language, stems);
  }
  return stems;
};
