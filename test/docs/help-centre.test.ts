import { readFileSync, statSync } from 'node:fs';
import t from 'tap';
import { Settings } from '../../src/server/config.ts';

const page = readFileSync('docs/help-centre.md', 'utf8');

t.test('every setting of the site is explained', async (t) => {
  for (const name of Object.keys(Settings.shape).filter((each) => each.startsWith('SITE_'))) {
    t.match(page, `| \`${name}\` |`, name);
  }
});

t.test('what it links is there', async (t) => {
  for (const [, path = ''] of page.matchAll(/\]\(([^)#]+)\)/g)) t.ok(statSync(`docs/${path}`).isFile(), path);
});

t.test('the picture in the README is quickly there', async (t) => {
  t.match(readFileSync('README.md', 'utf8'), '(docs/help-centre.png)');
  t.ok(statSync('docs/help-centre.png').size < 150_000);
});
