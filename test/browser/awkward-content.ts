import type { ContentSet } from '../../src/import/sources/directory/content-set.ts';
import { contentSet } from '../support/content.ts';

/** An answer with everything that an answer can have. */
const RICH = `An answer with **everything**: a [link](https://example.org), \`code\`, a footnote[^1] and ~~more~~.

### Install it

1. Download
2. Open the *settings*
   - under Advanced

\`\`\`sh
npm ci && npm start
\`\`\`

### Configure it

> Quoted.

##### Too deep

| Setting | Default | What |
|---|:-:|--:|
| PORT | 3000 | Where |

### When it fails

![A picture](data:image/png;base64,AA==)

<details><summary>More</summary>Hidden.</details>

---

H<sub>2</sub>O and <kbd>Ctrl</kbd>.

[^1]: A note.
`;

const WIDE_TABLE = `| ${Array.from({ length: 14 }, (_, n) => `Column ${n}`).join(' | ')} |
|${'---|'.repeat(14)}
| ${Array.from({ length: 14 }, (_, n) => `value ${n}`).join(' | ')} |
`;

const LONG_LINE = `Before.\n\n\`\`\`json\n${JSON.stringify({ key: 'x'.repeat(300) })}\n\`\`\`\n\n${WIDE_TABLE}`;

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const ARABIC = {
  locale: 'ar',
  question: 'كيف يمكنني استعادة الرسائل المشفرة؟',
  answer: 'لا يمكن استعادتها.\n\n## الخطوات\n\n1. افتح الإعدادات\n\n```sh\nnpm start\n```\n',
};

/** Content that is hard to show: long, wide, from right to left, and much of it. */
export const awkwardContent = (): ContentSet => {
  const content = contentSet(
    { slug: 'rich', question: 'How is everything shown?', answer: RICH },
    { slug: 'rich', ...ARABIC },
    {
      slug: 'long-question',
      question: `Why ${'does it say that my key was changed '.repeat(9)}${LONG_WORD}?`,
    },
    { slug: 'long-line', question: 'What does a long line do?', answer: LONG_LINE },
    { slug: 'arabic', ...ARABIC },
    ...Array.from({ length: 40 }, (_, n) => ({
      slug: `one-of-many-${n}`,
      category: `category-${n}`,
      question: `One of many, number ${n}?`,
    })),
  );
  content.categories[0]!.title = `Everything ${LONG_WORD}`;
  content.categories[0]!.description = 'About **all** of [it](https://example.org).';
  return content;
};
