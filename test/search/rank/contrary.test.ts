import t from 'tap';
import { searchOver } from '../small-index.ts';

const OTHERS = ['Which homeserver should I choose?', 'Where is my invoice?', 'Who installs new keys?'].map(
  (question) => ({ question }),
);

const cases: [asked: string, question: string, aliases: string[], isContrary: boolean][] = [
  ['how do i create a space', 'Can spaces be deleted?', [], true],
  ['how do i delete a space', 'Can spaces be deleted?', [], false],
  [
    'how do i create a space',
    'Can spaces be deleted?',
    ['I created a space, how do I erase the space?'],
    true,
  ],
  ['i created a space by mistake, can i delete it', 'Can spaces be deleted?', [], false],
  ['remove the password of my account', 'How do I add a password to my account?', [], true],
  ['how do i turn off dark mode', 'How do I turn on dark mode?', [], true],
  ['how do i turn on dark mode please', 'How do I turn on dark mode?', [], false],
  ['disable guests in a room', 'How do I enable guests in a room?', ['How do I turn off encryption?'], true],
  ['how do i deactivate the alarm', 'How do I activate the alarm?', [], true],
  ['how do i uninstalle the printer', 'How do I install the printer?', [], true],
  ['undeleted spaces', 'Can spaces be deleted?', [], true],
  ['how do i paint a space', 'Can spaces be deleted?', [], false],
];

for (const [asked, question, aliases, isContrary] of cases) {
  t.test(`“${asked}” is ${isContrary ? '' : 'not '}the contrary of “${question}”`, async (t) => {
    const { engine } = searchOver(t, [{ question, aliases }, ...OTHERS]);
    const { entries, features } = engine.rank({ text: asked, locale: 'en' });
    t.equal(entries[0]?.id, question);
    t.equal(features?.features.contrary, isContrary ? 1 : 0);
  });
}

t.test('each language has its own verbs, and one without has none', async (t) => {
  const contraryIn = (locale: string, text: string, question: string) => {
    const { engine } = searchOver(t, [{ locale, question }]);
    return engine.rank({ text, locale }).features?.features.contrary;
  };
  t.equal(contraryIn('de', 'Konto erstellen', 'Wie kann ich mein Konto löschen?'), 1);
  t.equal(contraryIn('xx', 'create konto', 'delete konto'), 0);
});
