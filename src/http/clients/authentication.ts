import type { FastifyRequest } from 'fastify';
import { type Caller, hasRole, type Role } from '../../core/caller.ts';
import { AppError } from '../../core/errors.ts';
import type { App } from '../fastify.ts';

export interface Authenticator {
  /** The holder of a key; undefined when the key is unknown, revoked or expired. */
  findCaller: (key: string) => Promise<Caller | undefined>;
  /** Whether the service has any key in use. */
  hasKeys: () => Promise<boolean>;
}

/** RFC 6750, section 2.1; the scheme in any case (RFC 9110, section 11.1). */
const BEARER = /^Bearer +(\S+) *$/i;

/** Identifies callers, before their requests are counted. Refuses no request yet: `requireRoles` does. */
export const authenticate = (app: App, { findCaller }: Authenticator): void => {
  app.decorateRequest('caller', undefined);
  app.decorateRequest('isKeyRefused', false);
  app.addHook('onRequest', (request, _reply, done) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return done();
    const key = BEARER.exec(authorization)?.[1];
    if (key === undefined) {
      request.isKeyRefused = true;
      return done();
    }
    findCaller(key).then((caller) => {
      request.caller = caller;
      request.isKeyRefused = caller === undefined;
      done();
    }, done);
  });
};

/**
 * Refuses invalid keys, on every route, and callers whose role is less than the route's `config.role`. Before the body is read.
 */
export const requireRoles = (app: App, { hasKeys }: Authenticator): void => {
  app.addHook('onRequest', (request, _reply, done) => {
    const { role, isProbe = false } = request.routeOptions.config;
    if (request.isKeyRefused && !isProbe) return done(keyRefused());
    if (role === undefined || hasRole(request.caller, role)) return done();
    if (request.caller !== undefined) return done(roleRequired(request.caller, role));
    hasKeys().then((has) => done(keyRequired(role, has)), done);
  });
};

/**
 * Refuses callers whose role is less than what they ask for needs, where the route itself is open to all.
 *
 * @throws AppError `key-required` or `role-required`
 */
export const requireRole = (caller: Caller | undefined, role: Role): void => {
  if (hasRole(caller, role)) return;
  throw caller === undefined ? keyRequired(role, true) : roleRequired(caller, role);
};

/** The caller, on a route that has a role. */
export const callerOf = ({ caller, routeOptions }: FastifyRequest): Caller => {
  if (caller === undefined)
    throw new Error(`${routeOptions.url} has no role, so its callers may have no key`);
  return caller;
};

const keyRefused = (): AppError =>
  new AppError(
    'key-refused',
    'The Authorization header holds no valid key; send `Bearer` and a key that is in use.',
  );

const keyRequired = (role: Role, hasKeys: boolean): AppError =>
  new AppError(
    'key-required',
    hasKeys
      ? `This needs a key with the role ${role}: send Authorization: Bearer lct_….`
      : 'This service has no keys, so it can only be read; `lectern keys create` makes one.',
    { members: { requiredRole: role } },
  );

const roleRequired = ({ role }: Caller, requiredRole: Role): AppError =>
  new AppError('role-required', `This needs a key with the role ${requiredRole}; yours has ${role}.`, {
    members: { role, requiredRole },
  });
