import t from 'tap';
import { roleToErase } from '../../src/erasure/routes.ts';

t.equal(roleToErase({ publishedAt: null }), 'editor');
t.equal(roleToErase({ publishedAt: 1 }), 'admin');
