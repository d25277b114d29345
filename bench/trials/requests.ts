import type { Subject } from './trial.ts';

let made = 0;

/** Writes an entry, and notes it when it is acknowledged; answers with the status, or the code of an error. */
export const writeEntry = async (
  { url, key, journal }: Subject,
  { bytes = 1_000, more = '' }: { bytes?: number; more?: string } = {},
): Promise<number | string> => {
  made += 1;
  const word = `word${made}x${Date.now().toString(36)}`;
  const slug = `trial-${word}`;
  const answer = `${word} ${'and so on '.repeat(Math.max(0, bytes - word.length) / 10)}\n\n${more}`;
  const body = JSON.stringify({ question: `What is ${word}?`, slug, answer, category: 'category-1' });
  const headers = { ...key, 'content-type': 'application/json' };
  const response = await send(`${url}/v1/entries`, { method: 'POST', headers, body });
  if (response.status === 201) journal.add(slug, word);
  return response.status;
};

/** Sends a request and reads all that comes back; what goes wrong is a status too. */
export const send = async (
  url: string,
  init?: RequestInit,
): Promise<{ status: number | string; body: string }> => {
  try {
    const response = await fetch(url, init);
    return { status: response.status, body: await response.text() };
  } catch (error) {
    const { cause } = error as Error;
    return { status: String((cause as NodeJS.ErrnoException | undefined)?.code ?? error), body: '' };
  }
};
