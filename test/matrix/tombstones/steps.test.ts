import t from 'tap';
import { devtoolsSteps } from '../../../src/matrix/tombstones/steps.ts';

const content = { body: 'Moved', replacement_room: '!new:example.org' };

t.test('follow the screens of Element, in order', async (t) => {
  const text = devtoolsSteps(content).join('\n');
  t.match(
    text,
    /\/devtools.*Explore room state.*Send custom state event.*m\.room\.tombstone.*State Key: leave empty.*"Send".*aliases.*tombstoned/s,
  );
  t.match(text, /cannot be undone/);
});

t.test('hold the content to paste, and not the whole event', async (t) => {
  const step = devtoolsSteps(content).find((text) => text.startsWith('Event Content'));
  t.same(JSON.parse(step?.slice(step.indexOf('\n')) ?? ''), content);
});
