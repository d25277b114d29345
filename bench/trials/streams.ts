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

/** Reads that look at everything, or render much of it. */
const SCANS = [
  '/v1/entries?count=true&limit=1',
  '/v1/entries?count=true&tag=tag-3&limit=1',
  '/v1/entries?tag=nothing',
  '/v1/entries?sort=question&tag=tag-3&tag=nothing',
  '/v1/entries?updatedSince=2999-01-01T00:00:00Z',
  '/v1/entries.html?limit=100',
  '/feed.json?category=category-2',
  '/v1/categories',
  '/openapi.yaml',
  '/v1/search?q=a&limit=50',
];

/** All there is, read by several at a time: fast, and as slowly as they like. */
export const streams: Trial = {
  name: 'streams, and counts of everything',
  run: async ({ url }, { scale, lose }) => {
    const rounds = Math.ceil(4 * scale);
    for (let round = 0; round < rounds; round += 1) {
      const answers = await Promise.all(
        [...STREAMS, '/v1/export', ...SCANS].map(async (path) => ({
          path,
          ...(await send(`${url}${path}`)),
        })),
      );
      for (const { path, status } of answers) {
        if (typeof status !== 'number' || status >= 500) lose(`${path}: ${status}`);
      }
    }
  },
};
