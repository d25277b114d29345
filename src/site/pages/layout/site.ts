import { type Config, readConfig } from '../../../server/config.ts';

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

export const siteOf = ({
  SITE_NAME,
  SITE_LOGO,
  SITE_COLOR,
  SITE_CONTACT,
}: Pick<Config, 'SITE_NAME' | 'SITE_LOGO' | 'SITE_COLOR' | 'SITE_CONTACT'>): Site => ({
  name: SITE_NAME,
  logo: SITE_LOGO,
  color: SITE_COLOR,
  contact: SITE_CONTACT,
});

export const DEFAULT_SITE = siteOf(readConfig({}));
