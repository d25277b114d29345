import fc from 'fast-check';
import t from 'tap';
import { fitBlocks } from '../../../src/content/text/truncate-blocks.ts';

const fit = (blocks: string[], limit: number) =>
  fitBlocks(
    blocks,
    (some) => some.join(' '),
    (text) => text.length <= limit,
  );

t.test('what fits is whole; of what does not, as many blocks as have room', async (t) => {
  t.same(fit(['aa', 'bb', 'cc'], 8), { text: 'aa bb cc', isWhole: true });
  t.same(fit(['aa', 'bb', 'cc'], 7), { text: 'aa bb', isWhole: false });
  t.same(fit(['aa', 'bb', 'cc'], 2), { text: 'aa', isWhole: false });
  t.same(fit(['aa', 'bb', 'cc'], 1), { text: '', isWhole: false });
  t.same(fit([], 0), { text: '', isWhole: true });
});

t.test('no block that would fit is left out, whatever their lengths', async () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 30 }), fc.nat(100), (blocks, limit) => {
      const { text, isWhole } = fit(blocks, limit);
      let best = '';
      for (let n = 1; n <= blocks.length; n += 1) {
        const longer = blocks.slice(0, n).join(' ');
        if (longer.length <= limit) best = longer;
      }
      return text === best && isWhole === blocks.join(' ').length <= limit;
    }),
  );
});
