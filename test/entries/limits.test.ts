import t from 'tap';
import * as limits from '../../src/entries/limits.ts';

t.test('the limits that editors and consumers count on', async (t) => {
  t.same(
    { ...limits },
    {
      MAX_QUESTION_LENGTH: 500,
      MAX_ANSWER_LENGTH: 200_000,
      MAX_ALIASES: 50,
      MAX_TAGS: 30,
      MAX_TAG_LENGTH: 60,
      MAX_TITLE_LENGTH: 200,
      MAX_NAME_LENGTH: 200,
      MAX_URL_LENGTH: 2_000,
      MAX_POSITION: 1_000_000_000,
      MAX_NOTE_LENGTH: 500,
      MAX_EDITORS_NOTE_LENGTH: 4_000,
      MAX_TOOLS: 10,
      MAX_NEGATIVE_QUESTIONS: 20,
      MAX_ENTRY_BODY: 2 * 1024 * 1024,
    },
  );
});
