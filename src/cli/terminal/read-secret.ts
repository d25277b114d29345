import { createInterface } from 'node:readline';
import { type Readable, Writable } from 'node:stream';
import type { Terminal } from './terminal.ts';

/** Most that is read from a pipe, in characters: no secret is longer, and a wrong file does not fill the memory. */
export const MAX_SECRET_INPUT = 65_536;

/**
 * How long a terminal must be silent after a line, in ms. What was pasted can have several lines, and those that nobody
 * reads would go to the shell as commands.
 */
export const PASTE_PAUSE = 50;

/** Reads a secret from a pipe, or asks for it on a terminal without showing what is typed. Empty when none is given. */
export const readSecret = async ({ stdin, stderr }: Terminal, prompt: string): Promise<string> => {
  if (stdin === undefined) return '';
  return stdin.isTTY ? ask(stdin, stderr, prompt) : readAll(stdin);
};

const readAll = async (stdin: Readable): Promise<string> => {
  let text = '';
  for await (const chunk of stdin.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MAX_SECRET_INPUT) break;
  }
  // The end of the line that `echo` makes is not the caller's.
  return text.replace(/\r?\n$/, '');
};

const ask = (stdin: Readable, stderr: Writable, prompt: string): Promise<string> =>
  new Promise((resolve) => {
    // With `terminal`, readline turns the terminal's own echo off, and its echo goes to `output`.
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const reader = createInterface({ input: stdin, output: nowhere, terminal: true, historySize: 0 });
    const lines: string[] = [];
    let pause: NodeJS.Timeout | undefined;
    stderr.write(prompt);
    reader.on('line', (line) => {
      lines.push(line);
      clearTimeout(pause);
      pause = setTimeout(() => reader.close(), PASTE_PAUSE);
    });
    reader.on('SIGINT', () => {
      lines.length = 0;
      reader.close();
    });
    reader.on('close', () => {
      clearTimeout(pause);
      stderr.write('\n');
      resolve(lines.join('\n'));
    });
  });
