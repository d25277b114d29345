import t from 'tap';
import { parseSynonyms } from '../../src/search/query/synonyms.ts';
import { searchOver } from './small-index.ts';

/** Content, then queries that must find it as a match, among entries of another kind. */
const FOUND: readonly [question: string, queries: string[], locale?: string][] = [
  ['How does single sign-on work?', ['SSO', 'sso']],
  ['What is multi-factor authentication?', ['MFA', 'what is mfa']],
  ['How do I turn on two-factor authentication?', ['2fa', 'TFA']],
  ['Is there end-to-end encryption?', ['e2ee']],
  ['Where are the terms of service?', ['tos']],
  ['How do I use getUserName?', ['get user name', 'username', 'getUserName', 'getusername']],
  ['How do I get the user name?', ['getUserName']],
  ['What does XMLHttpRequest do?', ['http request', 'xml']],
  ['Which .NET versions are supported?', ['dotnet', '.net', 'dot net', '.NET']],
  ['Is C# supported?', ['csharp', 'c#']],
  ['Is there a C++ client?', ['cpp']],
  ['Does it run on Node.js?', ['nodejs', 'node.js']],
  ['Can a child use this?', ['children']],
  ['Does a mouse work?', ['mice']],
  ['Can women join?', ['woman']],
  ['Was kostet der Versand?', ['Versandkosten'], 'de'],
  ['Wie lösche ich mein Benutzerkonto?', ['Kontolöschung', 'konto'], 'de'],
  ['Wo finde ich die Rechnung?', ['Rechnungsnummer'], 'de'],
  ['Hoe betaal ik de verzending?', ['verzendkosten'], 'nl'],
  ['Var hittar jag mitt lösenord?', ['lösenordsbyte'], 'sv'],
  ['Hvordan sletter jeg min konto?', ['brugerkonto'], 'da'],
  ['كيف أطلب كِتَابًا؟', ['كتاب'], 'ar'],
  ['איך מזמינים סֵפֶר', ['ספר'], 'he'],
  ['What does ❤️ on a message mean?', ['❤️', '❤']],
  ['What does 👍🏽 mean?', ['👍', '👍🏿']],
  ['Can I send 👩‍💻?', ['👩‍💻', '👩🏽‍💻']],
  ['怎么修改密码', ['密碼'], 'zh'],
  ['怎麼修改密碼', ['密码'], 'zh-TW'],
];

for (const [question, queries, locale = 'en'] of FOUND) {
  for (const text of queries) {
    t.test(`"${text}" finds "${question}"`, async (t) => {
      const { engine } = searchOver(t, [
        { id: 'other', question: 'Zzz qqq', locale },
        { id: 'right', question, locale },
      ]);
      const { items, nearest, didYouMean } = engine.search({ text, locale });
      t.same(
        items.map(({ id }) => id),
        ['right'],
      );
      t.notOk(nearest);
      t.equal(didYouMean, null);
    });
  }
}

t.test('a minus before a word leaves out the entries that have it', async (t) => {
  const { ids } = searchOver(t, [
    { id: 'windows', question: 'How do I install it on Windows?' },
    { id: 'linux', question: 'How do I install it on Linux?' },
    { id: 'mac', question: 'How do I install it on macOS?' },
  ]);
  t.same(ids('install -windows -linux'), ['mac']);
  t.equal(ids('-windows')[0], 'windows', 'a minus alone excludes nothing');
  t.equal(ids('install -f').length, 3, 'nor does an option of a command');
});

t.test('a name in camel case finds entries in either form, and stays the very question', async (t) => {
  const { engine } = searchOver(t, [{ question: 'How do I use getUserName?' }]);
  t.equal(engine.search({ text: 'How do I use getUserName?', locale: 'en' }).confidence, 1);
});

t.test('synonyms keep their signs', async (t) => {
  const synonyms = parseSynonyms('c#, sharp language', 'en');
  t.ok(synonyms.has('c#'));
  t.notOk(synonyms.has('c'));
  const { ids } = searchOver(
    t,
    [
      { id: 'right', question: 'The sharp language' },
      { id: 'c', question: 'Vitamin C' },
    ],
    () => synonyms,
  );
  t.equal(ids('c#')[0], 'right');
});
