import { splitFile } from '../../src/content/frame.ts';
import { importContent } from '../../src/exchange/import.ts';
import { systemRuntime } from '../../src/runtime.ts';
import { openStore } from '../../src/store/store.ts';
import { contentSet } from '../support/content.ts';

/** An import in a process of its own, to be killed: `importer.ts <url> <entries>`. Tells when it begins to write. */
const [url = '', count] = process.argv.slice(2);
const store = openStore(url);
const { frame } = splitFile('---\nquestion: Q\n---\nA');
const entries = Array.from({ length: Number(count) }, (_, n) => ({
  slug: `e${n}`,
  question: `Question ${n}?`,
  answer: `Answer **${n}**.`,
  file: { path: `general/e${n}.md`, frame },
}));
await importContent(store, contentSet(...entries), systemRuntime, {
  onProgress: (done, total) => {
    if (done === total) process.stdout.write('writing\n');
  },
});
store.close();
