import { relative } from 'node:path';
import { entryPath } from '../entries/links.ts';
import type { Store } from '../store/store.ts';
import type { Config } from './config.ts';

export interface BannerOptions {
  /** Base URL by which this machine reaches the service. */
  url: string;
  /** Entries that an empty database was seeded with. */
  seeded: number;
  store: Store;
  config: Pick<Config, 'DEFAULT_LOCALE'>;
}

/** Below the working directory, as the service itself was started. */
const program = (): string => relative(process.cwd(), String(process.argv[1]));

const readOnly = (): string =>
  `\nThere are no keys, so it can only be read. To make one:\n\n  node ${program()} keys create --name me --role editor\n`;

/** What to print when the service listens: URLs that work with the present content. */
export const banner = async ({ url, seeded, store, config }: BannerOptions): Promise<string> => {
  const { DEFAULT_LOCALE: locale } = config;
  const [first] = await store.entries.list({ locale, status: 'published' }, { sort: 'position', limit: 1 });
  const paths = ['/', first ? entryPath(first, locale, 'md') : '/v1/categories', '/docs'];
  const filled = seeded > 0 ? `, with ${seeded} entries to begin with` : '';
  const isReadOnly = (await store.keys.list()).length === 0;
  const hint = isReadOnly ? readOnly() : '';
  return `Lectern is listening${filled}. Try:\n\n${paths.map((path) => `  ${url}${path}\n`).join('')}${hint}`;
};
