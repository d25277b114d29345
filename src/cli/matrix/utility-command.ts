import { Command } from 'commander';
import { AppError } from '../../core/errors.ts';
import { type Field, fieldsOf } from '../../matrix/fields.ts';
import { visibleJson } from '../../matrix/tombstones/visible-json.ts';
import type { Utility } from '../../matrix/utility.ts';
import { runUtility } from '../../site/pages/tools/run-utility.ts';
import { DiscreetCommand } from '../terminal/discreet-command.ts';
import { readSecret } from '../terminal/read-secret.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { firstColumn, writeCsv } from './csv.ts';
import { readJsonFile, readTextFile } from './read-json-file.ts';
import { writeBlocks } from './write-blocks.ts';

const NO_ARGUMENT =
  'error: this command takes no argument: an argument stays in the history of your shell, and others on this machine can ' +
  'see it. Run it alone and paste the secret, or send it to standard input. If you gave one just now, remove it from the ' +
  'history.';

const HELP = `
Put ids in single quotes: the shell acts on "!" and "$".

Exit status: 0 when there is an answer, 1 when the input makes none, 2 for wrong usage.
`;

const secretHelp = (command: string): string => `
It is asked for without showing it, or read from standard input:

  lectern matrix ${command}
  lectern matrix ${command} < secret.txt

Exit status: 0 when there is an answer, 1 when there is none or it is too long, 2 for wrong usage.
`;

type Options = Readonly<Record<string, unknown>> & { json?: boolean; csv?: string };

/** @throws AppError whose message is a line for each thing that is wrong */
const run = ({ request, run }: Utility, given: object) => {
  const result = runUtility(request, run, given);
  if ('refused' in result) throw new AppError('invalid-request', result.refused.join('\n'));
  return result;
};

const answerTo = (utility: Utility, given: object, terminal: Terminal, json: boolean | undefined): void => {
  const { input, output } = run(utility, given);
  const shown = json ? `${visibleJson(output, 2)}\n` : writeBlocks(utility.present(output, input));
  terminal.stdout.write(shown);
};

const secretCommand = (terminal: Terminal, utility: Utility): Command =>
  new DiscreetCommand(utility.command)
    .description(`${utility.summary}.`)
    .usage('[--json] [< file]')
    .option('--json', 'print the answer as the API gives it')
    .addHelpText('after', secretHelp(utility.command))
    .action(async ({ json }: Options, command: Command) => {
      if (command.args.length > 0) command.error(NO_ARGUMENT);
      const name = utility.command.replaceAll('-', ' ');
      const capital = name.charAt(0).toUpperCase() + name.slice(1);
      const secret = await readSecret(terminal, `${capital} (it is not shown): `);
      if (secret === '') throw new AppError('invalid-request', `No ${name} was given.`);
      answerTo(utility, { [utility.field]: secret }, terminal, json);
    });

const append = (value: string, before: string[] = []): string[] => [...before, value];

const addOption = (command: Command, { flag, kind, description }: Field): void => {
  const about = description.replaceAll('`', '');
  if (kind === 'texts') command.option(`${flag} <text>`, `${about} Repeat it for more.`, append);
  else if (kind === 'file') command.option(`${flag} <file>`, `JSON file: ${about}`);
  else command.option(`${flag} <${kind}>`, about);
};

/** What was given, by the names of the request's fields. */
const readOptions = async (fields: readonly Field[], options: Options): Promise<Record<string, unknown>> => {
  const given: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const value = options[name];
    if (value === undefined) continue;
    given[name] = kind === 'file' ? await readJsonFile(String(value)) : value;
  }
  return given;
};

/** Most names that a request takes. */
const CHUNK = 500;

/** The rows for a whole file, however long: it is asked about in pieces. */
const answerCsv = async (utility: Utility, file: string, request: object): Promise<string> => {
  const values = firstColumn(await readTextFile(file), utility.field);
  const rows: (readonly string[])[] = [];
  for (let from = 0; from === 0 || from < values.length; from += CHUNK) {
    const given = { ...request, items: values.slice(from, from + CHUNK) };
    const { input, output } = run(utility, given);
    rows.push(...utility.tabulate!(output, input).slice(from === 0 ? 0 : 1));
  }
  return writeCsv(rows);
};

/** `lectern matrix {command}` of any utility: its main field is the argument, the others are options. */
export const utilityCommand = (terminal: Terminal, utility: Utility): Command => {
  if (utility.isSecret) return secretCommand(terminal, utility);
  const fields = fieldsOf(utility.request);
  const main = fields.find(({ name }) => name === utility.field)!;
  const options = fields.filter(({ name }) => name !== utility.field);
  const isFile = main.kind === 'file';
  const argument = isFile ? `${utility.field}File` : utility.field;
  const command = new Command(utility.command)
    .description(`${utility.summary}.`)
    .argument(main.isRequired ? `<${argument}>` : `[${argument}]`, main.description.replaceAll('`', ''))
    .option('--json', 'print the answer as the API gives it')
    .addHelpText('after', HELP);
  for (const field of options) addOption(command, field);
  if (utility.tabulate)
    command.option('--csv <file>', 'CSV file with one in each row; the answer is CSV too');
  return command.action(async (value: string | undefined, given: Options) => {
    const request = await readOptions(options, given);
    if (value !== undefined) request[utility.field] = isFile ? await readJsonFile(value) : value;
    if (given.csv === undefined) answerTo(utility, request, terminal, given.json);
    else terminal.stdout.write(await answerCsv(utility, given.csv, request));
  });
};
