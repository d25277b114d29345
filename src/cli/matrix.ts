import type { Command } from 'commander';
import type { Utility } from '../matrix/utility.ts';
import { DiscreetCommand } from './terminal/discreet-command.ts';
import type { Terminal } from './terminal/terminal.ts';

/**
 * `lectern matrix …`: the utilities of the API, without a service and without a database. Their commands are only made when
 * one is asked for, so that the others start quickly.
 */
export const matrixCommand = async (
  terminal: Terminal,
  args: readonly string[],
  utilities?: readonly Utility[],
): Promise<Command> => {
  const command = new DiscreetCommand('matrix')
    .description('The utilities for Matrix: tokens, user names, rooms, errors. Nothing is looked up or sent.')
    .usage('<command>')
    .action((_options: object, command: Command) => {
      if (command.args.length === 0) command.help({ error: true });
      // It is not repeated: `lectern matrix mat_…` is an easy mistake.
      command.error('error: there is no such command; see lectern matrix --help');
    });
  if (!args.includes('matrix')) return command;
  const { UTILITIES } = await import('../matrix/registry.ts');
  const { utilityCommand } = await import('./matrix/utility-command.ts');
  for (const utility of utilities ?? UTILITIES) command.addCommand(utilityCommand(terminal, utility));
  return command;
};
