import { Command } from 'commander';
import { createKeyCommand } from './keys/create.ts';
import { listKeysCommand } from './keys/list.ts';
import { revokeKeyCommand } from './keys/revoke.ts';
import type { Terminal } from './terminal/terminal.ts';

/** `lectern keys …` */
export const keysCommand = (terminal: Terminal): Command => {
  const command = new Command('keys').description('Make, list and revoke the API keys that writing needs.');
  for (const make of [createKeyCommand, listKeysCommand, revokeKeyCommand])
    command.addCommand(make(terminal));
  return command;
};
