import t from 'tap';
import { TOOLS } from '../../../../src/site/mcp/tools/index.ts';

t.test('the tools have names that stay', async (t) => {
  t.same(
    TOOLS.map(({ name }) => name),
    [
      ...['search_faq', 'get_entry', 'list_changes'],
      ...['classify_matrix_token', 'validate_matrix_localpart', 'build_matrix_tombstone'],
    ],
  );
});
