import { inkOn, readableOn } from './colors.ts';

/** The grounds that text stands on, the hardest to read on of each scheme; as in `assets/help-centre.css`. */
export const GROUNDS = { light: '#f3efe8', dark: '#26231f' } as const;

/** The custom properties that are made of the site's colour, for the head of the style sheet. */
export const themeOf = (color: string): string => {
  const light = readableOn(GROUNDS.light, 'light', color);
  const dark = readableOn(GROUNDS.dark, 'dark', color);
  return `:root{--accent:${light};--on-accent:${inkOn(light)}}
@media (prefers-color-scheme:dark){:root{--accent:${dark};--on-accent:${inkOn(dark)}}}
`;
};
