import t from 'tap';
import { voterOf } from '../../../src/insights/feedback/give-feedback.ts';

t.test('a network is the same on one day and entry, and another elsewhere', async (t) => {
  const voter = voterOf('salt', 'e1', '192.0.2.1');
  t.match(voter, /^[\w-]{22}$/);
  t.equal(voterOf('salt', 'e1', '192.0.2.1'), voter);
  t.not(voterOf('other salt', 'e1', '192.0.2.1'), voter);
  t.not(voterOf('salt', 'e2', '192.0.2.1'), voter);
  t.not(voterOf('salt', 'e1', '192.0.2.2'), voter);
});
