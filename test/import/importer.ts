import { systemRuntime } from '../../src/core/runtime.ts';
import { importContent } from '../../src/import/import.ts';
import { splitFile } from '../../src/import/sources/directory/file-envelope.ts';
import { openStore } from '../../src/store/store.ts';
import { contentSet } from '../support/content.ts';

/** An import in a process of its own, to be killed: `importer.ts <url> <entries>`. Tells when it begins to write. */
const [url = '', count] = process.argv.slice(2);
const store = openStore(url);
const { envelope } = splitFile('---\nquestion: Q\n---\nA');
const entries = Array.from({ length: Number(count) }, (_, n) => ({
  slug: `e${n}`,
  question: `Question ${n}?`,
  answer: `Answer **${n}**.`,
  file: { path: `general/e${n}.md`, envelope },
}));
await importContent(store, contentSet(...entries), systemRuntime, {
  onProgress: (done) => {
    if (done === 0) process.stdout.write('writing\n');
  },
});
store.close();
