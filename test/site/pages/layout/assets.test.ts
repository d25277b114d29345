import { createHash } from 'node:crypto';
import t from 'tap';
import { ASSET_NAMES, loadAssets } from '../../../../src/site/pages/layout/assets.ts';
import { DEFAULT_SITE } from '../../../../src/site/pages/layout/site.ts';

const assets = loadAssets(DEFAULT_SITE);

t.test('an address has a digest of what is there', async (t) => {
  for (const name of ASSET_NAMES) {
    const { path, pattern, body } = assets[name];
    const digest = createHash('sha256').update(body).digest('hex').slice(0, 12);
    t.equal(path, `/assets/${name.replace('.', `.${digest}.`)}`);
    t.match(path.replace('/assets/', ''), pattern);
    t.match(name.replace('.', '.0123456789ab.'), pattern, 'and may have had another');
    t.notMatch(name, pattern);
  }
});

t.test('the style sheet begins with the colours of the site', async (t) => {
  t.match(assets['help-centre.css'].body, /^:root\{--accent:#17594a;/);
  const other = loadAssets({ ...DEFAULT_SITE, color: '#7c3aed' });
  t.match(other['help-centre.css'].body, /^:root\{--accent:#7c3aed;/);
  t.not(other['help-centre.css'].path, assets['help-centre.css'].path);
  t.equal(other['help-centre.js'].path, assets['help-centre.js'].path);
});

t.test('what is sent has no comments', async (t) => {
  for (const name of ['help-centre.css', 'help-centre.js', 'feedback.js'] as const) {
    t.notMatch(assets[name].body, /\/\*|\n +/, name);
  }
});
