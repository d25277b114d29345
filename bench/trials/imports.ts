import { send } from './requests.ts';
import type { Trial, TrialContext } from './trial.ts';

const TYPE = { 'content-type': 'application/x-ndjson' };

/** Entries that are new, as lines, and what each says. */
export const imports: Trial = {
  name: 'a good import',
  run: async ({ url, key, journal }, { scale, lose, note }) => {
    const count = Math.ceil(5_000 * scale);
    const lines = Array.from({ length: count }, (_, n) => {
      const word = `import${n}x${Date.now().toString(36)}`;
      const [slug, answer] = [`imported-${word}`, `${word} is what it says.`];
      return {
        slug,
        word,
        line: JSON.stringify({
          slug,
          question: `What is ${word}?`,
          answer,
          category: 'category-1',
          locale: 'en',
        }),
      };
    });
    const body = `${lines.map(({ line }) => line).join('\n')}\n`;
    const { status, body: said } = await send(`${url}/v1/import`, {
      method: 'POST',
      headers: { ...key, ...TYPE },
      body,
    });
    note(`${count} lines: ${status}`);
    if (status === 200) for (const { slug, word } of lines) journal.add(slug, word);
    else lose(`the import: ${status} ${said.slice(0, 200)}`);
  },
};

const CUT_OFF = ['EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET'];

/** What is no import: each is to be refused, and soon. */
const bad = (size: number): Record<string, string> => ({
  'lines that say nothing': '{}\n'.repeat(size / 3),
  'lines that are no JSON': 'x\n'.repeat(size / 2),
  'empty lines': '\n'.repeat(size),
  'one long line': `{"slug":"${'x'.repeat(size)}"}\n`,
  'deep JSON': `${'['.repeat(size / 2)}${']'.repeat(size / 2)}\n`,
});

export const badImports: Trial = {
  name: 'bad imports',
  run: async ({ url, key }, context: TrialContext) => {
    const size = Math.ceil(3_000_000 * context.scale);
    for (const [what, body] of Object.entries(bad(size))) {
      const { status } = await send(`${url}/v1/import`, {
        method: 'POST',
        headers: { ...key, ...TYPE },
        body,
      });
      // A body that is not read to its end can cut off who sends it.
      const isAnswered = typeof status === 'number' ? status < 500 : CUT_OFF.includes(status);
      if (!isAnswered) context.lose(`${what}: ${status}`);
    }
  },
};
