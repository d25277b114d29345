import t from 'tap';
import { INDEX_VERSION } from '../../../src/search/index/index-version.ts';

t.test('it is none that a database begins with', async (t) => t.ok(INDEX_VERSION > 0));
