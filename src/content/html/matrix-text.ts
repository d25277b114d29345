import { blocksOf } from '../text/blocks.ts';
import { plainText } from '../text/plain-text.ts';
import { type Fitted, fitBlocks } from '../text/truncate-blocks.ts';
import { renderMatrixHtml } from './matrix-html.ts';
import { NOTHING_FITS, parse, unlessTooComplex } from './render.ts';

/** As much of an answer as a message has room for, for clients with and without HTML. */
export interface MatrixText {
  body: Fitted;
  html: Fitted;
}

/**
 * The first blocks of an answer as the texts of a Matrix message.
 *
 * @param base address of the page that relative links count from
 * @param max bytes of either text as JSON
 */
export const matrixText = (markdown: string, base: string, max: number): MatrixText =>
  unlessTooComplex(
    () => {
      const blocks = blocksOf(parse(markdown).tokens);
      const hasRoom = (text: string): boolean => Buffer.byteLength(JSON.stringify(text)) <= max;
      return {
        body: fitBlocks(blocks, (some) => plainText(some.flat(), { urls: true }), hasRoom),
        html: fitBlocks(blocks, (some) => renderMatrixHtml(some.flat(), base), hasRoom),
      };
    },
    () => ({ body: NOTHING_FITS, html: NOTHING_FITS }),
  );
