import t from 'tap';
import { analyze } from '../../../src/search/text/analyze.ts';
import { initialsOf, initialsToken } from '../../../src/search/text/initials.ts';

const of = (text: string): string[] => [...initialsOf(text, analyze(text, 'en'))];

t.test('initials of neighbours, that begin and end with a word that says something', async (t) => {
  t.ok(of('single sign-on').includes('sso'));
  t.ok(of('terms of service').includes('tos'));
  t.same(of('is it on'), []);
  t.notOk(of('sign on').includes('so'), 'but for one behind a hyphen');
});

t.test('numbers are written as digits too', async (t) => {
  t.ok(of('two-factor authentication').includes('2fa'));
  t.ok(of('end-to-end encryption').includes('e2ee'));
});

t.test('what does not begin with a letter has no initial', async (t) => {
  t.same(of('365 days'), []);
});

t.test('they are no words', async (t) => {
  t.equal(initialsToken('sso').word, '~sso');
});
