import type { Command } from 'commander';
import { AppError } from '../../core/errors.ts';
import { DiscreetCommand } from '../terminal/discreet-command.ts';
import { readSecret } from '../terminal/read-secret.ts';
import type { Terminal } from '../terminal/terminal.ts';

const NO_ARGUMENT =
  'error: this command takes no argument: an argument stays in the history of your shell, and others on this machine can ' +
  'see it. Run it alone and paste the token, or send the token to its standard input. If you gave a token just now, ' +
  'remove it from the history.';

const HELP = `
The token is asked for, or read from standard input:

  lectern matrix token
  lectern matrix token < token.txt

Exit status: 0 when there is an answer, 1 when there is no token or it is too long, 2 for wrong usage.
`;

/** `lectern matrix token` */
export const tokenCommand = (terminal: Terminal): Command =>
  new DiscreetCommand('token')
    .description('Tell what a token is. Nothing of it is shown but its prefix, its end and the name in it.')
    .usage('[--json] [< file]')
    .option('--json', 'print the answer as the API gives it')
    .addHelpText('after', HELP)
    .action(async ({ json = false }: { json?: boolean }, command: Command) => {
      if (command.args.length > 0) command.error(NO_ARGUMENT);
      const { classifyToken } = await import('../../matrix/tokens/classify.ts');
      const { TokenRequest } = await import('../../matrix/tokens/schema.ts');
      const { visibleJson } = await import('../../matrix/tombstones/visible-json.ts');
      const { describeToken } = await import('./describe-token.ts');
      const { runUtility } = await import('./run-utility.ts');
      const token = await readSecret(terminal, 'Token (it is not shown): ');
      if (token === '') throw new AppError('invalid-request', 'No token was given.');
      const answer = runUtility(TokenRequest, classifyToken, { token });
      terminal.stdout.write(json ? `${visibleJson(answer, 2)}\n` : describeToken(answer));
    });
