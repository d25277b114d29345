import t from 'tap';
import { linksBelow } from '../../../../src/site/pages/layout/links.ts';
import { SUGGESTED, searchForm } from '../../../../src/site/pages/layout/search-form.ts';
import { pageLanguage } from '../../../../src/site/pages/page-language.ts';
import { ENGLISH } from '../page-context.ts';

const links = linksBelow('https://example.org/kb');

t.test('it is a plain form with a label', async (t) => {
  const form = String(searchForm({ size: 'large' }, ENGLISH, links));
  t.match(form, /^<form class="ask large" role="search" action="\/kb\/search"/);
  t.match(form, '<label for="q">Search the help centre</label>');
  t.match(form, '<input id="q" type="search" name="q" value=""');
  t.match(form, '<button>Search</button>');
  t.notMatch(form, 'name="locale"');
});

t.test('it tells the script where to ask', async (t) => {
  const form = String(searchForm({ size: 'small' }, ENGLISH, links));
  t.match(form, `data-suggestions="/kb/v1/suggestions?limit=${SUGGESTED}&amp;locale=en&amp;q="`);
  t.match(form, 'data-entries="/kb/entries/"');
});

t.test('it stays in the language that was chosen, and keeps what was typed', async (t) => {
  const german = pageLanguage({ locale: 'de', acceptLanguage: undefined }, ['de'], 'en');
  const form = String(searchForm({ size: 'large', query: '"><script>' }, german, links));
  t.match(form, '<input type="hidden" name="locale" value="de">');
  t.match(form, 'value="&quot;&gt;&lt;script&gt;"');
});
