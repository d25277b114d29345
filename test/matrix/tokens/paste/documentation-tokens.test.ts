import t from 'tap';
import { isDocumentationToken } from '../../../../src/matrix/tokens/paste/documentation-tokens.ts';

t.test('knows the examples of the specification and of Synapse', async (t) => {
  t.ok(isDocumentationToken('mat_ooreiPhei2wequu9fohkai3AeBaec9oo'));
  t.ok(isDocumentationToken('syt_AjfVef2_L33JNpafeif_0feKJfeaf0CQpoZk'));
  t.notOk(isDocumentationToken('mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52'));
});
