import { visibleText } from '../../core/text/visible-text.ts';
import type { LocalpartNote, LocalpartValidation } from './schema.ts';

const SOFTWARE: Readonly<Record<keyof LocalpartValidation['servers'], string>> = {
  synapse: 'Synapse',
  mas: 'MAS',
  dendrite: 'Dendrite',
  elementWeb: 'Element Web',
};

const named = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const refusedBy = (servers: LocalpartValidation['servers']): string[] =>
  (Object.keys(SOFTWARE) as (keyof typeof SOFTWARE)[])
    .filter((name) => !servers[name].accepted)
    .map((name) => SOFTWARE[name]);

const decodedNote = (decoded: string): LocalpartNote => ({
  code: 'stands-for',
  message:
    `The =xx in it are escapes: the name stands for "${visibleText(decoded)}". The specification writes characters like ` +
    'that which a user id may not have; most clients show the escapes, and the name cannot be changed any more. The ' +
    'display name can.',
});

const LOGIN_NOTE: LocalpartNote = {
  code: 'e-mail-like-name',
  message:
    'Older accounts with such a name exist (@name@domain:server). Some clients take it for an e-mail address and cannot log ' +
    'in with it: enter the whole user id there, or log in with another client.',
};

/** What to know about a localpart and about what is suggested instead, beside what is wrong with it. */
export const localpartNotes = (
  { decoded, suggestion, suggestionServers, valid }: Omit<LocalpartValidation, 'notes' | 'entry'>,
  isEmailLike: boolean,
): LocalpartNote[] => {
  const notes: LocalpartNote[] = [];
  if (decoded !== null) notes.push(decodedNote(decoded));
  if (isEmailLike) notes.push(LOGIN_NOTE);
  const refusing = suggestionServers === null || valid ? [] : refusedBy(suggestionServers);
  if (suggestion !== null && refusing.length > 0) {
    const verb = refusing.length > 1 ? 'refuse' : 'refuses';
    const message = `The specification allows the suggestion "${suggestion}" for new accounts, but ${named(refusing)} ${verb} it.`;
    notes.push({ code: 'suggestion-refused', message });
  }
  return notes;
};
