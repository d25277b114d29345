/** Content-Type of every response in JSON but for problems. */
export const JSON_MEDIA_TYPE = 'application/json; charset=utf-8';
