import t from 'tap';
import { API_CATALOG_MEDIA_TYPE, apiCatalog } from '../../../src/site/discovery/api-catalog.ts';
import { ApiCatalog } from '../../../src/site/discovery/schema.ts';

t.test('the catalogue leads to the API, and the API to its description (RFC 9727)', async (t) => {
  const catalog = apiCatalog('https://kb.example.org');
  t.same(ApiCatalog.strict().parse(catalog), catalog);
  t.match(catalog.linkset, [
    {
      anchor: 'https://kb.example.org/.well-known/api-catalog',
      item: [{ href: 'https://kb.example.org/v1' }],
    },
    {
      anchor: 'https://kb.example.org/v1',
      'service-desc': [{ href: 'https://kb.example.org/openapi.json' }],
    },
  ]);
  t.match(API_CATALOG_MEDIA_TYPE, /^application\/linkset\+json; profile="/);
});
