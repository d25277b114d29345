/** Content-Type of every answer in JSON that is no problem. */
export const JSON_MEDIA_TYPE = 'application/json; charset=utf-8';
