import t from 'tap';
import { hasRole, ROLES } from '../../src/core/caller.ts';

t.test('each role allows all that those before it do; nobody has none', async (t) => {
  for (const [held, role] of ROLES.entries()) {
    for (const [needed, least] of ROLES.entries()) {
      t.equal(hasRole({ id: 'k', name: 'n', role }, least), held >= needed, `${role} for ${least}`);
    }
    t.notOk(hasRole(undefined, role));
  }
});
