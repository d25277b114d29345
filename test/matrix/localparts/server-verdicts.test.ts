import t from 'tap';
import {
  DENDRITE_MAX_USER_ID_BYTES,
  judgeLocalpart,
  SYNAPSE_MAX_WISH_LENGTH,
} from '../../../src/matrix/localparts/server-verdicts.ts';

const SYNAPSE_CHARACTERS = "User ID can only contain characters a-z, 0-9, or '=_-./+'";

t.test("quotes Synapse's own messages, in the order of its checks", async (t) => {
  const reasonFor = (localpart: string) => judgeLocalpart(localpart, 'example.org').synapse.reason;
  t.equal(SYNAPSE_MAX_WISH_LENGTH, 512);
  t.equal(reasonFor('A'.repeat(513)), 'Invalid username');
  t.equal(reasonFor('_é'), SYNAPSE_CHARACTERS);
  t.equal(reasonFor(''), 'User ID cannot be empty');
  t.match(reasonFor('_alice'), /^User ID may not begin with _ .*allow_underscore_prefixed_localpart/);
  t.equal(reasonFor('1'.repeat(300)), 'User ID may not be longer than 255 characters');
  t.equal(reasonFor('007'), 'Numeric user IDs are reserved for guest users.');
  t.equal(reasonFor('alice'), null);
});

t.test('tells that Synapse lowers capitals at registration, where the rest would pass', async (t) => {
  t.match(judgeLocalpart('Alice', undefined).synapse.reason, /POST \/register takes .*"alice"/);
  t.equal(judgeLocalpart('_Alice', undefined).synapse.reason, SYNAPSE_CHARACTERS);
  t.equal(judgeLocalpart('Al ice', undefined).synapse.reason, SYNAPSE_CHARACTERS);
});

t.test('lists all violations of the MAS policy', async (t) => {
  const verdict = (localpart: string, serverName?: string) => judgeLocalpart(localpart, serverName).mas;
  t.equal(verdict('').reason, 'username-too-short, username-invalid-chars');
  t.equal(verdict('1'.repeat(300)).reason, 'username-too-long, username-all-numeric');
  t.match(verdict('Alice').reason, /^username-invalid-chars \(Its sign-up page .* lower case .*"alice"/);
  t.equal(verdict('é'.repeat(125), 'a.io').reason, 'username-invalid-chars', 'counts characters, not bytes');
  t.match(verdict('_alice'), { accepted: true, reason: /Synapse behind it/ });
  t.match(verdict('a+b'), { accepted: true, reason: /2026/ });
  t.same(verdict('alice'), { accepted: true, reason: null });
});

t.test('knows the limits of Dendrite', async (t) => {
  const verdict = (localpart: string) => judgeLocalpart(localpart, 'example.org').dendrite;
  t.equal(DENDRITE_MAX_USER_ID_BYTES, 254);
  t.match(verdict('a'.repeat(241)), { accepted: true, reason: null });
  t.match(verdict('a'.repeat(242)), { accepted: false, reason: /M_BAD_JSON/ });
  t.match(verdict(''), { accepted: false });
  t.match(verdict('Alice'), { accepted: false, reason: /only a-z/ });
  t.match(verdict('_alice'), { accepted: false, reason: /beginning/ });
  t.match(verdict('007'), { accepted: true });
});

t.test('knows that Element Web has neither + nor a limit', async (t) => {
  const verdict = (localpart: string) => judgeLocalpart(localpart, 'example.org').elementWeb;
  t.match(verdict('a+b'), { accepted: false, reason: /does not know that \+ is allowed/ });
  t.equal(verdict('').reason, 'Use lowercase letters, numbers, dashes and underscores only');
  t.equal(verdict('Alice').reason, 'Use lowercase letters, numbers, dashes and underscores only');
  t.match(verdict('a'.repeat(1000)), { accepted: true, reason: null });
  t.match(verdict('_alice'), { accepted: true, reason: /cannot check/ });
});
