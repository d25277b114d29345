import { randomFrom } from '../corpus.ts';
import type { Fixture } from '../fixture.ts';
import type { Scenario } from './index.ts';
import { latency } from './latency.ts';

const QUERIES = 1_000;

/** Search and suggestions over one connection, each query another one; nothing is kept. `bench/search.ts` has the engine alone. */
export const searches: Scenario = async (fixture) => {
  const server = await fixture.serveUncached();
  const queries = makeQueries(fixture);
  const asked = (route: string, texts: readonly string[]) => ({
    server,
    requests: texts.map((text) => ({ path: `${route}?q=${encodeURIComponent(text)}` })),
  });
  const typed = queries.map((query, n) => query.slice(0, 1 + (n % query.length)));
  return [
    ...(await latency(fixture, { what: 'search', ...asked('/v1/search', queries) }, { most: 3 })),
    ...(await latency(fixture, { what: 'suggestions', ...asked('/v1/suggestions', typed) })),
  ];
};

/** One to eight words from questions and answers, one of five with a letter missing; the same for a corpus. */
const makeQueries = ({ content }: Fixture): string[] => {
  const random = randomFrom(7);
  const below = (end: number): number => Math.floor(random() * end);
  return Array.from({ length: QUERIES }, () => {
    const { question, answer } = content.entries[below(content.entries.length)]!;
    const words = (random() < 0.5 ? question : answer).match(/[a-z]{2,}/gi) ?? ['word'];
    const start = below(words.length);
    const query = words.slice(start, start + 1 + below(8)).join(' ');
    if (random() >= 0.2) return query;
    const at = below(query.length);
    return query.slice(0, at) + query.slice(at + 1);
  });
};
