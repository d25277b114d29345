import t from 'tap';
import { StoreOpenError } from '../../src/store/engine.ts';

t.test(
  'a database that cannot be opened is told from other errors by its name and keeps the cause',
  async (t) => {
    const cause = new Error('disk');
    const error = new StoreOpenError('One sentence.', { cause });
    t.match(error, { name: 'StoreOpenError', message: 'One sentence.', cause });
    t.ok(error instanceof Error);
  },
);
