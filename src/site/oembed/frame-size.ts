/** Width of a frame when the consumer has no say; an answer reads well in it. CSS pixels, as all here. */
export const WIDTH = 640;

/** Whatever the answer: less would not show what it is, more is scrolled to. */
export const MIN_HEIGHT = 160;
export const MAX_HEIGHT = 600;

/** Of the frame page (`widget/frame.css`): a letter on average, a line, all around the answer, between two paragraphs. */
const LETTER = 8;
const LINE = 25;
const SIDES = 44;
const AROUND = 140;
const GAP = 14;

/**
 * The size of a frame for an answer. A consumer has no script that would fit it, so the height is a guess from the length of the
 * text: better than the same for a line as for a page.
 */
export const frameSize = (
  text: string,
  { maxwidth, maxheight }: { maxwidth: number; maxheight: number },
): { width: number; height: number } => {
  const width = Math.min(WIDTH, maxwidth);
  const letters = Math.max(1, Math.floor((width - SIDES) / LETTER));
  const heights = text.split('\n').map((paragraph) => Math.ceil(paragraph.length / letters) * LINE + GAP);
  const guess = AROUND + heights.reduce((sum, height) => sum + height, 0);
  return { width, height: Math.min(Math.max(MIN_HEIGHT, guess), MAX_HEIGHT, maxheight) };
};
