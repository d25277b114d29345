import t from 'tap';
import {
  CAPACITY,
  createSearchLog,
  INTENT_WINDOW,
  MAX_QUERIES_OF_NETWORK,
  MEMORY,
  type SearchCount,
} from '../../../src/insights/searches/search-log.ts';

const started = (capacity?: number) => {
  let time = 0;
  const log = createSearchLog(() => time, capacity);
  /** Each reader is a network, unless one is named. */
  const ask = (text: string, client = 'a', locale = 'en', network = client) => ({
    ...{ network, client, text, locale },
  });
  return {
    log,
    ask,
    search: (text: string, client?: string, locale?: string) => log.searched(ask(text, client, locale)),
    wait: (ms: number) => {
      time += ms;
    },
    /** `query searches/withoutResult/opened` */
    take: (all = true) =>
      log
        .take(all)
        .map((one: SearchCount) => `${one.query} ${one.searches}/${one.withoutResult}/${one.opened}`),
  };
};

t.test('key strokes of one reader are one search, the last', async (t) => {
  const { search, take, wait } = started();
  for (const text of ['d', 'de', 'delete', 'delete a spaec', 'Delete a space?', 'delete a space']) {
    search(text);
    wait(1_000);
  }
  t.same(take(), ['delete a space 1/0/0']);
  t.same(take(), [], 'and are counted once');
});

t.test('readers, questions, languages and pauses make searches of their own', async (t) => {
  const { search, take, wait } = started();
  search('space');
  search('space', 'b');
  search('space', 'c', 'de');
  search('access token');
  wait(INTENT_WINDOW);
  search('access token app');
  t.same(take().sort(), ['access token 1/0/0', 'access token app 1/0/0', 'space 1/0/0', 'space 2/0/0']);
});

t.test('a search that may go on is not counted yet', async (t) => {
  const { search, take, wait } = started();
  search('del');
  t.same(take(false), []);
  search('delete');
  wait(INTENT_WINDOW);
  t.same(take(false), ['delete 1/0/0']);
  search('delete it');
  t.same(take(), ['delete it 1/0/0'], 'after the pause it is another');
});

t.test('what finds nothing is counted so, by what was last known', async (t) => {
  const { log, search, take, ask } = started();
  log.found(ask('zebra'), false);
  log.found(ask('alice@example.org'), false);
  search('zebra');
  search('space', 'b');
  log.searched(ask('lion', 'c'), false);
  t.same(take(), ['zebra 1/1/0', 'space 1/0/0', 'lion 1/1/0']);
  log.found(ask('zebra'), true);
  search('Zebra', 'd');
  t.same(take(), ['zebra 1/0/0']);
});

t.test(
  'a result is opened once a day for each network, also later, also when another process knows of the search',
  async (t) => {
    const { log, search, take, wait, ask } = started();
    search('space');
    log.opened(ask('Space'));
    log.opened(ask('space'));
    t.same(take(), ['space 1/0/1']);
    log.opened(ask('space'));
    t.same(take(), []);
    log.opened(ask('space', 'later'));
    t.same(take(), ['space 0/0/1']);
    search('token', 'b');
    wait(INTENT_WINDOW);
    t.same(take(), ['token 1/0/0']);
    log.opened(ask('token', 'b'));
    log.opened(ask('token', 'unknown'));
    log.opened(ask('alice@example.org'));
    t.same(take(), ['token 0/0/2']);
  },
);

t.test('who has opened a result and asks on is after something else', async (t) => {
  const { log, search, take, ask } = started();
  search('space');
  log.opened(ask('space'));
  search('space');
  search('space icon');
  t.same(take(), ['space 1/0/1', 'space icon 1/0/0']);
});

t.test('what may be somebody’s is not counted, and ends what was before', async (t) => {
  const { search, take } = started();
  search('space');
  search('alice@example.org');
  search('token');
  t.same(take(), ['space 1/0/0', 'token 1/0/0']);
});

t.test('a network has one share a day in a query, whatever its browsers call themselves', async (t) => {
  const { log, take, wait, ask } = started();
  const DAY = 86_400_000;
  for (let n = 0; n < 500; n += 1) {
    log.searched(ask('space', `browser ${n}`, 'en', '192.0.2.1'), false);
    log.opened(ask('space', `browser ${n}`, 'en', '192.0.2.1'));
    log.opened(ask('space', `another ${n}`, 'en', '192.0.2.1'));
    wait(INTENT_WINDOW);
    take(false);
  }
  t.same(take(), []);
  log.searched(ask('space', 'x', 'en', '192.0.2.2'));
  const [counted] = log.take(true);
  t.match(counted, { searches: 1, networks: 2 }, 'the first is known of all day');
  wait(DAY);
  log.searched(ask('space', 'x', 'en', '192.0.2.2'));
  t.match(log.take(true), [{ searches: 1, networks: 1 }], 'and on the next day counts again');
});

t.test('one network is counted with so many queries a day, and others go on to be counted', async (t) => {
  const { log, take, ask } = started();
  for (let n = 0; n < MAX_QUERIES_OF_NETWORK + 50; n += 1) {
    log.searched(ask(`number ${n} of many`, `browser ${n}`, 'en', '192.0.2.1'));
  }
  log.searched(ask('space', 'x', 'en', '192.0.2.2'));
  const taken = take();
  t.equal(taken.length, MAX_QUERIES_OF_NETWORK + 1);
  t.ok(taken.includes('space 1/0/0'));
  t.equal(MAX_QUERIES_OF_NETWORK, 200);
});

t.test('memory is bounded: of readers, of queries', async (t) => {
  const { search, take, wait, log, ask } = started(2);
  for (const client of ['a', 'b', 'c']) search(`query ${client.repeat(5)}`, client);
  search('query ddddd', 'd');
  search('query eeeee', 'e');
  t.same(take(), ['query ddddd 1/0/0', 'query eeeee 1/0/0'], 'what was counted longest ago makes room');
  search('again', 'a');
  wait(MEMORY);
  take();
  log.opened(ask('again', 'a'));
  t.same(take(), ['again 0/0/1'], 'who has been away for long is forgotten');
  t.equal(CAPACITY, 10_000);
});
