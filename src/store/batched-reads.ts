import { nextTurn } from '../core/next-turn.ts';

/**
 * Answers at once what is asked in one turn of the event loop; the answers are as new as the last of the questions.
 *
 * @param answerAll the answers, in the order of what is asked
 */
export const batched = <Asked, Answer>(
  answerAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): ((asked: Asked) => Promise<Answer>) => {
  let asked: Asked[] = [];
  let answers: Promise<readonly Answer[]> | undefined;
  const answer = async (): Promise<readonly Answer[]> => {
    await nextTurn();
    const all = asked;
    asked = [];
    answers = undefined;
    return answerAll(all);
  };
  return async (each) => {
    const place = asked.push(each) - 1;
    answers ??= answer();
    return (await answers)[place]!;
  };
};
