import { hasSecret } from '../../../core/secrets/secrets.ts';
import type { Block } from '../../../matrix/presentation.ts';
import { checkRecoveryKey } from '../../../matrix/recovery-keys/check.ts';
import { presentRecoveryKey } from '../../../matrix/recovery-keys/present.ts';
import { looksLikeRecoveryKey } from '../../../matrix/recovery-keys/recovery-key.ts';
import { classifyToken } from '../../../matrix/tokens/classify.ts';
import { presentToken } from '../../../matrix/tokens/present.ts';

/**
 * The utilities for secrets as browsers run them (`assets/tools.js`): the very code of the API, of which nothing is sent. To add
 * one: a line here, by the name of its page.
 */
export const SECRET_TOOLS: Readonly<Record<string, (text: string) => readonly Block[]>> = {
  tokens: (token) => presentToken(classifyToken({ token })),
  'recovery-keys': (key) => presentRecoveryKey(checkRecoveryKey({ key })),
};

/** The tool for what a reader is about to search for, when that is a secret. */
export const toolForSecret = (text: string): string | undefined => {
  if (looksLikeRecoveryKey(text)) return 'recovery-keys';
  return hasSecret(text) ? 'tokens' : undefined;
};
