import t from 'tap';
import { buildAssets, buildToolScript, ENTRY_POINTS } from '../../../src/site/embed/build-assets.ts';

t.test('each is one file that needs no other', async (t) => {
  const assets = await buildAssets();
  t.same(Object.keys(assets).sort(), Object.keys(ENTRY_POINTS).sort());
  for (const [name, text] of Object.entries(assets)) {
    t.ok(text.length > 100, name);
    t.notMatch(text, /\bimport\b|@import|require\(|sourceMappingURL/, name);
  }
});

t.test('styles of the widget are a text in it, and leave nothing to say to a strict policy', async (t) => {
  const { 'embed.js': widget } = await buildAssets();
  t.match(widget, ':host');
  t.notMatch(widget, /\beval\(|new Function|\.innerHTML|<style|setAttribute\("style"/);
});

t.test(
  'the script of the tools is a module that needs no other and offers what the search field asks it',
  async (t) => {
    const script = await buildToolScript();
    t.match(script, /\bexport\s*\{[^}]*\btoolForSecret\b/);
    t.notMatch(script, /\bimport\b|require\(|sourceMappingURL/);
  },
);
