import { type Config, describeSettings } from '../../server/config.ts';

/** Settings as `--help` prints them: all, or those that a command reads. */
export const settingsHelp = (names?: readonly (keyof Config)[]): string => {
  const lines = describeSettings()
    .filter(({ name }) => names === undefined || names.some((each) => each === name))
    .map(
      ({ name, default: value, description }) =>
        `  ${name}${value === '' ? '' : `=${value}`}\n      ${description}`,
    );
  return `\nSettings, from the environment:\n${lines.join('\n')}\n`;
};
