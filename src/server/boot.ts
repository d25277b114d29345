import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { PACKAGE_ROOT } from '../core/package-root.ts';
import type { Runtime } from '../core/runtime.ts';
import { openStore, type Store } from '../store/store.ts';
import { type Config, ConfigError } from './config.ts';
import { refreshProjections } from './refresh-projections.ts';

export interface Booted {
  store: Store;
  /** Entries that an empty database was seeded with. */
  seeded: number;
  /** False when the database is too large to look for damage. */
  isChecked: boolean;
}

/**
 * Opens the store for service: migrated, what is drawn from its entries drawn by this version, seeded when it was never written to.
 *
 * @param options.checkUpTo look for damage first, in a database of so many bytes at most
 * @throws ConfigError, StoreOpenError or ContentError with a message for the person who starts the service.
 */
export const boot = async (
  config: Pick<Config, 'DATABASE_URL' | 'SEED' | 'DEFAULT_LOCALE'>,
  runtime: Runtime,
  { checkUpTo = 0 }: { checkUpTo?: number } = {},
): Promise<Booted> => {
  const seed = seedDirectory(config.SEED);
  const store = openStore(config.DATABASE_URL);
  try {
    const isChecked = checkUpTo === 0 || store.quickCheck(checkUpTo);
    await refreshProjections(store);
    const isNew = (await store.state()).version === 0;
    const seeded = isNew && seed !== undefined ? await seedStore(store, seed, config, runtime) : 0;
    return { store, seeded, isChecked };
  } catch (error) {
    store.close();
    throw error;
  }
};

/** The directory that SEED names: below the working directory, else below the package, which ships one. */
const seedDirectory = (name: string): string | undefined => {
  if (name === 'none') return undefined;
  const found = [name, resolve(PACKAGE_ROOT, name)].find(isDirectory);
  if (found !== undefined) return found;
  throw new ConfigError(`SEED=${name}: there is no such directory; SEED=none starts empty.`);
};

/** A path with a slash at its end is found only when it is a directory. */
const isDirectory = (path: string): boolean => existsSync(`${path}/`);

const seedStore = async (
  store: Store,
  directory: string,
  { DEFAULT_LOCALE }: Pick<Config, 'DEFAULT_LOCALE'>,
  runtime: Runtime,
): Promise<number> => {
  // Loaded only when needed: a start with content has no use for the importer.
  const { readDirectory } = await import('../import/sources/directory/read-directory.ts');
  const { importContent } = await import('../import/import.ts');
  const content = await readDirectory(directory, DEFAULT_LOCALE);
  await importContent(store, content, runtime, { author: 'seed' });
  return content.entries.length;
};
