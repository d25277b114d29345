import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import t from 'tap';
import { GROUNDS, themeOf } from '../../../../src/site/pages/layout/assets.ts';

/** The custom properties of each scheme in the style sheet. */
const [light = {}, dark = {}] = [
  ...readFileSync('assets/help-centre.css', 'utf8').matchAll(/:root \{([^}]*)\}/g),
].map(([, body = '']) =>
  Object.fromEntries(
    [...body.matchAll(/--([a-z]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]),
  ),
);

t.test('the grounds are those of the style sheet', async (t) => {
  t.equal(light.tint, GROUNDS.light);
  t.equal(dark.tint, GROUNDS.dark);
});

t.test('text can be read on each ground, and edges can be seen', async (t) => {
  for (const scheme of [light, dark]) {
    for (const ground of [scheme.paper, scheme.tint]) {
      for (const text of [scheme.ink, scheme.soft]) t.ok(wcagContrast(`${text}`, `${ground}`) >= 4.5, text);
      t.ok(wcagContrast(`${scheme.edge}`, `${ground}`) >= 3, scheme.edge);
    }
    // Darker than paper in the light and lighter in the dark: what can be read on it can be read on paper.
    t.ok(wcagContrast(`${scheme.ink}`, `${scheme.tint}`) < wcagContrast(`${scheme.ink}`, `${scheme.paper}`));
  }
});

t.test('each scheme has its own accent', async (t) => {
  t.equal(
    themeOf('#17594a'),
    `:root{--accent:#17594a;--on-accent:#ffffff}
@media (prefers-color-scheme:dark){:root{--accent:#7ebcaa;--on-accent:#000000}}
`,
  );
});
