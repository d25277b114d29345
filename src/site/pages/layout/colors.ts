import { clampChroma, formatHex, modeLrgb, modeOklch, modeRgb, useMode, wcagContrast } from 'culori/fn';

/**
 * Least contrast of text with what is behind it: on a light ground that of WCAG 2.2, success criterion 1.4.3; on a dark
 * one more, where a colour that is just readable looks dull.
 */
export const LEAST_CONTRAST = { light: 4.5, dark: 7 } as const;

/** A step of lightness, of which there are a hundred from black to white. */
const STEP = 0.01;

useMode(modeRgb);
useMode(modeLrgb);
const toOklch = useMode(modeOklch);

/** The colour, as much darker or lighter as it must be for text in it to be read on a ground; both as `#rrggbb`. */
export const readableOn = (ground: string, scheme: keyof typeof LEAST_CONTRAST, color: string): string => {
  const own = toOklch(color)!;
  const step = scheme === 'light' ? -STEP : STEP;
  let readable = color;
  // Black or white can be read on any ground of its scheme.
  for (let l = own.l + step; wcagContrast(readable, ground) < LEAST_CONTRAST[scheme]; l += step) {
    readable = formatHex(clampChroma({ ...own, l }, 'oklch'));
  }
  return readable;
};

/** Black or white, whichever is easier to read on a colour. */
export const inkOn = (color: string): string =>
  wcagContrast(color, '#ffffff') >= wcagContrast(color, '#000000') ? '#ffffff' : '#000000';
