import { stemmer } from '@orama/stemmers/german';
import { stopwords } from '@orama/stopwords/german';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const german: LanguagePack = {
  locales: ['de'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('wer wen wem was wo wohin woher wann warum wieso weshalb wie'),
  contraryVerbs: pairs(`
    erstellen/löschen, anlegen/löschen, hinzufügen/entfernen, aktivieren/deaktivieren, einschalten/ausschalten,
    anschalten/abschalten, starten/stoppen, beginnen/beenden, erlauben/verbieten, erlauben/verhindern, zulassen/ablehnen,
    öffnen/schließen, beitreten/verlassen, sperren/entsperren, blockieren/freigeben, stummschalten/aktivieren,
    verschlüsseln/entschlüsseln, anmelden/abmelden, einloggen/ausloggen, zeigen/verbergen, anzeigen/ausblenden,
    einblenden/ausblenden, importieren/exportieren, hochladen/herunterladen, installieren/deinstallieren,
    verbinden/trennen, abonnieren/kündigen, kaufen/verkaufen, senden/empfangen, einzahlen/auszahlen, erhöhen/senken,
    annehmen/ablehnen`),
  irregularNouns: nouns(`
    haus häuser, buch bücher, wort wörter, land länder, raum räume, konto konten, datum daten, firma firmen, thema themen,
    museum museen, zentrum zentren, virus viren, lexikon lexika, praktikum praktika, visum visa, medium medien, kriterium
    kriterien, mann männer, rad räder, bild bilder, kind kinder, blatt blätter, amt ämter, passwort passwörter, fahrrad
    fahrräder, laptop laptops`),
  compounds: true,
  elision: false,
};
