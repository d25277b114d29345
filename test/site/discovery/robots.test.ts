import t from 'tap';
import { writeRobots } from '../../../src/site/discovery/service-routes.ts';

t.test('crawlers are told where the site map is, and to leave results of searches alone', async (t) => {
  const rules = writeRobots('https://kb.example.org');
  t.match(rules, /^User-agent: \*$/m);
  t.match(rules, /^Disallow: \/search$/m);
  t.match(rules, /^Sitemap: https:\/\/kb\.example\.org\/sitemap\.xml$/m);
});
