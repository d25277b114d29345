import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const french: LanguagePack = {
  locales: ['fr'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('qui que quoi où quand pourquoi comment quel quelle'),
  contraryVerbs: pairs(`
    créer/supprimer, ajouter/supprimer, ajouter/retirer, ajouter/enlever, activer/désactiver, allumer/éteindre,
    démarrer/arrêter, commencer/finir, autoriser/interdire, permettre/empêcher, ouvrir/fermer, rejoindre/quitter,
    bloquer/débloquer, verrouiller/déverrouiller, chiffrer/déchiffrer, se connecter/se déconnecter, connecter/déconnecter,
    afficher/masquer, montrer/cacher, importer/exporter, téléverser/télécharger, installer/désinstaller,
    abonner/désabonner, acheter/vendre, envoyer/recevoir, accepter/refuser, augmenter/diminuer, déposer/retirer,
    épingler/désépingler`),
  irregularNouns: nouns(`
    oeil yeux, ciel cieux, travail travaux, vitrail vitraux, bail baux, corail coraux, émail émaux, madame mesdames,
    monsieur messieurs, mademoiselle mesdemoiselles`),
  compounds: false,
  elision: true,
};
