import type { StoredEntry } from '../../../src/store/rows.ts';
import { storedEntry } from '../../support/stored-entry.ts';

/** Texts that break what is put together carelessly. */
const TEXTS = [
  ...[
    '<script>alert(1)</script>',
    ']]>',
    '<![CDATA[x]]>',
    '<!-- x -->',
    '<?xml version="1.0"?>',
    '&nbsp;&amp;&#0;',
  ],
  ...['"><x y="', "'/><x y='", '\u0000\u0001\u0008\u000b\u001b\ufffe\uffff', '\ud800 \udc00', '😀 é 日本'],
  ...[
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
    '</entry></feed>',
    '"},{"x":"',
    '\u2028\u2029',
  ],
];

/** An entry for each, which has it wherever an entry has text. */
export const HOSTILE_ENTRIES: readonly StoredEntry[] = TEXTS.map((text, n) =>
  storedEntry({
    id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    slug: `slug-${n}`,
    question: text,
    answer: `${text}\n\n[${text}](https://example.org/?a=1&b=2)\n\n\`${text}\``,
    excerpt: text,
    tags: [text],
    updatedBy: text,
    contentHash: `sha256-hostile-${n}`,
    category: { slug: 'general', title: text, modifiedAt: 0 },
  }),
);
