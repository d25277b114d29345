import { NOTHING_FITS, parse, unlessTooComplex } from '../html/render.ts';
import { blocksOf } from '../text/blocks.ts';
import { type Fitted, fitBlocks } from '../text/truncate-blocks.ts';
import { renderSlack } from './slack.ts';

/** The first blocks of an answer as Slack's mrkdwn of at most `max` characters. */
export const slackWithin = (markdown: string, base: string, max: number): Fitted =>
  unlessTooComplex(
    () =>
      fitBlocks(
        blocksOf(parse(markdown).tokens),
        (some) => renderSlack(some.flat(), base),
        (text) => text.length <= max,
      ),
    () => NOTHING_FITS,
  );
