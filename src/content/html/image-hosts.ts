/**
 * The hosts that pictures of answers may be on; undefined is any. One for the process, as the settings are: whatever makes HTML
 * asks here, and none can forget to.
 */
let allowed: ReadonlySet<string> | undefined;

export const setImageHosts = (hosts: readonly string[] | undefined): void => {
  allowed = hosts && new Set(hosts);
};

export const imageHosts = (): readonly string[] | undefined => allowed && [...allowed];

/** Whether a picture may be loaded: those without a host are on the service's own. */
export const isAllowedPicture = (source: string): boolean => {
  if (allowed === undefined || !URL.canParse(source, OWN)) return true;
  const { host, protocol } = new URL(source, OWN);
  return !/^https?:$/.test(protocol) || host === new URL(OWN).host || allowed.has(host);
};

const OWN = 'https://own.invalid/';

/** Those hosts, and what is in the answer itself, as `img-src` of a Content-Security-Policy takes them. */
export const imageSources = (): string[] => [
  ...(allowed === undefined
    ? ['https:', 'http:']
    : ["'self'", ...[...allowed].flatMap((host) => [`https://${host}`, `http://${host}`])]),
  'data:',
];
