import { checkServerName } from '../grammar/server-name.ts';
import { InvalidInput } from '../invalid-input.ts';
import { matchesGlob } from './glob.ts';
import {
  ServerAclContent as Content,
  type ServerAclRequest,
  type ServerAclResult,
  type ServerAclWarning,
} from './schema.ts';

type Acl = ServerAclRequest['acl'];
type Verdict = ServerAclResult['results'][number];

/** The port is no part of what is compared. */
const withoutPort = (serverName: string): string => serverName.replace(/:\d{1,5}$/, '');

const judge = (acl: Acl, serverName: string): Verdict => {
  const host = withoutPort(serverName);
  const check = checkServerName(host);
  if (acl.allow_ip_literals === false && check.valid && check.isIpLiteral) {
    return {
      serverName,
      allowed: false,
      pattern: null,
      reason: 'It is an IP address, and allow_ip_literals is false.',
    };
  }
  const denied = (acl.deny ?? []).find((pattern) => matchesGlob(pattern, host));
  if (denied !== undefined) {
    return {
      serverName,
      allowed: false,
      pattern: denied,
      reason: `"${denied}" in deny matches it; deny wins over allow.`,
    };
  }
  const allowed = (acl.allow ?? []).find((pattern) => matchesGlob(pattern, host));
  if (allowed !== undefined)
    return { serverName, allowed: true, pattern: allowed, reason: `"${allowed}" in allow matches it.` };
  return {
    serverName,
    allowed: false,
    pattern: null,
    reason: 'Nothing in allow matches it, and what is not allowed is denied.',
  };
};

const FOREVER =
  'Such an ACL cannot be taken back: the event that mends it would come from a server that is shut out, and the room is dead for good.';

const aclWarnings = (acl: Acl): ServerAclWarning[] => {
  const warnings: ServerAclWarning[] = [];
  const { allow = [], deny = [] } = acl;
  if (
    allow.length === 0 ||
    deny.some((pattern) => /^[*?]*\*[*?]*$/.test(pattern) && !pattern.includes('?'))
  ) {
    const why =
      allow.length === 0
        ? '`allow` is empty or missing, so that no server may take part'
        : '`deny` holds "*", which is every server';
    warnings.push({
      code: 'everyone-locked-out',
      message: `It locks out every server, your own too: ${why}. ${FOREVER}`,
    });
  }
  const patterns = [...allow, ...deny];
  if (patterns.some((pattern) => /[^:]:\d{1,5}$/.test(pattern) && !pattern.startsWith('['))) {
    const message =
      'Some patterns have a port. Ports are taken off the names before they are compared, so these match nothing.';
    warnings.push({ code: 'pattern-with-port', message });
  }
  if (patterns.some((pattern) => /[/@#!\s]/.test(pattern))) {
    const message =
      'Some patterns are no server names but URLs, ids or hold white space, and match nothing. Give names such as "*.example.org".';
    warnings.push({ code: 'pattern-is-no-name', message });
  }
  return warnings;
};

const contentOf = (given: Acl): { acl: Acl; warnings: ServerAclWarning[] } => {
  const inner = Content.safeParse(given.content);
  if (!Object.hasOwn(given, 'content') || !inner.success) return { acl: given, warnings: [] };
  const message = 'A whole event was given; its "content" was looked at.';
  return { acl: inner.data, warnings: [{ code: 'whole-event', message }] };
};

/** Tests server names against an ACL, and warns of locking oneself out. */
export const testServerAcl = ({
  acl: given,
  serverNames = [],
  ownServer,
}: ServerAclRequest): Omit<ServerAclResult, 'entry'> => {
  if (ownServer !== undefined && !checkServerName(ownServer).valid) {
    const detail = 'This is not a server name. Give a name such as example.org.';
    throw new InvalidInput([{ pointer: '/ownServer', code: 'invalid-server-name', detail }]);
  }
  const { acl, warnings } = contentOf(given);
  warnings.push(...aclWarnings(acl));
  const own = ownServer === undefined ? undefined : judge(acl, ownServer);
  const isDead = warnings.some(({ code }) => code === 'everyone-locked-out');
  if (own?.allowed === false && !isDead) {
    warnings.push({
      code: 'own-server-locked-out',
      message: `It locks out your own server, ${ownServer}. ${own.reason} ${FOREVER}`,
    });
  }
  if (own === undefined && !isDead) {
    warnings.push({
      code: 'own-server-not-given',
      message: 'Give your own server too (ownServer): an ACL that shuts it out cannot be taken back.',
    });
  }
  return {
    results: [...(own === undefined ? [] : [own]), ...serverNames.map((name) => judge(acl, name))],
    warnings,
  };
};
