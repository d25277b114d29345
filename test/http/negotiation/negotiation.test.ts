import fc from 'fast-check';
import t from 'tap';
import { AppError } from '../../../src/core/errors.ts';
import { byAccept, byLanguage, chooseOffer, prefersHtml } from '../../../src/http/negotiation/negotiation.ts';

const OFFERS = [
  { mediaType: 'application/json', extension: 'json' },
  { mediaType: 'text/markdown', extension: 'md' },
  { mediaType: 'text/html', extension: 'html' },
];

t.test('Accept picks an offer', async (t) => {
  const cases: [string | undefined, string][] = [
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['text/*', 'md'],
    ['text/html', 'html'],
    ['TEXT/HTML', 'html'],
    ['text/html, text/markdown', 'html'],
    ['text/html;q=0.5, text/markdown;q=0.8', 'md'],
    ['text/html;q=0.5, */*;q=0.1', 'html'],
    ['application/json;q=0, */*', 'md'],
    ['application/json;q=0, text/markdown;q=0, */*;q=0.1', 'html'],
    ['text/markdown;q=0, text/*', 'html'],
    ['application/pdf, */*;q=0.001', 'json'],
    ['text/markdown;variant=GFM', 'md'],
    ['text/markdown; charset=utf-8; variant=GFM ; q=0.9, text/html;q=0.1', 'md'],
    ['text/html;q=0.1;level=1, text/markdown;q=0.2', 'md'],
    ['text/html ; Q = 0.1, text/markdown;q=0.2', 'md'],
    ['text/html;note="a, application/json;q=1; b", text/markdown;q=0.1', 'html'],
    ['text/html;note="\\"", text/markdown;q=0.1', 'html'],
    // What a browser sends.
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', 'html'],
  ];
  for (const [accept, extension] of cases) {
    t.equal(chooseOffer(accept, OFFERS).extension, extension, String(accept));
  }
});

t.test('what is not on offer is refused with the offers', async (t) => {
  for (const accept of [
    'application/pdf',
    'image/*',
    'text/plain',
    '*/*;q=0',
    'garbage',
    ',',
    'text/html;q=0',
  ]) {
    t.throws(
      () => chooseOffer(accept, OFFERS),
      {
        code: 'not-acceptable',
        message: 'On offer are application/json (.json), text/markdown (.md), text/html (.html).',
        members: {
          offers: OFFERS.map(({ mediaType, extension }) => ({ mediaType, suffix: `.${extension}` })),
        },
      },
      accept,
    );
  }
});

t.test('any header gets an offer or a refusal', async (t) => {
  const part = fc.constantFrom('text/html', '*/*', ';', ',', '"', '\\', 'q=0.5', '=', ' ', 'x', 'q');
  const header = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('')),
  );
  const chooses = fc.property(header, (accept) => {
    try {
      return OFFERS.includes(chooseOffer(accept, OFFERS));
    } catch (error) {
      return error instanceof AppError && error.code === 'not-acceptable';
    }
  });
  t.doesNotThrow(() => fc.assert(chooses, { numRuns: 500 }));
});

t.test('a header as long as a request can have is read at once', async (t) => {
  const start = process.cpuUsage();
  for (const piece of ['; ', ';a', ';a=', ';a="', '; q', ',"\\']) {
    try {
      chooseOffer(piece.repeat(16_384 / piece.length), OFFERS);
    } catch {
      // Refused: the time is what matters.
    }
  }
  t.ok(process.cpuUsage(start).user < 2_000_000, 'no piece makes the parser explode');
});

t.test('Accept, as Vary names it, leads to the suffix of what is chosen', async (t) => {
  const { header, choose } = byAccept(OFFERS);
  t.equal(header, 'Accept');
  t.equal(choose({}), 'json');
  t.equal(choose({ accept: 'text/*' }), 'md');
  t.throws(() => choose({ accept: 'image/png' }), { code: 'not-acceptable' });
});

t.test('Accept-Language leads to the language that is chosen', async (t) => {
  const { header, choose } = byLanguage(['de', 'en', 'pt-BR'], 'en');
  t.equal(header, 'Accept-Language');
  t.equal(choose({}), 'en');
  t.equal(choose({ 'accept-language': 'pt, de;q=0.5' }), 'pt-BR');
  t.equal(choose({ 'accept-language': 'fr' }), 'en');
  t.equal(byLanguage(['de'], 'en').choose({}), 'de');
  t.equal(byLanguage([], 'en').choose({}), 'en');
});

t.test('a browser would rather have a page, a program a document', async (t) => {
  const cases: [string | undefined, boolean][] = [
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
    ['text/html', true],
    ['text/html; charset=utf-8', true],
    ['application/json;q=0.1, text/html', true],
    ['application/json, text/html', false],
    ['application/json', false],
    ['*/*', false],
    ['image/png', false],
    ['', false],
    [undefined, false],
  ];
  for (const [accept, expected] of cases) t.equal(prefersHtml(accept), expected, String(accept));
});
