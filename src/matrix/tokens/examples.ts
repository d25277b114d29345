import { ENTRIES } from '../entries.ts';

/** A made-up token with a checksum that fits. */
export const TOKEN_REQUEST_EXAMPLE = {
  token: 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52',
};

/** Exactly what the example is answered with. */
export const TOKEN_CLASSIFICATION_EXAMPLE = {
  prefix: 'mat_',
  family: 'mas',
  kind: 'access',
  lifetime: 'short',
  description:
    'An access token of the Matrix Authentication Service (MAS), given to a client that signed in with OAuth 2.0. It lives five minutes by default (access_token_ttl), and the client renews it by itself: a mat_ token copied out of a client "stops working" soon after, which is intended and not a fault. For scripts use a personal access token (mpt_) or a compatibility token (mct_) instead. When the client itself signs out after minutes, its renewal fails ("Token is not active"): that is a fault, of the client or of a proxy before the server. If it leaked, sign that session out: that also ends the refresh token behind it.',
  form: 'complete',
  checksum: 'valid',
  localpart: null,
  warnings: [],
  masked: 'mat_…52',
  entry: {
    slug: 'what-does-the-different-mas-access-token-prefixes-mean',
    question: 'What does the different MAS access token prefixes mean?',
    url: '/v1/entries/what-does-the-different-mas-access-token-prefixes-mean',
    older: ENTRIES.tokens.older,
  },
};
