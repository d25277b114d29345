/** Whose help centre it is. */
export interface Site {
  name: string;
  /** URL of a picture. */
  logo: string | undefined;
  /** `#rrggbb` */
  color: string;
  /** URL of whatever people turn to next. */
  contact: string | undefined;
}

export const DEFAULT_SITE: Site = {
  name: 'Help centre',
  logo: undefined,
  color: '#17594a',
  contact: undefined,
};
