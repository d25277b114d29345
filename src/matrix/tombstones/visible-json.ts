import { visibleText } from '../../core/text/visible-text.ts';

/**
 * JSON in which every character can be seen: control, format and other invisible characters are escaped also where JSON
 * does not ask for it. A DELETE that is pasted into a terminal deletes, and a bidirectional override hides what is run.
 */
export const visibleJson = (value: unknown, indent?: number): string => {
  const lines = JSON.stringify(value, null, indent).split('\n');
  return lines.map(visibleText).join('\n');
};
