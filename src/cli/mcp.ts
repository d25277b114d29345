import { Command } from 'commander';
import { readConfig } from '../server/config.ts';
import { settingsHelp } from './terminal/settings-help.ts';
import type { Terminal } from './terminal/terminal.ts';

/** `lectern mcp` */
export const mcpCommand = ({ env, stdin, stdout, stderr }: Terminal): Command =>
  new Command('mcp')
    .description('Serve the tools for assistants (Model Context Protocol) on standard input and output.')
    .addHelpText('after', () =>
      settingsHelp(['DATABASE_URL', 'SEED', 'DEFAULT_LOCALE', 'SITE_NAME', 'PUBLIC_AUTHORS']),
    )
    .action(async () => {
      const config = readConfig(env);
      const { boot } = await import('../server/boot.ts');
      const { bylinesOf } = await import('../entries/byline.ts');
      const { lazyEntryFinder } = await import('../search/lazy-finder.ts');
      const { serveOverStdio } = await import('../site/mcp/stdio.ts');
      const { systemRuntime } = await import('../core/runtime.ts');
      const { store } = await boot(config, systemRuntime);
      const defaultLocale = config.DEFAULT_LOCALE;
      const byline = bylinesOf(config.PUBLIC_AUTHORS, config.SITE_NAME)(undefined);
      const publicUrl = config.PUBLIC_URL ?? '';
      const finder = lazyEntryFinder(store, defaultLocale);
      const context = { store, finder, publicUrl, defaultLocale, byline };
      try {
        // Standard output is the protocol's alone.
        await serveOverStdio(context, { stdin, stdout }, (error) => void stderr.write(`${error}\n`));
      } finally {
        store.close();
      }
    });
