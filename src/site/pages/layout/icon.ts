import { inkOn } from './colors.ts';

/** An open book on its stand, on a ground of 32 by 32. */
export const MARK =
  'M5 9.5c4-1.6 8-1.2 11 1.2 3-2.4 7-2.8 11-1.2v11.6c-4-1.6-8-1.2-11 1.2-3-2.4-7-2.8-11-1.2zM16 10.7v11.6M16 22.3V27M11 27h10';

/** The icon of the site in a tab of the browser. */
export const icon = (color: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${color}"/><path d="${MARK}" fill="none" stroke="${inkOn(color)}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/></svg>
`;
