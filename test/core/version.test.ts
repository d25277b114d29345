import { readFileSync } from 'node:fs';
import t from 'tap';
import { VERSION } from '../../src/core/version.ts';

t.test('the version is that of the package', async (t) => {
  t.equal(VERSION, JSON.parse(readFileSync('package.json', 'utf8')).version);
  t.match(VERSION, /^\d+\.\d+\.\d+/);
});
