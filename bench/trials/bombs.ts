import { send, writeEntry } from './requests.ts';
import type { Trial } from './trial.ts';

/** Markdown that is cheap to write and dear to render, by how often its piece stands in it. */
const BOMBS: Record<string, (times: number) => string> = {
  'reference definitions that expand': (n) =>
    `[a]: /${'x'.repeat(200)} "${'t'.repeat(200)}"\n\n${'[a]'.repeat(n * 6)}`,
  footnotes: (n) => Array.from({ length: n }, (_, i) => `x[^${i}]\n\n[^${i}]: y`).join('\n\n'),
  'nested quotes': (n) => `${'>'.repeat(n)} deep`,
  'nested lists': (n) => Array.from({ length: Math.min(n, 400) }, (_, i) => `${' '.repeat(i)}- x`).join('\n'),
  emphasis: (n) => '**a *b '.repeat(n),
  brackets: (n) => '['.repeat(n * 4),
  'a wide table': (n) => `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${'|b|\n'.repeat(50)}`,
  'inline HTML': (n) => '<b><i>'.repeat(n),
};

/** Answers that are legal and dear, written and read in every format, by several at a time. */
export const bombs: Trial = {
  name: 'a page of bombs',
  run: async (subject, { scale, note }) => {
    const { url } = subject;
    const refused: string[] = [];
    for (const [name, make] of Object.entries(BOMBS)) {
      const status = await writeEntry(subject, { bytes: 200, more: make(Math.ceil(4_000 * scale)) });
      if (status !== 201) refused.push(`${name}: ${status}`);
    }
    if (refused.length > 0) note(`refused: ${refused.join(', ')}`);
    const list = await send(
      `${url}/v1/entries?sort=-updated&limit=${Object.keys(BOMBS).length}&fields=slug`,
      {
        headers: subject.key,
      },
    );
    const { items = [] } = JSON.parse(list.body || '{}') as { items?: { slug: string }[] };
    const pages = items.flatMap(({ slug }) =>
      ['.html', '.txt', '.jsonld', '']
        .map((suffix) => `/v1/entries/${slug}${suffix}`)
        .concat(`/entries/${slug}`),
    );
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(pages.map((path) => send(`${url}${path}`)));
      // What is in a cache is of no use then.
      await writeEntry(subject);
    }
  },
};
