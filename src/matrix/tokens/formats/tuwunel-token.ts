import type { TokenReading } from '../reading.ts';

/** Letters or digits behind `refresh_` (tuwunel, src/service/users/device.rs, `generate_refresh_token`). */
const TUWUNEL_RANDOM_LENGTH = 32;

const COMPLETE = new RegExp(`^refresh_[A-Za-z0-9]{${TUWUNEL_RANDOM_LENGTH}}$`);

/** Reads a refresh token of tuwunel, which has no checksum. */
export const readTuwunelToken = (token: string): TokenReading => ({
  form: COMPLETE.test(token) ? 'complete' : 'malformed',
  checksum: 'not-checked',
  localpart: null,
  warnings: COMPLETE.test(token)
    ? []
    : [
        {
          code: 'wrong-shape',
          message: `Behind refresh_ stand exactly ${TUWUNEL_RANDOM_LENGTH} letters or digits; this one has others or more or fewer. Most likely it was cut off or changed.`,
        },
      ],
});
