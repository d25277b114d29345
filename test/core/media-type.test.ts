import t from 'tap';
import { JSON_MEDIA_TYPE } from '../../src/core/media-type.ts';

t.test('JSON says that it is UTF-8', async (t) => {
  t.equal(JSON_MEDIA_TYPE, 'application/json; charset=utf-8');
});
