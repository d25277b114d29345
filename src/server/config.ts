import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import * as z from 'zod';
import { DEFAULT_SITE } from '../site/pages/layout/site.ts';

/** As an environment has it: plain digits, not the `0x10`, `1e3` or blank that JavaScript takes for numbers too. */
const wholeNumber = (from: number, to: number) =>
  numberLike(/^\d+$/, from, to, `must be a whole number from ${from} to ${to}`);

const seconds = (from: number, to: number) =>
  numberLike(/^\d+(\.\d+)?$/, from, to, `must be a number of seconds from ${from} to ${to}`);

const numberLike = (pattern: RegExp, from: number, to: number, message: string) =>
  z
    .string()
    .transform((text) => (pattern.test(text) ? Number(text) : Number.NaN))
    .refine((value) => value >= from && value <= to, message);

/** An address or a CIDR range. */
const isNetwork = (text: string): boolean => {
  const [address = '', prefix = '0', ...rest] = text.split('/');
  const version = isIP(address);
  return (
    version > 0 && rest.length === 0 && /^\d+$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)
  );
};

const isTrust = (value: boolean | string): boolean =>
  typeof value === 'boolean' || value.split(',').every((part) => isNetwork(part.trim()));

const isOrigin = (text: string): boolean =>
  text === '*' || (URL.canParse(text) && new URL(text).origin === text);

/** A host source or a keyword of `frame-ancestors` (CSP 3, section 6.4.2.1); keywords without their quotes. */
const isFrameAncestor = (source: string, _index: number, all: readonly string[]): boolean =>
  source === 'none'
    ? all.length === 1
    : /^(\*|self|https?:|(https?:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d+|\*))?)$/i.test(source);

const toFrameAncestors = (sources: readonly string[]): string =>
  sources.map((source) => (source === 'self' || source === 'none' ? `'${source}'` : source)).join(' ');

/** A host as `URL.host` has it, with its port where that is not the usual one; or none. */
const isHost = (text: string, _index: number, all: readonly string[]): boolean =>
  text === 'none' ? all.length === 1 : /^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(text);

