import { Command } from 'commander';
import { formatTime } from '../../core/time.ts';
import { readConfig } from '../../server/config.ts';
import type { KeyRow } from '../../store/queries/keys.ts';
import { existingDatabase } from '../terminal/existing-database.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `lectern keys list` */
export const listKeysCommand = ({ env, stdout, stderr }: Terminal): Command =>
  new Command('list')
    .description('Print every key: how it begins, its name, role, when it was made and last used, its state.')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL']))
    .action(async () => {
      const { openStore } = await import('../../store/store.ts');
      const store = openStore(existingDatabase(readConfig(env).DATABASE_URL));
      try {
        const rows = await store.keys.list();
        if (rows.length === 0) stderr.write('There are no keys; lectern keys create makes one.\n');
        else stdout.write(`${alignColumns([HEAD, ...rows.map(cellsOf)])}\n`);
      } finally {
        store.close();
      }
    });

const HEAD = ['KEY', 'NAME', 'ROLE', 'MADE', 'LAST USED', 'STATE'];

const cellsOf = (row: KeyRow): string[] => [
  `${row.hint}…`,
  row.name,
  row.role,
  formatTime(row.createdAt),
  row.lastUsedAt === null ? 'never' : formatTime(row.lastUsedAt),
  stateOf(row),
];

const stateOf = ({ revokedAt, expiresAt }: KeyRow): string => {
  if (revokedAt !== null) return `revoked ${formatTime(revokedAt)}`;
  if (expiresAt === null) return 'in use';
  return `${expiresAt <= Date.now() ? 'expired' : 'in use until'} ${formatTime(expiresAt)}`;
};

const alignColumns = (rows: readonly string[][]): string => {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
