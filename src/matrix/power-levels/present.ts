import { type Block, facts, messages } from '../presentation.ts';
import type { PowerLevelsExplanation } from './schema.ts';

type Actions = PowerLevelsExplanation['actions'];

const whoIn = ({ who, users, level, allowed }: Actions[number]): string => {
  const named = {
    everyone: 'everyone',
    creators: 'only the creators',
    nobody: 'nobody',
    some: users.join(', '),
  }[who];
  return `${level}: ${named}${allowed === undefined ? '' : allowed ? ' (this user can)' : ' (this user cannot)'}`;
};

/** Power levels for people. */
export const presentPowerLevels = ({
  users,
  usersDefault,
  actions,
  notes,
}: Omit<PowerLevelsExplanation, 'entry'>): readonly Block[] => [
  ...messages('To note:', notes),
  facts(
    [
      ...users.map(({ userId, level, role }) => [userId, `${level}, ${role}`] as const),
      ['everyone else', String(usersDefault)],
    ],
    'Who has which level:',
  ),
  facts(
    actions.map((action) => [action.action, whoIn(action)]),
    'Who may do what:',
  ),
];
