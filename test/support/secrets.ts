/** A recovery key whose parity is right: 48 digits of base 58. */
export const RECOVERY_KEY = 'EsTGkKwSMwyBk8dGGrASz7jEUaUrYwjautGgpDn2vt5j1Pfx';

/** A made-up secret. */
export interface SampleSecret {
  text: string;
  kind: string;
  /** What stands for it when it is masked. */
  stand: string;
  /** What of it is secret, where that is not all that is not in `stand`. */
  secret?: string;
}

const RANDOM = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0';
const WITH_DIGITS = 'lNcgk3naHprWtKzJKv3Y0eqh6YxYstqiWPb';

const matrix = (prefix: string, rest: string): SampleSecret => ({
  text: prefix + rest,
  kind: 'matrix-token',
  stand: prefix,
});

// In two parts, so that no scanner of repositories takes them for what they look like.
const vendor = (prefix: string, rest = WITH_DIGITS): SampleSecret => ({
  text: prefix + rest,
  kind: 'vendor-key',
  stand: prefix,
});

const random = (text: string): SampleSecret => ({ text, kind: 'random', stand: '' });

/** Secrets of every shape, none of which was ever real. */
export const SECRETS = {
  'an access token of MAS': matrix('mat_', `${RANDOM}_FNTK52`),
  'a refresh token of MAS': matrix('mar_', `${RANDOM}_1x2y3z`),
  'a compatibility token': matrix('mct_', `${RANDOM}_1x2y3z`),
  'a compatibility refresh token': matrix('mcr_', `${RANDOM}_1x2y3z`),
  'a personal token': matrix('mpt_', `${RANDOM}_1x2y3z`),
  'an access token of Synapse': matrix('syt_', 'YWxpY2U_kRtVbNqWzXcYpLmHsDfG_1x2y3z'),
  'a refresh token of Synapse': matrix('syr_', 'YWxpY2U_kRtVbNqWzXcYpLmHsDfG_1x2y3z'),
  'a login token of Synapse': matrix('syl_', 'kRtVbNqWzXcYpLmHsDfG_1x2y3z'),
  'a token in capitals': matrix('SYT_', 'YWXPY2U_KRTVBNQWZXCYPLMHSDFG_1X2Y3Z'),
  'a refresh token of tuwunel': matrix('refresh_', 'huJ2l7zOBs5fCft2i0bJCLgDyI7r31xD'),
  'a key of Lectern': { text: `lct_${RANDOM}1x2y3z`, kind: 'lectern-key', stand: 'lct_' },
  'the secret of a webhook': {
    text: 'whsec_hhoT6JDl8yIxCxQkytm+w8ToNy6DTsn3t9Njaaoy+dE=',
    kind: 'webhook-secret',
    stand: 'whsec_',
  },
  'a macaroon': {
    text: 'MDAxOWxvY2F0aW9uIGV4YW1wbGUub3JnCjAwMTNpZGVudGlmaWVyIGtleQowMDE2Y2lkIHR5cGUgPSBhY2Nlc3MKMDAyZnNpZ25hdHVyZSB4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eAo',
    kind: 'macaroon',
    stand: '',
  },
  'a recovery key': {
    text: (RECOVERY_KEY.match(/.{4}/g) ?? []).join(' '),
    kind: 'recovery-key',
    stand: 'recovery key',
  },
  'a recovery key without spaces': { text: RECOVERY_KEY, kind: 'recovery-key', stand: 'recovery key' },
  'a recovery key in small letters': {
    text: (RECOVERY_KEY.toLowerCase().match(/.{4}/g) ?? []).join(' '),
    kind: 'recovery-key',
    stand: 'recovery key',
  },
  'a JSON Web Token': {
    text: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbGljZSJ9.LXEWQrcmsEQBYnyp-6wy9chTD7GQPMTbAiWHF5IaSIE',
    kind: 'jwt',
    stand: '',
  },
  'a header with a token of any kind': {
    text: 'Bearer wTJg8kq40nOI',
    kind: 'authorization',
    stand: 'Bearer …',
  },
  'a header with a password': { text: 'Basic YWxpY2U6cGFzcw==', kind: 'authorization', stand: 'Basic …' },
  'a parameter of a URL': {
    text: 'access_token=opensesame',
    kind: 'assignment',
    stand: 'access_token=…',
    secret: 'opensesame',
  },
  'a setting in YAML': {
    text: "registration_shared_secret: 'opensesame'",
    kind: 'assignment',
    stand: "registration_shared_secret: '…'",
    secret: 'opensesame',
  },
  'a password in a URL': {
    text: 'https://alice:opensesame@example.org/',
    kind: 'url-password',
    stand: 'https://alice:…@example.org/',
    secret: 'opensesame',
  },
  'a private key': {
    text: '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----',
    kind: 'private-key',
    stand: '',
  },
  'a token of GitHub': vendor('ghp_'),
  'a token of GitLab': vendor('glpat-'),
  'a key of OpenAI': vendor('sk-'),
  'a key of Stripe': vendor('sk_live_'),
  'a token of Slack': vendor('xoxb-', '8203175946-qzkvbnmtrwxp'),
  'a token of Shopify': vendor('shpat_'),
  'a key of AWS': vendor('AKIA', 'IOSFODNN7EXAMPLE'),
  'a key of SendGrid': vendor('SG.', 'qzkvbnmtrw8203175946qz.ktrwbnvmzq7301958246ktrwbnvmzq7301958246ktr'),
  'a token of Telegram': { text: `803175946:${WITH_DIGITS}`, kind: 'vendor-key', stand: '' },
  'whole bytes in Base64': random('hhoT6JDl8yIxCxQkytm+w8ToNy6DTsn3t9Njaaoy+dE='),
  'a token of continuwuity': random('wTJg8kq40nOIGqSBvmN5IIYg'),
  'a token of tuwunel': random('huJ2l7zOBs5fCft2i0bJCLgDyI7r31xD'),
  'a token of Dendrite': random('Lt_QpIaz4c96w6zavB-VqG1hM0K78eCqYkFMJCmzg7o'),
  'a token of a bridge': random('FcYMpwb6S3awV7B4UIY3us9MIiZ8OLitsiddLx0C536rNeapC7PJCD77KI524iC6'),
  'a shared secret': random('128df13c1e54ffaaafcc9d07ec7427d61f764214e6ae0321de23c94d261d0860'),
} satisfies Record<string, SampleSecret> as Record<string, SampleSecret>;
