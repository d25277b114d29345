import { fileURLToPath } from 'node:url';

/**
 * The folder of package.json, with what is shipped beside the program. The build puts this file's code right below it, as
 * it is here, whichever file of the program it ends in.
 */
export const PACKAGE_ROOT = fileURLToPath(new URL('..', import.meta.url));
