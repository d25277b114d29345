import t from 'tap';
import { UTILITIES } from '../../src/matrix/registry.ts';
import { openInMemory } from '../store/open.ts';

t.test('each has a name for assistants of its own', async (t) => {
  t.same(
    UTILITIES.map(({ tool }) => tool),
    [
      ...['classify_matrix_token', 'validate_matrix_localpart', 'build_matrix_tombstone'],
      ...['parse_matrix_identifier', 'explain_matrix_power_levels', 'explain_matrix_error'],
      ...['check_matrix_recovery_key', 'explain_matrix_room_version', 'test_matrix_server_acl'],
    ],
  );
});

t.test('what makes no sense is refused in words, with each place', async (t) => {
  const [, , tombstone] = UTILITIES;
  const options = { store: openInMemory(t), defaultLocale: 'en' };
  await t.rejects(tombstone!.answer({ replacementRoom: '#new:example.org' }, options), {
    name: 'AppError',
    code: 'invalid-request',
    message: /^"replacementRoom": This is an alias/,
    errors: [{ pointer: '/replacementRoom' }],
  });
});

t.test('one that takes many answers them as rows, the titles first', async (t) => {
  const localparts = UTILITIES.find(({ tabulate }) => tabulate !== undefined)!;
  const request = { items: ['alice', 'Alice'] };
  const rows = localparts.tabulate?.(localparts.run(request), request) ?? [];
  t.equal(rows.length, 3);
  t.equal(rows[1]?.[0], 'alice');
});
