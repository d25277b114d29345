/*
 * The languages that the search knows. To add one: a file in this folder that exports its `LanguagePack`, and a line in each
 * list below.
 */

import { arabic } from './arabic.ts';
import { armenian } from './armenian.ts';
import { bulgarian } from './bulgarian.ts';
import { danish } from './danish.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { finnish } from './finnish.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { greek } from './greek.ts';
import { hindi } from './hindi.ts';
import { hungarian } from './hungarian.ts';
import { indonesian } from './indonesian.ts';
import { irish } from './irish.ts';
import { italian } from './italian.ts';
import type { LanguagePack } from './language-pack.ts';
import { lithuanian } from './lithuanian.ts';
import { nepali } from './nepali.ts';
import { norwegian } from './norwegian.ts';
import { portuguese } from './portuguese.ts';
import { romanian } from './romanian.ts';
import { russian } from './russian.ts';
import { sanskrit } from './sanskrit.ts';
import { serbian } from './serbian.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';
import { tamil } from './tamil.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';

export const LANGUAGE_PACKS: readonly LanguagePack[] = [
  arabic,
  armenian,
  bulgarian,
  danish,
  dutch,
  english,
  finnish,
  french,
  german,
  greek,
  hindi,
  hungarian,
  indonesian,
  irish,
  italian,
  lithuanian,
  nepali,
  norwegian,
  portuguese,
  romanian,
  russian,
  sanskrit,
  serbian,
  spanish,
  swedish,
  tamil,
  turkish,
  ukrainian,
];
