import { availableParallelism } from 'node:os';
import t from 'tap';
import { ConfigError, describeSettings, readConfig, Settings } from '../../src/server/config.ts';

t.test('an empty environment gives the defaults, of the types that the code works with', async (t) => {
  t.same(readConfig({}), {
    HOST: '127.0.0.1',
    PORT: 3000,
    DATABASE_URL: 'file:./data/lectern.db',
    QUICK_CHECK: 200,
    SEED: 'seed',
    DEFAULT_LOCALE: 'en',
    SITE_NAME: 'Help centre',
    SITE_COLOR: '#17594a',
    PUBLIC_AUTHORS: 'site',
    PUBLIC_HISTORY: 'none',
    LOG_LEVEL: 'info',
    WORKERS: 1,
    METRICS: 'open',
    RATE_LIMIT: 6000,
    CACHE_SIZE: 12,
    TRUST_PROXY: false,
    WEBHOOK_ALLOW_PRIVATE: false,
    EMBED_ANCESTORS: '*',
    INSIGHTS_DAYS: 90,
    DRAIN_DELAY: 1,
    SHUTDOWN_TIMEOUT: 10,
  });
});

t.test('an empty variable counts as not set, and what is no setting is not looked at', async (t) => {
  t.same(readConfig({ PORT: '', SEED: '', PUBLIC_URL: '', PATH: '/bin' }), readConfig({}));
});

t.test('takes', async (t) => {
  const cases: [name: keyof typeof Settings.shape, value: string, taken: unknown][] = [
    ['HOST', '::', '::'],
    ['PORT', '0', 0],
    ['PORT', '65535', 65535],
    ['DATABASE_URL', ':memory:', ':memory:'],
    ['DATABASE_URL', 'file:/var/lib/lectern.db', 'file:/var/lib/lectern.db'],
    ['SEED', 'none', 'none'],
    ['DEFAULT_LOCALE', 'pt-BR', 'pt-BR'],
    ['PUBLIC_URL', 'https://kb.example.org/', 'https://kb.example.org'],
    ['PUBLIC_URL', 'http://example.org:8080/kb//', 'http://example.org:8080/kb'],
    ['SITE_NAME', 'Hilfe & mehr', 'Hilfe & mehr'],
    ['SITE_LOGO', 'https://example.org/logo.svg?v=2', 'https://example.org/logo.svg?v=2'],
    ['SITE_LOGO', 'data:image/svg+xml;base64,PHN2Zy8+', 'data:image/svg+xml;base64,PHN2Zy8+'],
    ['SITE_COLOR', '#AbCdEf', '#AbCdEf'],
    ['SITE_CONTACT', 'mailto:help@example.org', 'mailto:help@example.org'],
    ['SITE_CONTACT', 'https://example.org/contact', 'https://example.org/contact'],
    ['PUBLIC_AUTHORS', 'names', 'names'],
    ['PUBLIC_HISTORY', 'published', 'published'],
    ['LOG_LEVEL', 'silent', 'silent'],
    ['WORKERS', '8', 8],
    ['WORKERS', 'auto', availableParallelism()],
    ['METRICS', 'key', 'key'],
    ['METRICS', 'off', 'off'],
    ['METRICS', '9464', 9464],
    ['RATE_LIMIT', '0', 0],
    ['CACHE_SIZE', '0', 0],
    ['TRUST_PROXY', 'true', true],
    ['TRUST_PROXY', 'false', false],
    ['TRUST_PROXY', '10.0.0.0/8, ::1', '10.0.0.0/8, ::1'],
    ['TRUST_PROXY', 'fd00::/8', 'fd00::/8'],
    ['MCP_ORIGINS', '*', ['*']],
    ['MCP_ORIGINS', 'https://a.org, http://b.org:8080', ['https://a.org', 'http://b.org:8080']],
    ['WEBHOOK_ALLOW_PRIVATE', 'true', true],
    ['WEBHOOK_ALLOW_PRIVATE', 'false', false],
    ['EMBED_ANCESTORS', 'none', "'none'"],
    ['EMBED_ANCESTORS', 'self, https://*.example.org:8443', "'self' https://*.example.org:8443"],
    ['EMBED_ANCESTORS', 'example.org, https:,localhost:*', 'example.org https: localhost:*'],
    ['IMAGE_HOSTS', 'none', []],
    ['IMAGE_HOSTS', 'Img.example.org, cdn.example.org:8443', ['img.example.org', 'cdn.example.org:8443']],
    ['INSIGHTS_DAYS', '0', 0],
    ['DRAIN_DELAY', '0.5', 0.5],
    ['SHUTDOWN_TIMEOUT', '300', 300],
  ];
  for (const [name, value, taken] of cases)
    t.same(readConfig({ [name]: value })[name], taken, `${name}=${value}`);
});

