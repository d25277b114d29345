import { LOCALPART_REQUEST_EXAMPLE } from '../../src/matrix/localparts/examples.ts';
import { TOKEN_REQUEST_EXAMPLE } from '../../src/matrix/tokens/examples.ts';
import { TOMBSTONE_REQUEST_EXAMPLE } from '../../src/matrix/tombstones/examples.ts';
import type { Figure } from '../figure.ts';
import { besideBare } from './beside-bare.ts';
import type { Scenario } from './index.ts';

const UTILITIES = [
  { what: 'token classified', route: '/v1/matrix/tokens/classify', example: TOKEN_REQUEST_EXAMPLE },
  {
    what: 'localpart validated',
    route: '/v1/matrix/localparts/validate',
    example: LOCALPART_REQUEST_EXAMPLE,
  },
  { what: 'tombstone built', route: '/v1/matrix/tombstones/build', example: TOMBSTONE_REQUEST_EXAMPLE },
];

/** The Matrix utilities, beside bare routes that take the same body. */
export const utilities: Scenario = async (fixture) => {
  const server = await fixture.serve();
  const figures: Figure[] = [];
  for (const { what, route, example } of UTILITIES) {
    const requests = [{ method: 'POST' as const, path: route, body: JSON.stringify(example) }];
    figures.push(...(await besideBare(fixture, { what, server, requests, route })));
  }
  return figures;
};
