import { openStore } from '../../../src/store/store.ts';

/** A process of its own that opens a database at a given moment: `opener.ts <path> <milliseconds since 1970>`. */
const [path, moment] = process.argv.slice(2);
while (Date.now() < Number(moment));
const store = openStore(`file:${path}`);
process.stdout.write(String((await store.state()).version));
store.close();
