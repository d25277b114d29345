import type { Block } from '../../../matrix/presentation.ts';
import { html, type Markup } from '../layout/html.ts';

const heading = (title: string | undefined): Markup | false => title !== undefined && html`<h2>${title}</h2>`;

const write = (block: Block): Markup => {
  switch (block.kind) {
    case 'facts':
      return html`${heading(block.title)}<dl>${block.rows.map(
        ([name, value]) => html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`,
      )}</dl>`;
    case 'text':
      return html`<p>${block.text}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li dir="auto">${item}</li>`);
      return html`${heading(block.title)}${block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`}`;
    }
    case 'code':
      return html`${heading(block.title)}<pre tabindex="0"><code>${block.code}</code></pre>`;
  }
};

/** An answer for people as HTML; `assets/tools.js` makes the same elements in the browser. */
export const writeBlocks = (blocks: readonly Block[]): Markup => html`${blocks.map(write)}`;
