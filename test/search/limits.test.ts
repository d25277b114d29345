import t from 'tap';
import { MAX_SUGGESTIONS } from '../../src/search/limits.ts';

t.test('the limits that are promised', async (t) => t.equal(MAX_SUGGESTIONS, 10));
