import { Command, CommanderError } from 'commander';
import { VERSION } from '../core/version.ts';
import { exportCommand } from './content/export.ts';
import { importCommand } from './content/import.ts';
import { purgeCommand } from './content/purge.ts';
import { redactCommand } from './content/redact.ts';
import { backupCommand } from './database/backup.ts';
import { doctorCommand } from './database/doctor.ts';
import { migrateCommand } from './database/migrate.ts';
import { reindexCommand } from './database/reindex.ts';
import { restoreCommand } from './database/restore.ts';
import { evalCommand } from './eval.ts';
import { keysCommand } from './keys.ts';
import { matrixCommand } from './matrix.ts';
import { mcpCommand } from './mcp.ts';
import { openapiCommand } from './openapi.ts';
import { serveCommand } from './serve.ts';
import { misspeltSettings } from './terminal/setting-warnings.ts';
import { settingsHelp } from './terminal/settings-help.ts';
import type { Terminal } from './terminal/terminal.ts';

/**
 * The `lectern` command. To add one: a file beside this that exports a function of the terminal which makes a
 * commander `Command`, and a line below. Commands load what they need when they run, so that `--help` is quick.
 */
const COMMANDS = [
  serveCommand,
  mcpCommand,
  migrateCommand,
  importCommand,
  exportCommand,
  redactCommand,
  purgeCommand,
  keysCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  reindexCommand,
  evalCommand,
  openapiCommand,
  matrixCommand,
];

/** Errors that are meant for the person at the terminal: their message is all there is to say. */
const EXPECTED = new Set([
  'AppError',
  'BackupError',
  'ConfigError',
  'ContentError',
  'ExportRefused',
  'ImportConflict',
  'NotConfirmed',
  'StartError',
  'StoreOpenError',
  'TracesLeft',
  'WriteError',
]);

/** Runs the command that `args` name; sets the exit code: 0 done, 1 failed, 2 wrong usage. */
export const main = async (args: readonly string[], terminal: Terminal): Promise<void> => {
  const program = new Command('lectern')
    .description('A knowledge-base API: entries over REST, with typo-tolerant, ranked search.')
    .version(VERSION)
    .addHelpText('after', () => settingsHelp())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    });
  for (const make of COMMANDS) program.addCommand(await make(terminal, args));
  program.hook('preAction', (_program, command) => {
    // It says so itself, when it listens.
    if (command.name() === 'serve') return;
    for (const warning of misspeltSettings(terminal.env)) terminal.stderr.write(`Warning: ${warning}\n`);
  });
  handDownSettings(program, program);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    terminal.exitCode = report(error, terminal);
  }
};

/** How a command exits and where it writes; commander hands it to the direct subcommands that it makes itself only. */
const handDownSettings = (program: Command, command: Command): void => {
  for (const subcommand of command.commands) {
    handDownSettings(program, subcommand.copyInheritedSettings(program));
  }
};

const report = (error: unknown, { stderr }: Terminal): number => {
  // Commander has already said what is wrong, or printed the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Error && EXPECTED.has(error.name)) {
    stderr.write(`${error.message}\n`);
    return 1;
  }
  stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
};
