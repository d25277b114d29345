import { isIPv6 } from './ip-address.ts';

/** Longest host name: 255 characters (specification, appendices, "Server Name": `dns-name = 1*255dns-char`). */
export const MAX_HOSTNAME_LENGTH = 255;

export type ServerNameCheck =
  | { readonly valid: true; readonly isIpLiteral: boolean }
  | { readonly valid: false; readonly reason: string };

const invalid = (reason: string): ServerNameCheck => ({ valid: false, reason });

const hostReason = (host: string): string => {
  if (host === '') return 'it has no host name';
  if (host.includes('_')) return 'host names have no underscore';
  if (isIPv6(host)) return `an IPv6 address needs brackets: [${host}]`;
  return 'a host name has only letters, digits, hyphens and dots';
};

/** Mistakes worth a word of their own, because they come from pasting a URL or a user id. */
const pastedReason = (text: string): string | undefined => {
  if (text === '') return 'it is empty';
  if (/\s/.test(text)) return 'it contains white space';
  if (/^[A-Za-z][A-Za-z+.-]*:\/\//.test(text))
    return 'it is a URL; give only the name, without scheme and path';
  if (text.startsWith('@')) return 'it looks like a user id; the server name is what follows its first colon';
  if (text.includes('/')) return 'a server name has no path';
  return undefined;
};

const checkHost = (host: string): ServerNameCheck => {
  if (host.startsWith('[')) {
    const address = host.slice(1, -1);
    // isIPv6 alone would let a zone id through (fe80::1%eth0), which the grammar has not.
    const valid = host.endsWith(']') && /^[0-9A-Fa-f:.]{2,45}$/.test(address) && isIPv6(address);
    return valid ? { valid, isIpLiteral: true } : invalid('the brackets do not hold an IPv6 address');
  }
  if (host.length > MAX_HOSTNAME_LENGTH)
    return invalid(`its host is longer than ${MAX_HOSTNAME_LENGTH} characters`);
  if (!/^[A-Za-z0-9.-]+$/.test(host)) return invalid(hostReason(host));
  return { valid: true, isIpLiteral: /^\d{1,3}(\.\d{1,3}){3}$/.test(host) };
};

/**
 * Whether the host ends in a full stop or has two in a row: the grammar lets it, Synapse does not (synapse/util/stringutils.py,
 * `parse_and_validate_server_name`), so that there are hardly any such servers.
 */
export const hasEmptyLabel = (serverName: string): boolean =>
  !serverName.startsWith('[') && serverName.replace(/:\d*$/, '').split('.').includes('');

/** Whether the port is over 65535: the grammar and Synapse let it, ruma and gomatrixserverlib do not. */
export const hasImpossiblePort = (serverName: string): boolean =>
  Number(/:(\d{1,5})$/.exec(serverName)?.[1] ?? 0) > 65_535;

/**
 * The specification's grammar (appendices, "Server Name"): IPv4, IPv6 in brackets or a DNS name, then perhaps a colon
 * and one to five digits. Servers differ at the edges (`a..b`, ports over 65535, `:+80`); this is the grammar itself.
 * The reason completes the sentence "… is not a server name: ".
 */
export const checkServerName = (text: string): ServerNameCheck => {
  const pasted = pastedReason(text);
  if (pasted !== undefined) return invalid(pasted);
  const [, host = '', port = ''] = /^(\[[^\]]*\]?|[^:]*)(.*)$/s.exec(text)!;
  if (isIPv6(text)) return invalid(hostReason(text));
  if (port !== '' && !/^:[0-9]{1,5}$/.test(port))
    return invalid('the port after the colon is one to five digits');
  return checkHost(host);
};
