import { compare } from '../figure.ts';
import { interleave } from '../interleave.ts';
import { ask, type Server } from '../servers.ts';
import type { Scenario } from './index.ts';

const LIMIT = 20;
const PAGE = 1_000;

/** What a far page of the list costs beside the first. */
export const paging: Scenario = async (fixture) => {
  const server = await fixture.serveUncached();
  const page = Math.min(PAGE, Math.floor(fixture.content.entries.length / LIMIT));
  const cursor = await cursorOf(server, page);
  const first = `/v1/entries?limit=${LIMIT}`;
  const contenders = [
    { what: `page ${page} of the list`, path: `${first}&cursor=${cursor}` },
    { what: 'page 1', path: first },
  ];
  const [far, near] = await interleave(
    contenders.map(({ what, path }) => ({ what, server, requests: [{ path }] })),
    fixture.effort,
    1,
  );
  if (far === undefined || near === undefined) throw new Error('nothing was measured');
  return [
    compare({ what: far.what, values: far.median }, { what: near.what, values: near.median }, 'ms', {
      most: 1.2,
    }),
  ];
};

/** The cursor of a page, by following `page.next` from the beginning. */
const cursorOf = async (server: Server, page: number): Promise<string> => {
  let cursor = '';
  for (let n = 1; n < page; n += 1) {
    const from = cursor === '' ? '' : `&cursor=${cursor}`;
    const { body } = await ask(server, { path: `/v1/entries?limit=${LIMIT}&fields=id${from}` });
    cursor = JSON.parse(Buffer.from(body, 'base64').toString()).page.next;
  }
  return cursor;
};
