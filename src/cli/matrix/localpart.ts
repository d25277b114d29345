import { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  serverName?: string;
  json?: boolean;
}

const HELP = `
Exit status: 0 when there is an answer, also that the name is not valid; 1 when the server name is none; 2 for wrong usage.
`;

/** `lectern matrix localpart <name>` */
export const localpartCommand = ({ stdout }: Terminal): Command =>
  new Command('localpart')
    .description('Tell whether a user name will be accepted, by the specification and by each server.')
    .argument('<name>', 'the user name without @ and server; a whole user id is recognised')
    .option('--server-name <name>', 'the server that it is for, such as example.org')
    .option('--json', 'print the answer as the API gives it')
    .addHelpText('after', HELP)
    .action(async (localpart: string, { json = false, ...options }: Options) => {
      const { LocalpartRequest } = await import('../../matrix/localparts/schema.ts');
      const { validateLocalpart } = await import('../../matrix/localparts/validate.ts');
      const { visibleJson } = await import('../../matrix/tombstones/visible-json.ts');
      const { describeLocalpart } = await import('./describe-localpart.ts');
      const { runUtility } = await import('./run-utility.ts');
      const answer = runUtility(LocalpartRequest, validateLocalpart, { localpart, ...options });
      stdout.write(json ? `${visibleJson(answer, 2)}\n` : describeLocalpart(localpart, answer));
    });
