import fc from 'fast-check';
import t from 'tap';
import { frameSize, MAX_HEIGHT, MIN_HEIGHT, WIDTH } from '../../../src/site/oembed/frame-size.ts';

const ANY = { maxwidth: 100_000, maxheight: 100_000 };

t.test('the height follows the length of the text, within bounds', async (t) => {
  t.same(frameSize('', ANY), { width: WIDTH, height: MIN_HEIGHT });
  t.same(frameSize('word '.repeat(10_000), ANY), { width: WIDTH, height: MAX_HEIGHT });
  const [short, long] = ['word '.repeat(40), 'word '.repeat(80)].map((text) => frameSize(text, ANY).height);
  t.ok((short ?? 0) > MIN_HEIGHT && (long ?? 0) > (short ?? 0) && (long ?? 0) < MAX_HEIGHT);
  t.ok(frameSize('a\n'.repeat(5), ANY).height > frameSize('aaaaa', ANY).height, 'paragraphs take room');
  t.ok(frameSize('word '.repeat(40), { ...ANY, maxwidth: 300 }).height > (short ?? 0), 'lines are shorter');
});

t.test('it is never larger than the consumer allows, and never nothing', async () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 2000 }),
      (text, maxwidth, maxheight) => {
        const { width, height } = frameSize(text, { maxwidth, maxheight });
        return width >= 1 && width <= maxwidth && height >= 1 && height <= maxheight;
      },
    ),
  );
});
