import { send } from './requests.ts';
import type { Trial } from './trial.ts';

const STREAMS = [
  '/v1/export',
  '/llms-full.txt',
  '/llms.txt',
  '/sitemap.xml',
  '/feed.atom',
  '/v1/changes?limit=100',
];

/** All there is, read by several at a time: fast, and as slowly as they like. */
export const streams: Trial = {
  name: 'streams, and counts of everything',
  run: async ({ url }, { scale, lose }) => {
    const rounds = Math.ceil(4 * scale);
    for (let round = 0; round < rounds; round += 1) {
      const answers = await Promise.all(
        [...STREAMS, '/v1/export', '/v1/entries?count=true&limit=1', '/v1/search?q=a&limit=50'].map(
          async (path) => ({
            path,
            ...(await send(`${url}${path}`)),
          }),
        ),
      );
      for (const { path, status } of answers) {
        if (typeof status !== 'number' || status >= 500) lose(`${path}: ${status}`);
      }
    }
  },
};
