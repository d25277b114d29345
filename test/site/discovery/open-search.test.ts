import t from 'tap';
import { MAX_SHORT_NAME_LENGTH, writeOpenSearch } from '../../../src/site/discovery/service-routes.ts';
import { faultsOf } from '../../support/xml.ts';
import { SITE } from './site.ts';

t.test('it is valid, whatever the service is called', async (t) => {
  const names = ['Help centre', 'The help centre of a company', '<x/>&"', '\u0000\u001b', '😀'.repeat(20)];
  const documents = names.map((siteName) => writeOpenSearch({ ...SITE, siteName }));
  t.same(await faultsOf(documents, 'test/site/discovery/fixtures/opensearch.xsd'), []);
  t.match(documents[0], 'template="https://kb.example.org/search?q={searchTerms}"');
  t.match(
    documents[1],
    `<ShortName>${'The help centre of a company'.slice(0, MAX_SHORT_NAME_LENGTH)}</ShortName>`,
  );
});