t.test('refuses', async (t) => {
  const cases: [name: string, value: string, why: RegExp][] = [
    ['PORT', '65536', /must be a whole number from 0 to 65535/],
    ['PORT', 'http', /must be a whole number/],
    ['PORT', ' ', /must be a whole number/],
    ['PORT', '0x10', /must be a whole number/],
    ['PORT', '80.5', /must be a whole number/],
    ['PORT', '-1', /must be a whole number/],
    ['WEBHOOK_ALLOW_PRIVATE', 'yes', /must be true or false/],
    ['WORKERS', '0', /must be auto, or a whole number from 1 to 64/],
    ['WORKERS', '65', /must be auto, or a whole number from 1 to 64/],
    ['WORKERS', 'all', /must be auto/],
    ['DATABASE_URL', 'lectern.db', /must be file:<path> or :memory:/],
    ['DATABASE_URL', 'file:', /must be file:<path>/],
    ['DEFAULT_LOCALE', 'English', /must be a language tag/],
    ['PUBLIC_URL', 'kb.example.org', /must be an http\(s\) URL/],
    ['PUBLIC_URL', 'ftp://kb.example.org', /must be an http\(s\) URL/],
    ['PUBLIC_URL', 'https://kb.example.org/?a=1', /without a query/],
    ['PUBLIC_URL', 'https://:80:80', /must be an http\(s\) URL/],
    ['SITE_NAME', ' ', /must be one line of text/],
    ['SITE_NAME', 'two\nlines', /must be one line of text/],
    ['SITE_NAME', 'x'.repeat(61), /must be at most 60 characters/],
    ['SITE_LOGO', 'logo.svg', /must be the http\(s\) URL of a picture/],
    ['SITE_LOGO', 'javascript:alert(1)', /must be the http\(s\) URL of a picture/],
    ['SITE_LOGO', 'data:text/html,<script>', /must be the http\(s\) URL of a picture/],
    ['SITE_LOGO', `data:image/png;base64,${'A'.repeat(4_000)}`, /must be at most 4000 characters/],
    ['SITE_COLOR', 'red', /must be a colour such as #17594a/],
    ['SITE_COLOR', '#fff', /must be a colour such as/],
    ['SITE_COLOR', '#17594a}*{display:none', /must be a colour such as/],
    ['SITE_CONTACT', 'help@example.org', /must be an http\(s\) or mailto: URL/],
    ['SITE_CONTACT', 'javascript:alert(1)', /must be an http\(s\) or mailto: URL/],
    ['PUBLIC_AUTHORS', 'all', /must be site or names/],
    ['PUBLIC_HISTORY', 'all', /must be none or published/],
    ['LOG_LEVEL', 'loud', /expected one of "fatal"/],
    ['METRICS', 'all', /must be open, key, off, or a port from 1 to 65535/],
    ['METRICS', '0', /must be open, key, off, or a port from 1 to 65535/],
    ['METRICS', '3000', /must be another port than PORT/],
    ['RATE_LIMIT', '1e3', /must be a whole number/],
    ['EMBED_ANCESTORS', 'none,self', /must be \*, none, or self and origins/],
    ['EMBED_ANCESTORS', '*; script-src *', /must be \*, none, or self and origins/],
    ['EMBED_ANCESTORS', 'a b', /must be \*, none, or self and origins/],
    ['IMAGE_HOSTS', 'none,a.org', /must be hosts such as/],
    ['IMAGE_HOSTS', 'https://a.org', /must be hosts such as/],
    ['IMAGE_HOSTS', 'a.org; script-src *', /must be hosts such as/],
    ['EMBED_ANCESTORS', ' ', /must be \*, none, or self and origins/],
    ['TRUST_PROXY', 'yes', /must be true, false, or addresses/],
    ['TRUST_PROXY', '10.0.0.0/33', /must be true, false, or addresses/],
    ['TRUST_PROXY', '::1/129', /must be true, false, or addresses/],
    ['TRUST_PROXY', '10.0.0.0/8/8', /must be true, false, or addresses/],
    ['TRUST_PROXY', '10.0.0.1,', /must be true, false, or addresses/],
    ['MCP_ORIGINS', 'a.org', /must be origins such as/],
    ['MCP_ORIGINS', 'https://a.org/', /must be origins such as/],
    ['MCP_ORIGINS', 'https://a.org,', /must be origins such as/],
    ['INSIGHTS_DAYS', '-1', /must be a whole number from 0 to 3650/],
    ['DRAIN_DELAY', '301', /must be a number of seconds from 0 to 300/],
    ['DRAIN_DELAY', '1.', /must be a number of seconds/],
    ['SHUTDOWN_TIMEOUT', '0', /must be a number of seconds from 1 to 300/],
  ];
  for (const [name, value, why] of cases) {
    t.throws(() => readConfig({ [name]: value }), { name: 'ConfigError', message: why }, `${name}=${value}`);
  }
});

t.test('names every setting that cannot be used, in one message', async (t) => {
  const error = thrownBy(() => readConfig({ PORT: 'x', LOG_LEVEL: 'loud', HOST: '::1', RATE_LIMIT: '-1' }));
  t.type(error, ConfigError);
  const [head, ...lines] = error.message.split('\n');
  t.equal(head, 'These settings cannot be used:');
  t.same(
    lines.map((line) => line.replace(/: .*/, '')),
    ['  PORT="x"', '  LOG_LEVEL="loud"', '  RATE_LIMIT="-1"'],
  );
});

t.test('does not repeat the password of a database URL', async (t) => {
  const { message } = thrownBy(() => readConfig({ DATABASE_URL: 'mysql://kb:hunter2@db.example.org/kb' }));
  t.match(message, 'DATABASE_URL="mysql://…@db.example.org/kb"');
  t.notMatch(message, 'hunter2');
});

t.test('describes each setting in a sentence, with a default that is valid as it is written', async (t) => {
  const settings = describeSettings();
  t.same(
    settings.map(({ name }) => name),
    Object.keys(Settings.shape),
  );
  for (const { name, default: value, description } of settings) {
    t.match(description, /^[A-Z].{20,}\.$/, name);
    t.same(readConfig({ [name]: value }), readConfig({}), `${name}=${value}`);
  }
});

const thrownBy = (run: () => unknown): Error => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
};

t.test('a database in memory is refused to several processes', async (t) => {
  t.throws(
    () => readConfig({ WORKERS: '2', DATABASE_URL: ':memory:' }),
    new ConfigError(
      'These settings cannot be used:\n  WORKERS="2": a database in memory belongs to one process; name a file in DATABASE_URL, or leave this at 1',
    ),
  );
  t.equal(readConfig({ WORKERS: '1', DATABASE_URL: ':memory:' }).WORKERS, 1);
});

t.test('what is no number of processes is told once', async (t) => {
  for (const WORKERS of ['0', '65', 'many']) {
    t.throws(
      () => readConfig({ WORKERS, DATABASE_URL: ':memory:' }),
      new ConfigError(
        `These settings cannot be used:\n  WORKERS="${WORKERS}": must be auto, or a whole number from 1 to 64`,
      ),
    );
  }
});
