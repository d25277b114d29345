import { ENTRIES } from '../entries.ts';

/** A name that only older accounts have. */
export const LOCALPART_REQUEST_EXAMPLE = {
  localpart: 'Alice',
  serverName: 'example.org',
};

/** Exactly what the example is answered with. */
export const LOCALPART_VALIDATION_EXAMPLE = {
  valid: false,
  class: 'historical',
  userId: '@Alice:example.org',
  problems: [
    {
      code: 'upper-case',
      message: 'Capital letters are not allowed: use "a" instead of "A".',
      index: 0,
      character: 'A',
    },
  ],
  decoded: null,
  suggestion: 'alice',
  suggestionServers: {
    synapse: {
      accepted: true,
      reason: null,
    },
    mas: {
      accepted: true,
      reason: null,
    },
    dendrite: {
      accepted: true,
      reason: null,
    },
    elementWeb: {
      accepted: true,
      reason: null,
    },
  },
  servers: {
    synapse: {
      accepted: false,
      reason:
        'User ID can only contain characters a-z, 0-9, or \'=_-./+\' (POST /register takes the name in lower case, "alice"; /register/available refuses it.)',
    },
    mas: {
      accepted: false,
      reason:
        'username-invalid-chars (Its sign-up page writes the name in lower case and trims it, so that "alice" is registered there; by API and from upstream providers it is refused.)',
    },
    dendrite: {
      accepted: false,
      reason: 'It takes only a-z, 0-9 and _-+=./',
    },
    elementWeb: {
      accepted: false,
      reason: 'Use lowercase letters, numbers, dashes and underscores only',
    },
  },
  notes: [],
  entry: {
    slug: 'what-characters-can-i-use-in-my-username-localpart',
    question: 'What characters can I use in my username/localpart?',
    url: '/v1/entries/what-characters-can-i-use-in-my-username-localpart',
    older: ENTRIES.localparts.older,
  },
};
