/**
 * What each kind of token is, how long it lives and what to do if it leaked, for a person who has one in front of
 * them. Facts: Matrix Authentication Service (MAS) crates/data-model/src/tokens.rs and docs/topics/authorization.md;
 * Synapse synapse/handlers/auth.py and config/registration.py.
 */
export const PREFIX_DESCRIPTIONS = {
  mat_:
    'An access token of the Matrix Authentication Service (MAS), given to a client that signed in with OAuth 2.0. ' +
    'It lives five minutes by default (access_token_ttl), and the client renews it by itself: a mat_ token copied ' +
    'out of a client "stops working" soon after, which is intended and not a fault. For scripts use a personal ' +
    'access token (mpt_) or a compatibility token (mct_) instead. When the client itself signs out after minutes, its ' +
    'renewal fails ("Token is not active"): that is a fault, of the client or of a proxy before the server. If it leaked, ' +
    'sign that session out: that also ends the refresh token behind it.',
  mar_:
    'A refresh token of the Matrix Authentication Service (MAS). It is valid until it is used once, which yields a ' +
    'new pair of access and refresh tokens, or until its session ends. It cannot be used as an access token. If it ' +
    'leaked, sign that session out at once: whoever has it can keep making access tokens.',
  mct_:
    'A compatibility access token of the Matrix Authentication Service (MAS), given out by the older /login ' +
    'endpoint or by `mas-cli manage issue-compatibility-token`. It usually does not expire; it lives five minutes ' +
    'when the login asked for a refresh token too, and signing the session out always ends it. It carries no server ' +
    'administration rights ("You are not a server admin") unless it was issued with `mas-cli manage ' +
    "issue-compatibility-token <user> --yes-i-want-to-grant-synapse-admin-privileges`, and MAS's own " +
    'admin API refuses it. If it leaked, sign that session out.',
  mcr_:
    'A compatibility refresh token of the Matrix Authentication Service (MAS). Rare: it exists only when a client ' +
    'asked the older /login endpoint for a refresh token. It is valid until it is used once. If it leaked, sign that ' +
    'session out.',
  mpt_:
    'A personal access token of the Matrix Authentication Service (MAS), made by an administrator for scripts and ' +
    'bots through its admin API (personal sessions). It lives until the expiry date that was chosen when it was made, or until it is revoked if none was. If ' +
    'it leaked, have an administrator revoke its personal session.',
  syt_:
    'An access token of Synapse. On a server that has moved to the Matrix Authentication Service (MAS) it is an ' +
    'imported compatibility token; on any other it is the ordinary, current kind, and nothing in the token tells ' +
    'which. It does not expire by default; it lives five minutes by default when the login asked for a refresh ' +
    'token, and server settings can shorten it. It names its user: the middle part is the localpart. If it leaked, ' +
    'sign that session out.',
  syr_:
    'A refresh token of Synapse. It is valid until it is used once, which yields a new pair of tokens, or until its ' +
    'session ends; on a server that has moved to the Matrix Authentication Service (MAS) it was imported. It cannot ' +
    'be used as an access token, and it names its user: the middle part is the localpart. If it leaked, sign that ' +
    'session out at once.',
  syl_:
    'A login token of Synapse (m.login.token), handed from single sign-on to the client, or from one device to ' +
    'another. It works once, and is exchanged for an access token. One from single sign-on lives two minutes; one for ' +
    'another device (POST /login/get_token) lives five by default (login_via_existing_session.token_timeout). If it ' +
    'leaked, look for an unknown session and sign it out: somebody may have used it before you did.',
  refresh_:
    'A refresh token of tuwunel, the only server of the Conduit family whose tokens have a prefix. It is valid until it is ' +
    'used once, which yields a new pair of tokens. It cannot be used as an access token. If it leaked, sign that session ' +
    'out at once.',
} as const;

export const MACAROON_DESCRIPTION =
  'A macaroon, the format of all Synapse access tokens before version 1.34 (May 2021) and of guest access tokens ' +
  'still. Synapse also makes macaroons for e-mail unsubscribe links and single sign-on session cookies, which give ' +
  'no access to an account. Its contents, such as the user id, can be read by anyone who holds it. An old access ' +
  'token does not expire by default. If it leaked, sign that session out.';

export const OTHER_MACAROON_DESCRIPTION =
  'A macaroon of Synapse that gives no access to an account: it says itself that it is for something else. Its contents can ' +
  'be read by anyone who holds it.';

export const NO_TOKEN_DESCRIPTION =
  'By its format this is no access token; see what it looks like. If it came from where a token should be, copy the token ' +
  'instead.';

export const RECOVERY_KEY_DESCRIPTION =
  'This has the form of a recovery key (security key, Secure Backup), not of a token. It decrypts the message history and ' +
  'the cross-signing keys of its account, and gives no access to the account itself. Never share it; if it leaked, reset it ' +
  'in Settings → Encryption. To find out why it is "not correct", check it with the utility for recovery keys.';

export const UNKNOWN_DESCRIPTION =
  'Not a format that says where it comes from. Access tokens are opaque by the specification, so this may still be ' +
  'a working token of another homeserver, of an application service or of an identity provider, or a token that ' +
  'was damaged on the way. Treat it as a secret all the same; if it leaked, sign out the session it belongs to.';
