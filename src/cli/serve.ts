import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { settingsHelp } from './settings-help.ts';
import type { Terminal } from './terminal.ts';

/** `lectern serve` */
export const serveCommand = ({ env, stderr }: Terminal): Command =>
  new Command('serve')
    .description('Serve the API: migrate the database, seed it when it is new, listen.')
    .addHelpText('after', () => settingsHelp())
    .action(async () => {
      const config = readConfig(env);
      const { serve } = await import('../server.ts');
      await serve(config, (text) => stderr.write(text));
    });
