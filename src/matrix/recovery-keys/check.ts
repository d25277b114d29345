import { MATRIX_TOKEN_PREFIXES } from '../../core/secrets/shapes.ts';
import { unwrap } from '../paste/unwrap.ts';
import {
  KEY_CHARACTERS,
  looksLikeRecoveryKey,
  type RecoveryKeyReading,
  readRecoveryKey,
} from './recovery-key.ts';
import type { RecoveryKeyCheck, RecoveryKeyProblem, RecoveryKeyRequest } from './schema.ts';

const WHOLE =
  'It is a whole recovery key without a typing error. If it is still "not correct", it is that of another account or an older one: ' +
  'a key is replaced whenever the key storage is reset. Spaces do not matter, capitals do. Nobody can make the key again: ' +
  'with a signed-in session reset it in Settings → Encryption, which also lets you keep the history that this session can read.';

const DAMAGED =
  'As it stands it opens nothing. Compare it with the original, group by group; what is lost of it cannot be found out. With a ' +
  'signed-in session you can make a new one in Settings → Encryption.';

/** With fewer characters, and another beginning, it is a phrase that a person chose. */
const FEWEST_OF_KEY = 40;

const TOKEN = new RegExp(`^(?:${MATRIX_TOKEN_PREFIXES.join('|')})_`);

const problem = (code: RecoveryKeyProblem['code'], message: string): RecoveryKeyProblem => ({
  code,
  message,
});

const difference = (characters: number): string => {
  const count = Math.abs(characters - KEY_CHARACTERS);
  return `${characters} characters instead of ${KEY_CHARACTERS}: ${count} ${characters < KEY_CHARACTERS ? 'missing' : 'too many'}`;
};

const lengthProblem = ({ length, characters }: RecoveryKeyReading): RecoveryKeyProblem[] => {
  if (length === 'right') return [];
  return [
    problem(
      length,
      `A recovery key is twelve groups of four; this one has ${difference(characters)}. A group may have been left out or written twice.`,
    ),
  ];
};

/** The most telling first. None of them repeats more of the key than the places of characters. */
const problemsOf = (text: string, reading: RecoveryKeyReading): RecoveryKeyProblem[] => {
  if (reading.characters === 0)
    return [problem('empty', 'Nothing is left to check. Paste the recovery key.')];
  if (TOKEN.test(text))
    return [
      problem(
        'is-a-token',
        'This is a token, not a recovery key. Treat it as leaked if others could see it.',
      ),
    ];
  if (!/^\s*E\s*s/i.test(text) && reading.characters < FEWEST_OF_KEY) {
    return [
      problem(
        'passphrase',
        'This is no recovery key: that is 48 characters beginning with "Es". If it is a security phrase, enter it where the client asks for ' +
          'the phrase; old phrases cannot be checked here, and should be pasted nowhere else.',
      ),
    ];
  }
  const problems: RecoveryKeyProblem[] = [];
  if (reading.foreign.length > 0) {
    const places = reading.foreign
      .slice(0, 5)
      .map(({ index }) => `${index + 1} (group ${Math.floor(index / 4) + 1})`);
    const message = `Recovery keys have no 0, O, I, l and no punctuation: look at character ${places.join(', ')}. Perhaps o, 1, i or L was meant.`;
    problems.push(problem('foreign-characters', message));
  }
  problems.push(...lengthProblem(reading));
  if (problems.length > 0) return problems;
  if (!reading.prefix)
    problems.push(
      problem(
        'wrong-beginning',
        'A recovery key begins with "Es" and a capital S, T or U; this one does not. The first group is mistyped, or it is another kind of key.',
      ),
    );
  else if (!reading.parity)
    problems.push(
      problem(
        'wrong-parity',
        'Its checksum does not fit: at least one character is mistyped, in its case perhaps, or two groups were exchanged.',
      ),
    );
  return problems;
};

const TARGET = { isWhole: looksLikeRecoveryKey, begins: /^E\s*s/i, labels: /key|recovery|security/i };

/** Checks the format of a recovery key: alphabet, length, beginning, parity. Nothing of the key is in the answer. */
export const checkRecoveryKey = ({ key }: RecoveryKeyRequest): Omit<RecoveryKeyCheck, 'entry'> => {
  const { text } = unwrap(key, TARGET);
  const reading = readRecoveryKey(text);
  const problems = problemsOf(text, reading);
  const isChecked = reading.foreign.length === 0 && reading.length === 'right';
  return {
    valid: problems.length === 0,
    characters: reading.characters,
    parity: isChecked ? (reading.parity ? 'valid' : 'invalid') : 'not-checked',
    problems,
    description: problems.length === 0 ? WHOLE : DAMAGED,
  };
};
