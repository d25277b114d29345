import { Command } from 'commander';
import { readConfig } from '../server/config.ts';
import { announceOn } from './terminal/announce.ts';
import { linkWarnings, misspeltSettings } from './terminal/setting-warnings.ts';
import { settingsHelp } from './terminal/settings-help.ts';
import type { Terminal } from './terminal/terminal.ts';

/** `lectern serve` */
export const serveCommand = ({ env, stderr }: Terminal): Command =>
  new Command('serve')
    .description('Serve the API: migrate the database, seed it when it is new, listen.')
    .addHelpText('after', () => settingsHelp())
    .action(async () => {
      const config = readConfig(env);
      const { serve } = await import('../server/serve.ts');
      const announce = announceOn(stderr);
      await serve(config, (welcome) => {
        announce('info', welcome);
        for (const warning of [...misspeltSettings(env), ...linkWarnings(config)]) announce('warn', warning);
      });
    });
