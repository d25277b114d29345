/** What is said about text that was pasted along with a token. */
export const PASTE_MESSAGES = {
  empty: 'Nothing is left to classify. Paste the token itself.',
  'surrounding-white-space': 'White space or invisible characters around the token were taken off.',
  'white-space-inside':
    'White space inside, such as a line break, was taken out; no token has any. Send it without when you use it.',
  'invisible-characters':
    'Invisible characters inside, such as a zero-width space, were taken out; no token has any. Copy it without them.',
  quotes: 'Quotation marks, brackets or a comma around the token were taken off; they are no part of it.',
  markdown:
    'Marks of Markdown or HTML were taken off, such as the backslash of "\\_"; they are no part of the token.',
  'percent-encoded': 'The token was percent-encoded, as in a URL; it was decoded.',
  'other-characters': 'A character in another width was read as the plain one.',
  bearer: '"Bearer" was taken off: it is the scheme of the Authorization header, and no part of the token.',
  'authorization-header': 'A whole Authorization header was pasted; only the token in it was looked at.',
  json: 'A piece of JSON was pasted; only the first token in it was looked at.',
  'curl-command':
    'A whole curl command was pasted; only the token in it was looked at. Your shell keeps it in its history.',
  'token-in-url':
    'The token was in the query of a URL, where proxies and servers write it to their logs. Send it in an Authorization ' +
    'header, and treat this one as leaked.',
  assignment: 'The name of a setting stood before the token; only its value was looked at.',
  'surrounding-text': 'Other text stood around the token; only the token was looked at.',
  'several-tokens': 'More than one token was pasted; only the first was looked at. Send one at a time.',
} as const;

export type PasteCode = keyof typeof PASTE_MESSAGES;
