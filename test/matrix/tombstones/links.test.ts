import t from 'tap';
import { readMatrixLink } from '../../../src/matrix/paste/matrix-link.ts';
import { linksTo } from '../../../src/matrix/tombstones/links.ts';

t.test('are as in the examples of the specification', async (t) => {
  t.same(linksTo({ id: '!somewhere:example.org', format: 'domain' }, ['elsewhere.ca']), {
    matrixTo: 'https://matrix.to/#/!somewhere%3Aexample.org?via=elsewhere.ca',
    matrixUri: 'matrix:roomid/somewhere:example.org?via=elsewhere.ca',
  });
});

t.test('carry every server, with its port', async (t) => {
  t.same(
    linksTo({ id: '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM', format: 'v12' }, ['a.org', 'b.org:8448']),
    {
      matrixTo: 'https://matrix.to/#/!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM?via=a.org&via=b.org%3A8448',
      matrixUri: 'matrix:roomid/31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM?via=a.org&via=b.org%3A8448',
    },
  );
});

for (const id of [
  '!a/b?c#d&e:example.org',
  '!💩:example.org',
  '!!"#$%&\'()*+,-./:[::1]:80',
  '!:example.org',
]) {
  t.test(`${id} comes out of both links as it went in`, async (t) => {
    const { matrixTo, matrixUri } = linksTo({ id, format: 'domain' }, ['a.org'])!;
    t.equal(readMatrixLink(matrixTo)?.id, id);
    t.equal(readMatrixLink(matrixUri)?.id, id);
  });
}
