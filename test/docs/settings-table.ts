import { describeSettings } from '../../src/config.ts';

/** The README's table of settings. */
export const settingsTable = (): string =>
  [
    '| setting | default | what |',
    '|---|---|---|',
    ...describeSettings().map(
      ({ name, default: value, description }) =>
        `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${description} |`,
    ),
  ].join('\n');
