import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { loadAssets } from '../../../src/site/embed/assets.ts';
import { buildAssets } from '../../../src/site/embed/build-assets.ts';

t.test('what was built is read', async (t) => {
  const files = { 'embed.js': 'a', 'frame.js': 'b', 'frame.css': 'c' };
  const folder = pathToFileURL(`${t.testdir(files)}/`);
  t.same(await loadAssets(folder), files);
});

t.test('what was not built is built', async (t) => {
  const folder = pathToFileURL(`${join(t.testdir(), 'none')}/`);
  const built = await buildAssets();
  t.same(await loadAssets(folder), built);
  t.same(await loadAssets(), built, 'as it is where the program runs from its source');
});
