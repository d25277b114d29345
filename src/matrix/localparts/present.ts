import { type Block, facts, list, messages } from '../presentation.ts';
import type {
  LocalpartProblem,
  LocalpartRequest,
  LocalpartValidation,
  LocalpartValidations,
  ServerVerdict,
} from './schema.ts';

const CLASSES: Record<LocalpartValidation['class'], string> = {
  valid: 'valid for a new account',
  historical: 'not for a new account; an account made long ago may have it',
  'non-compliant': 'not for any account, although rooms can hold such',
  'too-long': 'too long for any account',
  invalid: 'impossible in a user id',
};

const describeProblem = ({ index, message }: LocalpartProblem): string =>
  index === null ? message : `Character ${index + 1}: ${message}`;

const describeVerdict = ({ accepted, reason }: ServerVerdict): string =>
  `${accepted ? 'yes' : 'no'}${reason === null ? '' : `: ${reason}`}`;

const verdicts = (title: string, servers: LocalpartValidation['servers']): Block =>
  facts(
    [
      ['Synapse', describeVerdict(servers.synapse)],
      ['MAS', describeVerdict(servers.mas)],
      ['Dendrite', describeVerdict(servers.dendrite)],
      ['Element Web', describeVerdict(servers.elementWeb)],
    ],
    title,
  );

/** A validation for people; characters are counted from 1. */
const presentOne = (answer: LocalpartValidation, localpart: string): readonly Block[] => {
  const { userId, problems, suggestion, servers, suggestionServers, decoded } = answer;
  const instead = answer.valid ? null : suggestion;
  return [
    facts([
      ['Localpart', localpart],
      ['Verdict', CLASSES[answer.class]],
      ...(userId === null ? [] : [['User id', userId] as const]),
      ...(decoded === null ? [] : [['Stands for', decoded] as const]),
      ...(instead === null ? [] : [['Instead', instead] as const]),
    ]),
    ...list('Problems:', problems.map(describeProblem)),
    ...messages('To note:', answer.notes),
    verdicts('Who would take it for a new account:', servers),
    ...(instead === null || suggestionServers === null
      ? []
      : [verdicts(`Who would take "${instead}":`, suggestionServers)]),
  ];
};

const briefly = ({ valid, class: its, suggestion }: LocalpartValidation): string =>
  valid || suggestion === null ? CLASSES[its] : `${CLASSES[its]}; instead: ${suggestion}`;

/** One validation in full, or a line for each of many. */
export const presentLocalpart = (
  answer: LocalpartValidation | LocalpartValidations,
  { localpart = '', items = [] }: LocalpartRequest,
): readonly Block[] =>
  'items' in answer
    ? [facts(answer.items.map((one, at) => [items[at] ?? '', briefly(one)]))]
    : presentOne(answer, localpart);

const yesNo = (accepted: boolean): string => (accepted ? 'yes' : 'no');

/** Rows of a CSV file: one for each name, under their titles. */
export const tabulateLocalparts = (
  answer: LocalpartValidation | LocalpartValidations,
  { items = [] }: LocalpartRequest,
): readonly (readonly string[])[] => [
  ['localpart', 'valid', 'class', 'suggestion', 'synapse', 'mas', 'dendrite', 'elementWeb', 'problems'],
  ...('items' in answer ? answer.items : []).map(
    ({ valid, class: its, suggestion, servers, problems }, at) => [
      items[at] ?? '',
      yesNo(valid),
      its,
      suggestion ?? '',
      ...[servers.synapse, servers.mas, servers.dendrite, servers.elementWeb].map(({ accepted }) =>
        yesNo(accepted),
      ),
      problems.map(({ code }) => code).join(' '),
    ],
  ),
];
