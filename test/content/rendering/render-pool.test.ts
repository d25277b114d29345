import t from 'tap';
import { setImageHosts } from '../../../src/content/html/image-hosts.ts';
import { TooComplex } from '../../../src/content/html/too-complex.ts';
import { RenderPool } from '../../../src/content/rendering/render-pool.ts';

const HTML = { markdown: '# A *b*', scope: 's' };
const AS_HTML = '<h1 id="s--a-b">A <em>b</em></h1>\n';

/** A thread that does what its lines say. */
const script = (lines: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${lines}`)}`,
  );

t.test(
  'jobs of any kind are done in threads, more jobs than threads, and by the same threads again',
  async (t) => {
    const pool = new RenderPool({ threads: 1, maxTime: 60_000 });
    const done = await Promise.all([pool.run('html', HTML), pool.run('text', HTML), pool.run('html', HTML)]);
    t.same(done, [AS_HTML, 'A b', AS_HTML]);
    t.equal(await pool.run('html', HTML), AS_HTML);
  },
);

t.test('threads know which hosts pictures may be on', async (t) => {
  t.teardown(() => setImageHosts(undefined));
  setImageHosts([]);
  const input = { markdown: '![a](https://b.org/c.png)', scope: 's' };
  t.equal(
    await new RenderPool({ maxTime: 60_000 }).run('html', input),
    '<p><a href="https://b.org/c.png">a</a></p>\n',
  );
});

t.test('what is too complex is said to be', async (t) => {
  const markdown = '<b>'.repeat(1_000);
  await t.rejects(new RenderPool({ maxTime: 60_000 }).run('check', { markdown }), {
    name: 'TooComplex',
    detail: 'must have at most 250 elements within each other',
  });
});

t.test('what fails fails for those who asked, and the next is done', async (t) => {
  const pool = new RenderPool({ threads: 1, maxTime: 60_000 });
  await t.rejects(pool.run('text', { markdown: 404 as unknown as string }), /Input data should be a String/);
  t.equal(await pool.run('html', HTML), AS_HTML);
});

t.test('a job that takes too long is given up with its thread, and the next is done', async (t) => {
  const stuck = script(`parentPort.on('message', () => { for (;;); }); parentPort.postMessage(undefined);`);
  const pool = new RenderPool({ script: stuck, threads: 1, maxTime: 1 });
  const jobs = [pool.run('html', HTML), pool.run('html', HTML)];
  for (const job of jobs) await t.rejects(job, new TooComplex('takes too long to render'));
});

t.test('a job that ends its thread is refused', async (t) => {
  const ends = script(`parentPort.on('message', () => process.exit()); parentPort.postMessage(undefined);`);
  const pool = new RenderPool({ script: ends, maxTime: 60_000 });
  await t.rejects(pool.run('html', HTML), { name: 'TooComplex' });
});

t.test('where threads do not start, the work is done here', async (t) => {
  const pool = new RenderPool({ script: script('throw new Error("no");') });
  t.equal(await pool.run('html', HTML), AS_HTML);
  t.equal(await pool.run('html', HTML), AS_HTML);
  await t.rejects(pool.run('check', { markdown: '<b>'.repeat(1_000) }), { name: 'TooComplex' });
});

t.test('a thread without work ends, and others start when there is work again', async (t) => {
  const counts = script(
    `let n = 0; parentPort.on('message', () => parentPort.postMessage({ output: String(n += 1) })); parentPort.postMessage(undefined);`,
  );
  const pool = new RenderPool({ script: counts, threads: 1, maxIdle: 0 });
  t.equal(await pool.run('html', HTML), '1');
  // Its time is over when that of a timer set later is.
  let again = '';
  while (again !== '1') {
    await new Promise((resolve) => setTimeout(resolve, 1));
    again = await pool.run('html', HTML);
  }
  t.equal(again, '1');
});

t.test('a thread that has work again by then does not end', async (t) => {
  const waits = script(
    `let n = 0;
     parentPort.on('message', ({ input }) => {
       Atomics.wait(input.gate, 0, 0);
       parentPort.postMessage({ output: String(n += 1) });
     });
     parentPort.postMessage(undefined);`,
  );
  const pool = new RenderPool({ script: waits, threads: 1, maxIdle: 0 });
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const input = { ...HTML, gate };
  Atomics.store(gate, 0, 1);
  t.equal(await pool.run('html', input), '1');
  Atomics.store(gate, 0, 0);
  const second = pool.run('html', input);
  // Its time is over when that of a timer set later is.
  await new Promise((resolve) => setTimeout(resolve, 1));
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  t.equal(await second, '2');
});
