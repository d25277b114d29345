import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import { spellAmerican } from '../spell-american.ts';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

/** Words of courtesy and of asking that the published list lacks: they are in every question to a help page. */
const ASKING = words(
  'a can get got need want like just also please hi hello hey thanks thank dear sir us may dont cant im ive id',
);

export const english: LanguagePack = {
  locales: ['en'],
  stem: (word) => stemmer(spellAmerican(word)),
  stopWords: [...stopwords, ...ASKING],
  questionWords: words('what where when who why how'),
  contraryVerbs: pairs(`
    create/delete, create/remove, make/delete, add/remove, add/delete, enable/disable, activate/deactivate,
    turn on/turn off, switch on/switch off, start/stop, start/end, begin/end, start/cancel, allow/prevent, allow/forbid,
    allow/deny, allow/block, allow/disallow, permit/forbid, accept/reject, accept/decline, approve/reject, grant/revoke,
    open/close, join/leave, block/unblock, mute/unmute, ban/unban, pin/unpin, lock/unlock, follow/unfollow, hide/unhide,
    archive/unarchive, encrypt/decrypt, log in/log out, sign in/sign out, login/logout, subscribe/unsubscribe, sign up/unsubscribe,
    show/hide, import/export, upload/download, install/uninstall, connect/disconnect, link/unlink, attach/detach,
    increase/decrease, raise/lower, expand/collapse, merge/split, buy/sell, send/receive, deposit/withdraw, invite/kick, invite/remove,
    save/discard, backup/restore, do/undo, undo/redo, lose/find, publish/unpublish, assign/unassign, register/unregister, pause/resume,
    create/erase, create/destroy, set/unset, set/remove, delete/restore, delete/recover, delete/undelete, delete/keep,
    turn on/disable, enable/turn off, activate/disable, enable/deactivate, start/finish, allow/ban, allow/stop, let/stop, let/prevent,
    enable/prevent, permit/prevent, subscribe/cancel, order/cancel, buy/return, get/revoke, issue/revoke, increase/reduce,
    mount/unmount, win/lose`),
  irregularNouns: nouns(`
    child children, man men, woman women, person people, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ox oxen,
    penny pence, wife wives, knife knives, half halves, thief thieves, wolf wolves, calf calves,
    loaf loaves, self selves, elf elves, scarf scarves, hoof hooves, index indices, vertex vertices, matrix matrices, appendix appendices,
    analysis analyses, crisis crises, thesis theses, hypothesis hypotheses, diagnosis diagnoses, axis axes,
    criterion criteria, phenomenon phenomena, bacterium bacteria, curriculum curricula, memorandum memoranda,
    stimulus stimuli, fungus fungi, nucleus nuclei, cactus cacti, alumnus alumni, radius radii, formula formulae, larva larvae,
    vertebra vertebrae, antenna antennae, schema schemata, stigma stigmata, salesman salesmen, businessman businessmen,
    grandchild grandchildren, schoolchild schoolchildren, gentleman gentlemen, policeman policemen, workman workmen, fireman firemen,
    craftsman craftsmen, spokesman spokesmen, chairman chairmen, fisherman fishermen, housewife housewives, midwife midwives,
    bookshelf bookshelves, werewolf werewolves, quiz quizzes, virus viruses virii, status statuses, corpus corpora, genus genera,
    oasis oases, parenthesis parentheses, synopsis synopses, emphasis emphases, quantum quanta, stratum strata, symposium symposia`),
  compounds: false,
  elision: false,
};
