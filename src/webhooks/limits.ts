/** Webhooks of a service: each costs a row for every change. */
export const MAX_WEBHOOKS = 50;

/** Longest URL, in characters. */
export const MAX_URL_LENGTH = 2_000;

/** Longest description, in characters. */
export const MAX_DESCRIPTION_LENGTH = 200;
