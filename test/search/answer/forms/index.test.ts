import t from 'tap';
import { ANSWER_FORMS } from '../../../../src/search/answer/forms/index.ts';
import { CONTEXT, storedEntry } from '../../../support/stored-entry.ts';

t.test('the forms are those that bots need, each as its schema says', async (t) => {
  t.same(
    ANSWER_FORMS.map(({ name }) => name),
    ['markdown', 'text', 'html', 'matrix', 'slack'],
  );
  for (const { name, schema, write } of ANSWER_FORMS) {
    const written = await write(storedEntry(), CONTEXT);
    t.same(schema.parse(written), written, name);
    t.match(JSON.stringify(written), 'Can spaces be deleted?', name);
  }
});
