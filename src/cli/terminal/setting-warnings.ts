import { distance } from 'fastest-levenshtein';
import { urlOf } from '../../server/address.ts';
import { type Config, Settings } from '../../server/config.ts';

const SETTINGS = Object.keys(Settings.shape);

/** Names at least this long may differ in two letters: among short ones HOME would be taken for HOST. */
const LONG_NAME = 7;

/** Variables of the environment that look like a setting with a slip in it. Their values are not repeated. */
export const misspeltSettings = (env: Record<string, string | undefined>): string[] =>
  Object.keys(env).flatMap((name) => {
    const meant = SETTINGS.find((setting) => isSlipOf(name, setting));
    return meant === undefined || SETTINGS.includes(name) || env[meant] !== undefined
      ? []
      : [`${name} is no setting and was ignored. Did you mean ${meant}?`];
  });

const isSlipOf = (name: string, setting: string): boolean => {
  // The distance is quadratic in length, and an environment may hold long names.
  if (Math.abs(name.length - setting.length) > 2) return false;
  const edits = distance(name.toUpperCase(), setting);
  return (
    edits <= 1 || (edits === 2 && (setting.length >= LONG_NAME || lettersOf(name) === lettersOf(setting)))
  );
};

/** Two letters that have changed places are one slip, but two edits. */
const lettersOf = (name: string): string => [...name.toUpperCase()].sort().join('');

/** Whether links would lead the readers of others to their own machine. */
export const linkWarnings = ({ HOST, PUBLIC_URL }: Pick<Config, 'HOST' | 'PUBLIC_URL'>): string[] => {
  if (PUBLIC_URL !== undefined || !['0.0.0.0', '::'].includes(HOST)) return [];
  const { hostname } = new URL(urlOf(HOST, 1));
  return [
    `Others can reach this service (HOST=${HOST}), but its links will say ${hostname}: set PUBLIC_URL to the address that they use.`,
  ];
};
