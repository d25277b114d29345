import t from 'tap';
import { MAX_VARYING_VALUE, variantOf } from '../../../src/http/cache/variant.ts';
import { byAccept, byLanguage } from '../../../src/http/negotiation/negotiation.ts';

const OFFERS = [
  { mediaType: 'application/json', extension: 'json' },
  { mediaType: 'text/html', extension: 'html' },
];

t.test('there are as many variants as there are answers, however it is asked', async (t) => {
  const vary = [byAccept(OFFERS), byLanguage(['de', 'en'], 'en')];
  const variants = new Set(
    ['*/*', 'application/json', 'text/html', 'text/html;q=0.3', 'text/html, x/y', undefined].flatMap(
      (accept) =>
        ['de', 'de-AT', 'en', 'fr, en;q=0.2', '*', 'zz', undefined].map((language) =>
          variantOf(
            {
              ...(accept === undefined ? {} : { accept }),
              ...(language === undefined ? {} : { 'accept-language': language }),
            },
            vary,
          ),
        ),
    ),
  );
  t.same([...variants].sort(), ['html\nde\n', 'html\nen\n', 'json\nde\n', 'json\nen\n']);
});

t.test('what is not acceptable has no variant', async (t) => {
  t.equal(variantOf({ accept: 'image/png' }, [byAccept(OFFERS)]), undefined);
});

t.test(
  'of a header that nobody explains every value is another variant, as long as it is short',
  async (t) => {
    t.equal(variantOf({}, ['X-Thing']), '\n');
    t.equal(variantOf({ 'x-thing': 'a' }, ['X-Thing']), 'a\n');
    t.type(variantOf({ 'x-thing': 'a'.repeat(MAX_VARYING_VALUE) }, ['X-Thing']), 'string');
    t.equal(variantOf({ 'x-thing': 'a'.repeat(MAX_VARYING_VALUE + 1) }, ['X-Thing']), undefined);
    t.equal(MAX_VARYING_VALUE, 200);
  },
);

t.test('where nothing is negotiated there is one', async (t) => {
  t.equal(variantOf({ accept: 'a', 'accept-language': 'b' }, []), '');
});
