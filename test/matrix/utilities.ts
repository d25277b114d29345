import {
  LOCALPART_REQUEST_EXAMPLE,
  LOCALPART_VALIDATION_EXAMPLE,
} from '../../src/matrix/localparts/examples.ts';
import { TOKEN_CLASSIFICATION_EXAMPLE, TOKEN_REQUEST_EXAMPLE } from '../../src/matrix/tokens/examples.ts';
import { TOMBSTONE_EXAMPLE, TOMBSTONE_REQUEST_EXAMPLE } from '../../src/matrix/tombstones/examples.ts';

/** Every utility's route, with a request and its answer as they are documented. */
export const UTILITIES: readonly { url: string; request: object; answer: object }[] = [
  {
    url: '/v1/matrix/tokens/classify',
    request: TOKEN_REQUEST_EXAMPLE,
    answer: TOKEN_CLASSIFICATION_EXAMPLE,
  },
  {
    url: '/v1/matrix/localparts/validate',
    request: LOCALPART_REQUEST_EXAMPLE,
    answer: LOCALPART_VALIDATION_EXAMPLE,
  },
  { url: '/v1/matrix/tombstones/build', request: TOMBSTONE_REQUEST_EXAMPLE, answer: TOMBSTONE_EXAMPLE },
];
