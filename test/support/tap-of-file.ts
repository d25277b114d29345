import { testOfFile } from './run-folder.ts';

/** What a test file imports as `tap` when it runs with the others of its folder (`folder-hooks.js`). */
export default testOfFile();
