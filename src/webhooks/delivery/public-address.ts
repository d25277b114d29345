import ipaddr from 'ipaddr.js';

/** All that is given out of IPv6 for the internet at large (RFC 4291, section 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');

/**
 * Whether an IP address is of the internet at large: not of this machine, its networks, or one of the ranges with a purpose
 * of their own (https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry), nor one of
 * those in the clothes of IPv6.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address that is mapped into IPv6 is taken out.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST, 3);
};
