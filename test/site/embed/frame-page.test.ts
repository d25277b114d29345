import { Parser } from 'htmlparser2';
import t from 'tap';
import { framePage } from '../../../src/site/embed/frame-page.ts';
import { CONTEXT, storedEntry } from '../../support/stored-entry.ts';

const show = (over: Parameters<typeof storedEntry>[0], theme?: 'light' | 'dark'): Promise<string> =>
  framePage(storedEntry(over), { ...CONTEXT, theme });

t.test('it has the question, the answer, and the way to the help centre', async (t) => {
  const page = await show({});
  t.match(page, '<title>Can spaces be deleted?</title>');
  t.match(page, '<h1 class="question">Can spaces be deleted?</h1>');
  t.match(page, '<p>Yes, <strong>like</strong> <a href="https://example.org/rooms">rooms</a>.</p>');
  t.match(page, '<a href="https://kb.example.org/entries/can-spaces-be-deleted" rel="noopener">');
  t.match(page, 'Updated <time datetime="2026-01-02T03:04:05Z">2 January 2026</time>');
  t.match(page, '<html lang="en">');
});

t.test('it speaks the language of its answer', async (t) => {
  const page = await show({ locale: 'de' });
  t.match(page, '<html lang="de">');
  t.match(
    page,
    'In der Hilfe öffnen</a> · Stand <time datetime="2026-01-02T03:04:05Z">2. Januar 2026</time>',
  );
  t.match(page, 'href="https://kb.example.org/entries/can-spaces-be-deleted?locale=de"');
});

t.test('in a language that it does not speak it says its own words in English', async (t) => {
  t.match(
    await show({ locale: 'en-aa-bb' }),
    'Updated <time datetime="2026-01-02T03:04:05Z">2 January 2026</time>',
  );
});

t.test('it can be told its colours', async (t) => {
  t.match(await show({}, 'dark'), '<html lang="en" data-theme="dark">');
  t.match(await show({}, 'light'), '<html lang="en" data-theme="light">');
});

t.test('nothing that anybody wrote becomes markup', async (t) => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>&\'';
  const elements: string[] = [];
  const handlers: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements.push(name);
      handlers.push(...Object.keys(attributes).filter((attribute) => attribute.startsWith('on')));
    },
  });
  parser.end(await show({ question: hostile, locale: hostile, slug: hostile, answer: hostile }));
  t.same(
    elements.filter((name) => ['script', 'img'].includes(name)),
    ['script', 'img'],
    'its own script, and the picture of the answer',
  );
  t.same(handlers, []);
});
