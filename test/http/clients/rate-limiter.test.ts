import t from 'tap';
import { MAX_CLIENTS, networkOf, RATE_WINDOW, RateLimiter } from '../../../src/http/clients/rate-limiter.ts';

t.test('a window is a minute, and there is room for many clients', async (t) => {
  t.same([RATE_WINDOW, MAX_CLIENTS], [60, 50_000]);
});

t.test('a window begins with the first request, and ends a minute later', async (t) => {
  const clock = { time: 1_000_000 };
  const limiter = new RateLimiter({ quota: 2, now: () => clock.time });
  t.equal(limiter.policy, '"default";q=2;w=60');
  const window = limiter.take('a');
  t.equal(limiter.describe(window), '"default";r=1;t=60');
  clock.time += 59_500;
  t.equal(limiter.take('a'), window);
  t.equal(limiter.take('a').used, 3);
  t.equal(limiter.describe(window), '"default";r=0;t=1', 'never less than nothing, nor than a second');
  clock.time += 500;
  const next = limiter.take('a');
  t.equal(next.used, 1);
  t.not(next, window);
});

t.test('what is given back can be used again', async (t) => {
  const limiter = new RateLimiter({ quota: 1, now: () => 0 });
  const window = limiter.take('a');
  limiter.refund(window);
  t.equal(limiter.take('a').used, 1);
});

t.test('processes that tell each other of their news count together', async (t) => {
  const clock = { time: 0 };
  const [one, other] = [1, 2].map(() => new RateLimiter({ quota: 10, now: () => clock.time }));
  const share = (from = one, to = other): [string, number][] => {
    const news = from?.takeNews() ?? [];
    for (const [client, used] of news) to?.add(client, used);
    return news;
  };
  one?.take('a');
  one?.take('b');
  one?.take('a');
  t.same(share(), [
    ['a', 2],
    ['b', 1],
  ]);
  t.same(share(), [], 'once');
  t.same(share(other, one), [], 'and not back');
  const window = other?.take('a');
  t.equal(window?.used, 3);
  t.same(share(other, one), [['a', 1]]);
  if (window !== undefined) other?.refund(window);
  t.same(share(other, one), [['a', -1]], 'what is given back is news as well');
  t.equal(one?.take('a').used, 3);
  clock.time += RATE_WINDOW * 1000;
  other?.take('a');
  share(other, one);
  t.equal(one?.take('a').used, 2, 'a new minute begins at each');
});

t.test('a client is an IPv4 address or an IPv6 /64', async (t) => {
  const cases: [string, string][] = [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:1::1', '2001:db8:0:1'],
    ['2001:0DB8:0000:0001:ffff:0:0:2', '2001:db8:0:1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['1::', '1:0:0:0'],
    ['1:2:3:4:5:6:7::', '1:2:3:4'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ];
  for (const [ip, client] of cases) t.equal(networkOf(ip), client, ip);
});
