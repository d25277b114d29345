import { type Block, facts, steps, text } from '../presentation.ts';
import type { ErrorExplanation } from './schema.ts';

/** An error for people. */
export const presentError = (answer: Omit<ErrorExplanation, 'entry'>): readonly Block[] => [
  facts([['Meaning', answer.title], ...(answer.errcode === null ? [] : [['Code', answer.errcode] as const])]),
  text(answer.cause),
  ...steps('What to do:', answer.steps),
  ...(answer.hasSecret
    ? [
        text(
          'What you pasted holds a token or another secret. Treat it as leaked, and sign that session out.',
        ),
      ]
    : []),
];
