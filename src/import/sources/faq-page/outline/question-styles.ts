import type { Block, ParsedPage } from '../parse/blocks.ts';
import type { Details } from '../parse/details.ts';
import { htmlText } from '../parse/html.ts';
import { type Asking, asking } from '../parse/interrogatives.ts';
import { stripCounter } from './numbering.ts';

export type TextStyle = 'details' | 'label' | 'bold' | 'list' | 'definition' | 'plain';

/** A question that is no heading: its lines are `start` up to `bodyStart`, its answer begins there. */
export interface TextQuestion {
  style: TextStyle;
  start: number;
  bodyStart: number;
  text: string;
  counter: string;
  asks: Asking;
  anchors: string[];
  /** The beginning of the answer, when it stands on the question's last line. */
  head?: string;
  /** The line with the closing tag of a disclosure element. */
  close?: number;
  /** How far the answer is indented, because it stands in a list item. */
  indent?: number;
}

const QUESTION_LABEL =
  /^\s{0,3}(?:\*\*|__|\*|_)?(?:Q(?:uestion)?|F(?:rage)?|P(?:regunta|ergunta)?|D(?:omanda)?|В(?:опрос)?|問|问|質問)\s*(?:\d{1,3}\s*)?[.:：)](?:\*\*|__|\*|_)?\s*\S/u;
const ANSWER_LABEL =
  /^(\s{0,3})(\*\*|__|\*|_)?(?:A(?:nswer)?|Antwort|R(?:éponse|esposta|espuesta|isposta)?|О(?:твет)?|答え?|回答|答案)\s*(?:\d{1,3}\s*)?[.:：)](\*\*|__|\*|_)?\s*/u;
const BOLD =
  /^\s{0,3}(\*\*\*|\*\*|__|\*|_|<b>|<strong>)(?!\s)(.+?)(?:\1|<\/b>|<\/strong>)(?![\w*])([\s\S]*)$/i;
/** Words in bold that open a remark and ask nothing. */
const REMARK =
  /^(?:note|notes|nota|notice|warning|important|tip|tips|hint|caution|info|example|examples|update|answer|solution|see also|hinweis|achtung|wichtig|tipp|beispiel|attention|remarque|importante|aviso|注意|補足)\b/iu;

/** "A: text" without its label; a bold or italic span around all of it stays. */
export const stripAnswerLabel = (line: string): string =>
  line.replace(
    ANSWER_LABEL,
    (_, indent: string, open?: string, close?: string) => indent + (open && !close ? open : ''),
  );

export const hasAnswerLabel = (line: string): boolean => ANSWER_LABEL.test(line);

const question = (page: ParsedPage, source: string) => {
  const { text, counter } = stripCounter(htmlText(page, source));
  return { text, counter, asks: asking(text), anchors: [] };
};

export const byDetails = (details: Details): TextQuestion => {
  const { text, counter } = stripCounter(details.summary);
  const { start, bodyStart, anchors, rest, close } = details;
  const head = rest.replace(/<\/details\s*>\s*$/i, '').trim();
  return {
    style: 'details',
    start,
    bodyStart: Math.min(bodyStart, details.end),
    text,
    counter,
    asks: asking(text),
    anchors,
    ...(head ? { head } : {}),
    ...(close >= 0 ? { close } : {}),
  };
};

export const byLabel = (page: ParsedPage, { start, end }: Block): TextQuestion | undefined => {
  if (!QUESTION_LABEL.test(page.lines[start]!)) return undefined;
  const rest = page.lines.slice(start + 1, end);
  const answer = rest.findIndex(hasAnswerLabel);
  const ownLine = answer < 0 && asking(htmlText(page, page.lines[start]!)) === 2;
  const bodyStart = ownLine ? start + 1 : answer < 0 ? end : start + 1 + answer;
  const source = page.lines.slice(start, bodyStart).join('\n');
  return { style: 'label', start, bodyStart, ...question(page, source) };
};

export const byBold = (page: ParsedPage, { start, end, tokens }: Block): TextQuestion | undefined => {
  const match = BOLD.exec(page.lines[start]!);
  const first = tokens[1]?.children?.find((child) => child.type !== 'text' || child.content.trim() !== '');
  if (!match || !/^(?:strong_open|em_open|html_inline)$/.test(first!.type)) return undefined;
  const [, marker = '', inner = '', after = ''] = match;
  const found = question(page, inner);
  const rest = after
    .replace(/^\s*[:：]?\s*(?:<br\s*\/?>)?/i, '')
    .replace(/\\$/, '')
    .trim();
  if (rest !== '' && found.asks < 2) return undefined;
  if (found.asks === 0 && (REMARK.test(found.text) || /[.:!,;。：]$/.test(found.text) || marker.length === 1))
    return undefined;
  if (found.asks === 0 && end > start + 1 && !after.trim().match(/^$|<br|\\/)) return undefined;
  return { style: 'bold', start, bodyStart: start + 1, ...found, ...(rest ? { head: rest } : {}) };
};

export const byDefinition = (page: ParsedPage, { start, end }: Block): TextQuestion | undefined => {
  if (end < start + 2 || !/^\s{0,3}:\s+\S/.test(page.lines[start + 1]!)) return undefined;
  return { style: 'definition', start, bodyStart: start + 1, ...question(page, page.lines[start]!) };
};

export const byPlainText = (page: ParsedPage, { start }: Block): TextQuestion | undefined => {
  const found = question(page, page.lines[start]!);
  return found.asks === 2 && found.text.length <= 200
    ? { style: 'plain', start, bodyStart: start + 1, ...found }
    : undefined;
};

const ITEM_MARKER = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;

/** The questions of a list, each item a bold or marked question with its answer; none unless all items ask. */
export const byList = (page: ParsedPage, { kind, tokens }: Block): TextQuestion[] => {
  if (!kind.endsWith('_list')) return [];
  const found: TextQuestion[] = [];
  for (const { type, level, map } of tokens) {
    if (type !== 'list_item_open' || level !== 1 || !map) continue;
    const [start, end] = map;
    const line = page.lines[start]!;
    const indent = ITEM_MARKER.exec(line)?.[0].length ?? 0;
    const bold = BOLD.exec(line.slice(indent));
    const own = question(page, bold?.[2] ?? line.slice(indent));
    const rest = (bold?.[3] ?? '').replace(/^\s*[:：]?\s*(?:<br\s*\/?>)?/i, '').trim();
    if (own.asks < 2 || (rest === '' && end === start + 1)) return [];
    found.push({
      style: 'list',
      start,
      bodyStart: start + 1,
      ...own,
      indent,
      ...(rest ? { head: rest } : {}),
    });
  }
  return found.length > 1 ? found : [];
};
