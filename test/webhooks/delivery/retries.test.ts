import t from 'tap';
import {
  JITTER,
  MAX_RETRY_AFTER,
  RETRY_DELAYS,
  settlementOf,
} from '../../../src/webhooks/delivery/retries.ts';

const AT = 1_000_000;
const after = (sent: Parameters<typeof settlementOf>[0], attempts = 1, random = 0.5) =>
  settlementOf(sent, { attempts, at: AT, random });

t.test('the waits are those of the specification: ten attempts in some three days', async (t) => {
  t.same(
    RETRY_DELAYS.map((ms) => ms / 1000),
    [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400],
  );
  const days = RETRY_DELAYS.reduce((sum, ms) => sum + ms, 0) / 86_400_000;
  t.ok(days > 3 && days < 3.2);
});

t.test('any answer from 200 to 299 is a delivery', async (t) => {
  for (const status of [200, 201, 204, 299]) {
    t.same(after({ status, retryAfter: undefined }), {
      state: 'delivered',
      responseStatus: status,
      error: null,
      at: AT,
      dueAt: null,
    });
  }
});

t.test('anything else is tried again, each time later', async (t) => {
  for (const [attempt, delay] of RETRY_DELAYS.entries()) {
    t.match(after({ status: 500, retryAfter: undefined }, attempt + 1), {
      state: 'pending',
      responseStatus: 500,
      error: 'The receiver responded 500.',
      dueAt: AT + delay,
    });
  }
  t.match(after({ status: 302, retryAfter: undefined }), { error: /302; redirects are not followed\.$/ });
  t.match(after({ status: 199, retryAfter: undefined }), { state: 'pending' });
  t.match(after({ error: 'The connection was refused.' }), {
    state: 'pending',
    responseStatus: null,
    error: 'The connection was refused.',
  });
});

t.test('what failed together does not come back together', async (t) => {
  const [first] = RETRY_DELAYS;
  t.equal(after({ error: '' }, 1, 0).dueAt, AT + first * (1 - JITTER));
  t.equal(after({ error: '' }, 1, 1).dueAt, AT + first * (1 + JITTER));
});

t.test('a receiver that asks for more time gets it, up to a day', async (t) => {
  t.equal(after({ status: 503, retryAfter: 60_000 }).dueAt, AT + 60_000);
  t.equal(after({ status: 429, retryAfter: 1_000 }).dueAt, AT + 5_000, 'but no less');
  t.equal(after({ status: 429, retryAfter: 999_999_000 }).dueAt, AT + MAX_RETRY_AFTER);
});

t.test('after the last wait it is given up', async (t) => {
  t.same(after({ status: 404, retryAfter: undefined }, RETRY_DELAYS.length + 1), {
    state: 'dead',
    responseStatus: 404,
    error: 'The receiver responded 404.',
    at: AT,
    dueAt: null,
  });
});

t.test('410 is the end at once', async (t) => {
  t.match(after({ status: 410, retryAfter: 60_000 }), {
    state: 'dead',
    responseStatus: 410,
    error: /wants no more/,
    dueAt: null,
  });
});

t.test('what we broke off can be tried at once', async (t) => {
  t.match(after({ aborted: true }, 99), { state: 'pending', responseStatus: null, dueAt: AT });
});
