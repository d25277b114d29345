import t from 'tap';
import { INTENT_WINDOW } from '../../src/insights/same-intent.ts';
import { CAPACITY, createSearchLog, MEMORY, type SearchCount } from '../../src/insights/search-log.ts';

const started = (capacity?: number) => {
  let time = 0;
  const log = createSearchLog(() => time, capacity);
  const ask = (text: string, client = 'a', locale = 'en') => ({ client, text, locale });
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
  search('access token');
  t.same(take(), ['space 2/0/0', 'access token 2/0/0', 'space 1/0/0']);
});

t.test('a search that may go on is not counted yet', async (t) => {
  const { search, take, wait } = started();
  search('del');
  t.same(take(false), []);
  search('delete');
  wait(INTENT_WINDOW);
  t.same(take(false), ['delete 1/0/0']);
  search('delete');
  t.same(take(), ['delete 1/0/0'], 'after the pause it is another');
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
  'a result is opened once a search, also later, also when another process knows of the search',
  async (t) => {
    const { log, search, take, wait, ask } = started();
    search('space');
    log.opened(ask('Space'));
    log.opened(ask('space'));
    t.same(take(), ['space 1/0/1']);
    log.opened(ask('space'));
    t.same(take(), []);
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

t.test('memory is bounded: of readers, of queries', async (t) => {
  const { search, take, wait, log, ask } = started(2);
  for (const client of ['a', 'b', 'c']) search(`query ${client.repeat(5)}`, client);
  search('query ddddd', 'd');
  search('query eeeee', 'e');
  t.same(take(), ['query aaaaa 1/0/0', 'query bbbbb 1/0/0'], 'what has no room is left out');
  search('again', 'a');
  wait(MEMORY);
  take();
  log.opened(ask('again', 'a'));
  t.same(take(), ['again 0/0/1'], 'who has been away for long is forgotten');
  t.equal(CAPACITY, 10_000);
});
