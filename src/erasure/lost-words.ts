import { giveWay } from '../core/scheduling/give-way.ts';
import { analyze } from '../search/text/analyze.ts';
import type { WholeRevision } from '../store/queries/entries/revisions.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { Transaction } from '../store/store.ts';

/** All that a revision said, text by text. */
export const saidBy = ({ snapshot, note }: WholeRevision): string[] => {
  const { question, aliases, answer, tags, slug, source, editorsNote, negativeQuestions = [] } = snapshot;
  return [
    question,
    ...aliases,
    ...negativeQuestions,
    answer,
    ...tags,
    slug,
    ...(editorsNote ? [editorsNote.text] : []),
    source?.title ?? '',
    source?.url ?? '',
    note ?? '',
  ];
};

/** Words that are nowhere else when something is erased. */
export interface LostWords {
  /** Whether a text has one of them. */
  isIn(text: string): boolean;
}

interface Erased {
  /** What is erased, part by part: there can be much of it. */
  texts: AsyncIterable<readonly string[]>;
  entry: StoredEntry;
  /** Whether the entry goes with it. */
  isGoing: boolean;
}

/** Of what is erased, the words that neither the entry, if it stays, nor any other has, as the search reads them. */
export const lostWords = async (
  { write }: Pick<Transaction, 'write'>,
  { texts, entry, isGoing }: Erased,
): Promise<LostWords> => {
  const { locale, question, aliases, text, tags, status } = entry;
  const erased = new Set<string>();
  for await (const some of texts) {
    for (const word of wordsOf(some, locale)) erased.add(word);
    // Others get their turn: a long text takes a while.
    await giveWay();
  }
  const own = wordsOf([question, ...aliases, text, ...tags], locale);
  const uses = write.wordUses([...erased]);
  // What was taken down is not in the index.
  const ownUse = isGoing && status !== 'archived' ? 1 : 0;
  const isLost = (word: string): boolean =>
    own.has(word) ? isGoing && (uses.get(word) ?? 0) <= ownUse : !uses.has(word);
  const lost = new Set([...erased].filter(isLost));
  return { isIn: (other) => analyze(other, locale).some(({ word }) => lost.has(word)) };
};

const wordsOf = (texts: readonly string[], locale: string): Set<string> =>
  new Set(texts.flatMap((text) => analyze(text, locale).map(({ word }) => word)));
