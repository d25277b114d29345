import { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  roomId?: string;
  sender?: string;
  body?: string;
  via?: string[];
  powerLevels?: string;
  json?: boolean;
}

const HELP = `
Put room ids in single quotes: the shell acts on "!" and "$".

  lectern matrix tombstone '!new:example.org' --room-id '!old:example.org' --sender @alice:example.org

Exit status: 0 when there is an answer, 1 when the input makes none, 2 for wrong usage.
`;

/** `lectern matrix tombstone <replacementRoom>` */
export const tombstoneCommand = ({ stdout }: Terminal): Command =>
  new Command('tombstone')
    .description('Build the event that points from an old room to its new one. Nothing is sent.')
    .argument('<replacementRoom>', 'id of the new room')
    .option('--room-id <id>', 'id of the old room; with it there is a curl command to run')
    .option('--sender <id>', 'id of the user who is going to send it')
    .option('--body <text>', 'message for clients that do not know tombstones')
    .option('--via <server>', 'a server to join the new room through; repeat it for more', append)
    .option('--power-levels <file>', 'JSON file with the content of m.room.power_levels of the old room')
    .option('--json', 'print the answer as the API gives it')
    .addHelpText('after', HELP)
    .action(async (replacementRoom: string, { json = false, powerLevels: file, ...options }: Options) => {
      const { buildTombstone } = await import('../../matrix/tombstones/build.ts');
      const { TombstoneRequest } = await import('../../matrix/tombstones/schema.ts');
      const { visibleJson } = await import('../../matrix/tombstones/visible-json.ts');
      const { describeTombstone } = await import('./describe-tombstone.ts');
      const { readJsonFile } = await import('./read-json-file.ts');
      const { runUtility } = await import('./run-utility.ts');
      const levels = file === undefined ? {} : { powerLevels: await readJsonFile(file) };
      const answer = runUtility(TombstoneRequest, buildTombstone, { replacementRoom, ...options, ...levels });
      stdout.write(json ? `${visibleJson(answer, 2)}\n` : describeTombstone(answer));
    });

const append = (value: string, before: string[] = []): string[] => [...before, value];
