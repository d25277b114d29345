import t from 'tap';
import { textsIn } from '../../src/widget/texts.ts';

t.test('texts are in the language that is spoken, or in English', async (t) => {
  t.equal(textsIn('de-AT').updated, 'Stand');
  t.equal(textsIn('DE').updated, 'Stand');
  for (const language of ['en', 'en-GB', 'ja', '', undefined, 'constructor'])
    t.equal(textsIn(language).updated, 'Updated');
});

t.test('each language has every text', async (t) => {
  t.same(Object.keys(textsIn('de')), Object.keys(textsIn('en')));
});
