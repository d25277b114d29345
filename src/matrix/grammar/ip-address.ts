/** One number of an IPv4 address in dotted decimal, without leading zeros. */
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

/** Groups of an IPv6 address. */
const GROUPS = 8;

/** How many groups a list of hexadecimal groups stands for, of which the last may be an IPv4 address; NaN for any other text. */
const countGroups = (text: string, mayEndInIPv4: boolean): number => {
  if (text === '') return 0;
  const groups = text.split(':');
  const endsInIPv4 = mayEndInIPv4 && IPV4.test(groups.at(-1)!);
  const hexadecimal = endsInIPv4 ? groups.slice(0, -1) : groups;
  if (!hexadecimal.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return Number.NaN;
  return hexadecimal.length + (endsInIPv4 ? 2 : 0);
};

/** Whether a text is an IPv6 address (RFC 4291), without brackets and zone. In browsers there is no `node:net`. */
export const isIPv6 = (text: string): boolean => {
  const [before = '', after, ...more] = text.split('::');
  if (more.length > 0) return false;
  if (after === undefined) return countGroups(before, true) === GROUPS;
  return countGroups(before, false) + countGroups(after, true) < GROUPS;
};
