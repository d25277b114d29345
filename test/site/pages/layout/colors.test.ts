import { wcagContrast } from 'culori';
import fc from 'fast-check';
import t from 'tap';
import { GROUNDS } from '../../../../src/site/pages/layout/assets.ts';
import { inkOn, LEAST_CONTRAST, readableOn } from '../../../../src/site/pages/layout/colors.ts';

t.test('contrasts', async (t) => t.same(LEAST_CONTRAST, { light: 4.5, dark: 7 }));

t.test('a colour that can be read stays as it is', async (t) => {
  t.equal(readableOn(GROUNDS.light, 'light', '#17594a'), '#17594a');
  t.equal(readableOn(GROUNDS.dark, 'dark', '#ffb300'), '#ffb300');
});

t.test('another is made darker on a light ground, and lighter on a dark one', async (t) => {
  t.equal(readableOn(GROUNDS.light, 'light', '#ffb300'), '#916400');
  t.equal(readableOn(GROUNDS.dark, 'dark', '#17594a'), '#7ebcaa');
});

t.test('whatever the colour, text in it and on it can be read', async (t) => {
  const color = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  for (const extreme of ['#000000', '#ffffff', '#0000ff', '#ffff00']) {
    for (const scheme of ['light', 'dark'] as const) readableOn(GROUNDS[scheme], scheme, extreme);
  }
  const holds = fc.property(color, fc.constantFrom('light' as const, 'dark' as const), (value, scheme) => {
    const accent = readableOn(GROUNDS[scheme], scheme, value);
    return (
      /^#[0-9a-f]{6}$/.test(accent) &&
      wcagContrast(accent, GROUNDS[scheme]) >= LEAST_CONTRAST[scheme] &&
      wcagContrast(accent, inkOn(accent)) >= LEAST_CONTRAST.light
    );
  });
  t.doesNotThrow(() => fc.assert(holds, { numRuns: 300 }));
});
