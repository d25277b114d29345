import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the nearest package.json above this code, with what is shipped beside the program. */
export const PACKAGE_ROOT = fileURLToPath(
  ((folder) => {
    while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
    return folder;
  })(new URL('.', import.meta.url)),
);
