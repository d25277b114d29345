import t from 'tap';
import { setImageHosts } from '../../../src/content/html/image-hosts.ts';
import { forgetRendered } from '../../../src/content/rendering/render-cache.ts';
import {
  checkAnswer,
  MAX_INLINE_LENGTH,
  mayBeTooComplex,
  render,
  renderNow,
} from '../../../src/content/rendering/rendering.ts';

const LONG = 'word '.repeat(MAX_INLINE_LENGTH / 4);
const DEEP = `${'<b>'.repeat(1_000)}${LONG}`;

t.beforeEach(forgetRendered);

t.test('short and long answers are rendered, and known the next time', async (t) => {
  for (const markdown of ['a *b*', LONG]) {
    const input = { markdown, scope: 's' };
    const html = await render('html', input);
    t.match(html, /^<p>/);
    t.equal(await render('html', input), html);
    t.equal(renderNow('html', input), html);
  }
  t.equal(renderNow('text', { markdown: 'c' }), 'c');
});

t.test('who asks for what is being rendered waits for that', async (t) => {
  const input = { markdown: LONG, scope: 's' };
  const [one, two] = await Promise.all([render('html', input), render('html', input)]);
  t.equal(one, two);
});

t.test('what depends on the hosts of pictures is not mixed up', async (t) => {
  t.teardown(() => setImageHosts(undefined));
  const input = { markdown: '![a](https://b.org/c.png)', scope: 's' };
  t.match(await render('html', input), '<img');
  setImageHosts(['d.org']);
  t.notMatch(await render('html', input), '<img');
});

t.test('a long answer keeps nobody waiting: others have their turns meanwhile', async (t) => {
  let turns = 0;
  const count = (): void => {
    turns += 1;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  await render('html', { markdown: LONG, scope: 'turns' });
  clearImmediate(timer);
  t.ok(turns > 1);
});

t.test('many short answers are rendered in turns', async (t) => {
  const { now } = performance;
  t.teardown(() => {
    performance.now = now;
  });
  // Each look at the clock takes 4 ms.
  let time = now.call(performance) + 1_000;
  performance.now = () => {
    time += 4;
    return time;
  };
  let turns = 0;
  const count = (): void => {
    turns += 1;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  for (let n = 0; n < 20; n += 1) await render('html', { markdown: `a ${n}`, scope: 's' });
  clearImmediate(timer);
  t.ok(turns >= 5, String(turns));
});

t.test('what is too complex is refused when it is written, and shown as it is when it is read', async (t) => {
  await t.rejects(checkAnswer(DEEP), { name: 'TooComplex', code: 'invalid-request' });
  await t.rejects(checkAnswer('<b>'.repeat(1_000)), { name: 'TooComplex' });
  t.match(await checkAnswer('a'), { text: 'a' });
  t.match(await render('html', { markdown: DEEP, scope: 's' }), /^<pre/);
  const deep = '*a '.repeat(2_000) + ' a*'.repeat(2_000);
  t.equal(await render('text', { markdown: deep }), deep);
});

t.test('other faults are told', async (t) => {
  const markdown = Buffer.from(LONG) as unknown as string;
  await t.rejects(render('text', { markdown }), /Input data should be a String/);
});

t.test('which answers are looked at before they are imported', async (t) => {
  t.equal(mayBeTooComplex('a'), false);
  t.equal(mayBeTooComplex(LONG), true);
  t.equal(mayBeTooComplex('<b>'.repeat(1_000)), true);
  t.equal(mayBeTooComplex('*a '.repeat(300) + ' a*'.repeat(300)), true);
});
