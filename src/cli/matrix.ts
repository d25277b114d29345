import type { Command } from 'commander';
import { localpartCommand } from './matrix/localpart.ts';
import { tokenCommand } from './matrix/token.ts';
import { tombstoneCommand } from './matrix/tombstone.ts';
import { DiscreetCommand } from './terminal/discreet-command.ts';
import type { Terminal } from './terminal/terminal.ts';

/** `lectern matrix …`: the utilities of the API, without a service and without a database. */
export const matrixCommand = (terminal: Terminal): Command =>
  new DiscreetCommand('matrix')
    .description('The utilities for Matrix: tokens, user names, tombstones. Nothing is looked up or sent.')
    .addCommand(tokenCommand(terminal))
    .addCommand(localpartCommand(terminal))
    .addCommand(tombstoneCommand(terminal))
    .usage('<command>')
    .action((_options: object, command: Command) => {
      if (command.args.length === 0) command.help({ error: true });
      // It is not repeated: `lectern matrix mat_…` is an easy mistake.
      command.error('error: there is no such command; see lectern matrix --help');
    });
