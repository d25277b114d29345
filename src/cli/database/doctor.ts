import { Command } from 'commander';
import { type ConfigError, readConfig } from '../../server/config.ts';
import { databasePath, existingDatabase } from '../terminal/existing-database.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';

const MARKS = { ok: 'ok', note: 'note', fault: 'FAULT' };

/** `lectern doctor` */
export const doctorCommand = (terminal: Terminal): Command =>
  new Command('doctor')
    .description(
      'Look for what is wrong with the settings and the database, and say what to do. Changes nothing; services may go on. Ends with 1 on a fault.',
    )
    .addHelpText('after', () => settingsHelp(['DATABASE_URL']))
    .action(async () => {
      const findings = await findAll(terminal.env);
      const width = Math.max(...findings.map(({ about }) => about.length));
      for (const { level, about, text } of findings) {
        terminal.stdout.write(`${MARKS[level].padEnd(5)}  ${about.padEnd(width)}  ${text}\n`);
      }
      const faults = findings.filter(({ level }) => level === 'fault').length;
      terminal.stdout.write(faults === 0 ? '\nNothing is wrong.\n' : `\nFaults: ${faults}.\n`);
      if (faults > 0) terminal.exitCode = 1;
    });

const findAll = async (env: Terminal['env']) => {
  const { examine } = await import('../../store/sqlite/health/examine.ts');
  let path: string;
  try {
    path = databasePath(existingDatabase(readConfig(env).DATABASE_URL));
  } catch (error) {
    return [{ level: 'fault', about: 'settings', text: (error as ConfigError).message } as const];
  }
  return [
    { level: 'ok', about: 'settings', text: 'They can be used.' } as const,
    ...examine(path, Date.now()),
  ];
};
