import t from 'tap';
import { TOOLS } from '../../../../src/site/mcp/tools/index.ts';

t.test('the tools have names that stay', async (t) => {
  t.same(
    TOOLS.map(({ name }) => name),
    [
      ...['search_faq', 'get_entry', 'list_changes'],
      ...['classify_matrix_token', 'validate_matrix_localpart', 'build_matrix_tombstone'],
      ...['parse_matrix_identifier', 'explain_matrix_power_levels', 'explain_matrix_error'],
      ...['check_matrix_recovery_key', 'explain_matrix_room_version', 'test_matrix_server_acl'],
    ],
  );
});
