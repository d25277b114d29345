import { STATUS_CODES } from 'node:http';

export interface ConsoleExample {
  command: string;
  /** What the documentation says it prints; `…` stands for anything. */
  expected: string;
}

/** The `$ command` lines of a page's `console` blocks, each with the output below it. */
export const consoleExamples = (markdown: string): ConsoleExample[] =>
  [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const end = part.search(/(?<!\\)\n/);
        return { command: part.slice(0, end).replaceAll('\\\n', ' '), expected: part.slice(end + 1) };
      }),
  );

/** Whether the output is as documented; `…` in it stands for any text. */
export const matches = (expected: string, actual: string): boolean => {
  const escaped = expected
    .trimEnd()
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('[\\s\\S]*')}$`).test(actual.trimEnd());
};

/**
 * Runs documented curl commands against a server, remembering the last entity tag for `"…"` in a later command.
 *
 * @param variables what `$NAME` stands for
 */
export const curlAgainst = (base: string, variables: Record<string, string> = {}) => {
  let etag = '';
  return async (command: string): Promise<string> => {
    const given = command.replace(/\$([A-Z]+)/g, (_, name: string) => variables[name] ?? '');
    const words = [...given.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
    const headers: Record<string, string> = {};
    let method: string | undefined;
    let body: string | undefined;
    let url = '';
    for (let n = 1; n < words.length; n += 1) {
      const word = words[n] ?? '';
      if (word === '-H') {
        const [name = '', ...value] = (words[++n] ?? '').split(':');
        headers[name] = value
          .join(':')
          .trim()
          .replace(/^"[^"]*…"$/, etag);
      } else if (word === '-X') method = words[++n];
      else if (word === '-d' || word === '--json') {
        body = words[++n];
        if (word === '--json') headers['Content-Type'] = 'application/json';
        method ??= 'POST';
      } else if (word === '-I') method = 'HEAD';
      else if (word === '-i' || word === '-s') continue;
      else url = word.replace('http://127.0.0.1:3000', base);
    }
    const response = await fetch(url, {
      method: method ?? 'GET',
      headers,
      body: body ?? null,
      redirect: 'manual',
    });
    etag = response.headers.get('etag') ?? etag;
    const text = await response.text();
    if (method !== 'HEAD' && !words.includes('-i')) return text;
    const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    const head = [`HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`, ...orderAs(lines)].join(
      '\n',
    );
    return `${head}\n\n${text}`;
  };
};

/** fetch sorts headers by name; the documentation shows them in the order of the wire, so any order must match. */
const ORDER = [
  'cache-control',
  'vary',
  'content-language',
  'etag',
  'location',
  'content-type',
  'content-length',
  'date',
];

const orderAs = (lines: string[]): string[] => {
  const rank = (line: string): number => ORDER.findIndex((name) => line.startsWith(`${name}:`));
  return [
    ...lines.filter((line) => rank(line) < 0),
    ...lines.filter((line) => rank(line) >= 0).sort((a, b) => rank(a) - rank(b)),
  ];
};
