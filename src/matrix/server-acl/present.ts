import { type Block, facts, messages } from '../presentation.ts';
import type { ServerAclResult } from './schema.ts';

/** Verdicts for people. */
export const presentServerAcl = ({ results, warnings }: Omit<ServerAclResult, 'entry'>): readonly Block[] => [
  ...messages('Before you send it:', warnings),
  ...(results.length === 0
    ? []
    : [
        facts(
          results.map(({ serverName, allowed, reason }) => [
            serverName,
            `${allowed ? 'may take part' : 'is shut out'}: ${reason}`,
          ]),
          'Who may take part:',
        ),
      ]),
];
