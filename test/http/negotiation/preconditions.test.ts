import type { FastifyRequest } from 'fastify';
import t from 'tap';
import { knownRevisions, mustBeNew } from '../../../src/http/negotiation/preconditions.ts';

const request = (headers: Record<string, string>) => ({ headers }) as unknown as FastifyRequest;
const known = (match: string) => knownRevisions(request({ 'if-match': match }));

t.test('If-Match required', async (t) => {
  t.throws(() => knownRevisions(request({})), { code: 'precondition-required' });
});

t.test('the revisions of strong tags are known, in any representation', async (t) => {
  t.equal(known(' * '), 'any');
  t.same(known('"r3.abc"'), [3]);
  t.same(known('"r3.abc", "other" ,"r12.x"'), [3, 12]);
  t.same(known('W/"r3.abc"'), [], 'weak tags are no match (RFC 9110, section 13.1.1)');
  t.same(known('"3"'), []);
});

t.test('what is no list of tags is refused', async (t) => {
  for (const match of ['', 'r3.abc', '"r3', '*, "r3.x"', '"a" "b"', '"a"x']) {
    t.throws(
      () => known(match),
      { code: 'invalid-request', errors: [{ pointer: '#/header/if-match' }] },
      match,
    );
  }
});

t.test('If-None-Match says only that nothing may be there', async (t) => {
  t.equal(mustBeNew(request({})), false);
  t.equal(mustBeNew(request({ 'if-none-match': '*' })), true);
  t.throws(() => mustBeNew(request({ 'if-none-match': '"x"' })), {
    errors: [{ pointer: '#/header/if-none-match', code: 'invalid-entity-tag' }],
  });
});