const isBaseUrl = (text: string): boolean => /^https?:\/\/[^?#]+$/.test(text) && URL.canParse(text);

/** What an `<img>` takes and a Content-Security-Policy lets through; short enough to be on every page. */
const isPicture = (text: string): boolean =>
  (/^https?:\/\/\S+$/.test(text) && URL.canParse(text)) ||
  /^data:image\/(svg\+xml|png|webp|jpeg|gif)[;,]\S+$/.test(text);

const isContact = (text: string): boolean =>
  /^(https?:\/\/\S+|mailto:[^\s@]+@[^\s@]+)$/.test(text) && URL.canParse(text);

/** Beyond this they only wait for each other. */
const MAX_WORKERS = 64;

/** Every setting: a name, a type with its default, and the sentence that `--help` and the README print. */
export const Settings = z.object({
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address to listen on; 0.0.0.0 or :: for every interface.'),
  PORT: wholeNumber(0, 65535).default(3000).describe('Port to listen on; 0 takes a free one.'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|:memory:)$/, 'must be file:<path> or :memory:')
    .default('file:./data/lectern.db')
    .describe('Where the entries are: file:<path> of an SQLite file, or :memory: to store nothing.'),
  QUICK_CHECK: wholeNumber(0, 1_000_000)
    .default(200)
    .describe('Size in MiB up to which the database is checked for damage at each start; 0 never checks it.'),
  SEED: z
    .string()
    .min(1)
    .default('seed')
    .describe('Content directory that fills an empty database at the first start; none starts empty.'),
  DEFAULT_LOCALE: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or pt-BR')
    .default('en')
    .describe('Language of content that names none, and of answers when the caller has no preference.'),
  PUBLIC_URL: z
    .string()
    .refine(isBaseUrl, 'must be an http(s) URL without a query, such as https://kb.example.org')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('Base URL that others reach the service by, for absolute links; default http://HOST:PORT.'),
  SITE_NAME: z
    .string()
    .max(60, 'must be at most 60 characters')
    .regex(/^\P{Cc}*\S\P{Cc}*$/u, 'must be one line of text')
    .default(DEFAULT_SITE.name)
    .describe('Name of the help centre, on every page of it.'),
  SITE_LOGO: z
    .string()
    .max(4_000, 'must be at most 4000 characters')
    .refine(isPicture, 'must be the http(s) URL of a picture, or a data:image/… URL')
    .optional()
    .describe('Picture in front of the name: an http(s) URL, or a data: URL.'),
  SITE_COLOR: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #17594a')
    .default(DEFAULT_SITE.color)
    .describe('Colour of links and buttons; made lighter or darker where it would be hard to read.'),
  SITE_CONTACT: z
    .string()
    .refine(isContact, 'must be an http(s) or mailto: URL')
    .optional()
    .describe('Where people go who found no answer: an http(s) or mailto: URL.'),
  PUBLIC_AUTHORS: z
    .enum(['site', 'names'], { error: 'must be site or names' })
    .default('site')
    .describe(
      'Whose names readers without a key see: site is SITE_NAME alone, names those of the keys that wrote and changed an entry.',
    ),
  PUBLIC_HISTORY: z
    .enum(['none', 'published'], { error: 'must be none or published' })
    .default('none')
    .describe(
      'What readers without a key see of what entries said before: none of it, or published, what was said since an entry was last put up.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least severe log line to write (JSON lines on standard output).'),
  WORKERS: z
    .string()
    .transform((text) => (text === 'auto' ? availableParallelism() : /^\d+$/.test(text) ? Number(text) : 0))
    .refine((count) => count >= 1 && count <= MAX_WORKERS, {
      error: `must be auto, or a whole number from 1 to ${MAX_WORKERS}`,
      // What is no number of processes is not compared with the database.
      abort: true,
    })
    .default(1)
    .describe('Processes that serve the port over one database file; auto is one for each processor.'),
  METRICS: z
    .union([
      z.enum(['open', 'key', 'off']),
      numberLike(/^\d+$/, 1, 65_535, 'must be open, key, off, or a port from 1 to 65535'),
    ])
    .default('open')
    .describe(
      'Who may read /metrics: open (everybody), key (a key with the role reader), off (nobody), or the number of another port.',
    ),
  RATE_LIMIT: wholeNumber(0, 1_000_000_000)
    .default(6000)
    .describe('Requests a minute for each client address; 0 is off. Answers of 304 are free.'),
  CACHE_SIZE: wholeNumber(0, 65_536)
    .default(12)
    .describe('MiB of responses to cache in memory, compressed for clients that accept it; 0 caches none.'),
  TRUST_PROXY: z
    .string()
    .transform((value) => (value === 'true' ? true : value === 'false' ? false : value))
    .refine(isTrust, 'must be true, false, or addresses and CIDR ranges with commas between them')
    .default(false)
    .describe('Whose X-Forwarded-* headers count: false, true, or a list of proxy addresses or CIDR ranges.'),
  MCP_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (origins) => origins.every(isOrigin),
      'must be origins such as https://chat.example.org, with commas between them, or *',
    )
    .optional()
    .describe(
      'Origins of web pages that may use /mcp, with commas between them; * for any. Its own may, and programs.',
    ),
  WEBHOOK_ALLOW_PRIVATE: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('false')
    .transform((value) => value === 'true')
    .describe(
      'Whether webhooks may be sent to private addresses: this machine, and the networks that it is in.',
    ),
  EMBED_ANCESTORS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (sources) => sources.every(isFrameAncestor),
      'must be *, none, or self and origins with commas between them',
    )
    .transform(toFrameAncestors)
    .default('*')
    .describe(
      'Who may show answers in frames: * for any, none, or self and origins such as https://*.example.org, with commas between them.',
    ),
  IMAGE_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
    .refine(
      (hosts) => hosts.every(isHost),
      'must be hosts such as img.example.org, with commas between them, or none',
    )
    .transform((hosts) => (hosts[0] === 'none' ? [] : hosts))
    .optional()
    .describe(
      'Hosts besides this service that pictures in answers may be on, with commas between them, or none; any when not set. Other pictures become links.',
    ),
  INSIGHTS_DAYS: wholeNumber(0, 3650)
    .default(90)
    .describe('Days that feedback and counts of searches are stored; 0 is off, and deletes what there was.'),
  DRAIN_DELAY: seconds(0, 300)
    .default(1)
    .describe(
      'Seconds to go on serving after SIGTERM, while /readyz says 503 and each response closes its connection, so that load balancers send new requests elsewhere and no connection is cut.',
    ),
  SHUTDOWN_TIMEOUT: seconds(1, 300)
    .default(10)
    .describe('Seconds that requests in flight get to end before the process exits anyway.'),
});

export type Config = z.infer<typeof Settings>;

/** Settings that fit each other. */
const Environment = Settings.refine(
  ({ WORKERS, DATABASE_URL }) => WORKERS === 1 || DATABASE_URL !== ':memory:',
  {
    path: ['WORKERS'],
    message: 'a database in memory belongs to one process; name a file in DATABASE_URL, or leave this at 1',
  },
).refine(({ METRICS, PORT }) => METRICS !== PORT, {
  path: ['METRICS'],
  message: 'must be another port than PORT; open has /metrics there',
});

/** Settings that cannot be used; the message lists every problem, one a line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the settings from an environment. An empty variable counts as not set, as in Compose files. */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(
    Object.keys(Settings.shape)
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name}=${quote(given[name])}: ${issue.message}`;
  });
  throw new ConfigError(`These settings cannot be used:\n${lines.join('\n')}`);
};

/** A database URL of another kind may hold a password, and what is printed may end in a log. */
const quote = (value: string | undefined): string => JSON.stringify(value).replace(/\/\/[^/@]*@/, '//…@');

export interface SettingHelp {
  name: string;
  /** As it would be written in the environment; empty when there is none. */
  default: string;
  description: string;
}

/** The settings as a table, for `--help` and the README. */
export const describeSettings = (): SettingHelp[] =>
  Object.entries(Settings.shape).map(([name, schema]) => {
    const unset = schema.safeParse(undefined);
    return {
      name,
      default: unset.data === undefined ? '' : String(unset.data),
      description: String(schema.description),
    };
  });
