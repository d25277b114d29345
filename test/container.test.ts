import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, Settings } from '../src/server/config.ts';
import { buildTestApp } from './support/app.ts';

const Package = z.looseObject({
  files: z.array(z.string()),
  engines: z.object({ node: z.string() }),
  scripts: z.record(z.string(), z.string()),
});
const manifest = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Instructions of the Dockerfile, continued lines joined: the name and the rest. */
const instructions = readFileSync('Dockerfile', 'utf8')
  .replace(/^#.*\n/gm, '')
  .replace(/\s*\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [, name = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    return { name, rest };
  });

/** What follows each instruction of a name, in the last stage or in all of them. */
const inLastStage = (name: string): string[] => {
  const from = instructions.findLastIndex((each) => each.name === 'FROM');
  return instructions.slice(from).flatMap((each) => (each.name === name ? [each.rest] : []));
};
const everywhere = (name: string): string[] =>
  instructions.flatMap((each) => (each.name === name ? [each.rest] : []));

const imageEnvironment = Object.fromEntries(
  inLastStage('ENV')
    .flatMap((rest) => rest.split(' '))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
);

const Compose = z.strictObject({
  services: z.strictObject({
    lectern: z.strictObject({
      build: z.literal('.'),
      image: z.string(),
      restart: z.literal('unless-stopped'),
      ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string().regex(/^[a-z]+:\/[a-z]+$/)),
      read_only: z.literal(true),
      tmpfs: z.tuple([z.literal('/tmp')]),
      cap_drop: z.tuple([z.literal('ALL')]),
      security_opt: z.tuple([z.literal('no-new-privileges:true')]),
      stop_grace_period: z.string().regex(/^\d+s$/),
      healthcheck: z.strictObject({
        test: z.array(z.string()),
        interval: z.string(),
        timeout: z.string(),
        start_period: z.string(),
      }),
    }),
  }),
  volumes: z.strictObject({ data: z.null() }),
});
const compose = Compose.parse(parse(readFileSync('docker-compose.yml', 'utf8')));
const service = compose.services.lectern;

t.test('every setting that the container files name exists, and takes the value they give', async (t) => {
  for (const name of [...Object.keys(imageEnvironment), ...Object.keys(service.environment)]) {
    t.ok(name in Settings.shape, name);
  }
  const config = readConfig(imageEnvironment);
  t.equal(config.HOST, '0.0.0.0');
  for (const [name, value] of Object.entries(service.environment)) {
    t.equal(value, `\${${name}:-}`, `${name} is passed on, and empty when it is not set`);
  }
});

t.test('Compose passes every setting on but those that the image decides', async (t) => {
  // The port within the container is the one that Compose publishes and asks for health.
  const decided = new Set([...Object.keys(imageEnvironment), 'PORT']);
  t.same(
    Object.keys(service.environment).sort(),
    Object.keys(Settings.shape)
      .filter((name) => !decided.has(name))
      .sort(),
  );
});

t.test('the database is in the volume', async (t) => {
  const { DATABASE_URL } = readConfig(imageEnvironment);
  const [volume = ''] = inLastStage('VOLUME');
  t.match(DATABASE_URL, `file:${volume}/`);
  t.same(service.volumes, [`data:${volume}`]);
});

t.test('the port is the default one', async (t) => {
  const port = readConfig(imageEnvironment).PORT;
  t.same(inLastStage('EXPOSE'), [String(port)]);
  t.same(service.ports, [`127.0.0.1:${port}:${port}`]);
});

t.test('both ask for health at a route that there is', async (t) => {
  const { inject } = await buildTestApp(t);
  for (const check of [...inLastStage('HEALTHCHECK'), service.healthcheck.test.join(' ')]) {
    const [, path = ''] = /(\/[a-z]+z)\b/.exec(check) ?? [];
    t.equal((await inject(path)).statusCode, 200, path);
  }
});

t.test('the container gets longer to stop than the service takes', async (t) => {
  const { DRAIN_DELAY, SHUTDOWN_TIMEOUT } = readConfig({});
  t.ok(Number.parseInt(service.stop_grace_period, 10) > DRAIN_DELAY + SHUTDOWN_TIMEOUT);
});

t.test('the image runs as somebody who is not root, on a Node that the package takes', async (t) => {
  t.same(inLastStage('USER'), ['node']);
  const least = Number(/\d+/.exec(manifest.engines.node)?.[0]);
  const [, major, rest] = /^NODE_VERSION=(\d+)\.(\d+\.\d+)$/.exec(everywhere('ARG')[0] ?? '') ?? [];
  t.ok(Number(major) >= least);
  t.ok(rest !== undefined, 'an exact version');
  // The digest is what a release knows; without one the version counts.
  t.equal(everywhere('ARG')[1], 'NODE_DIGEST=');
  for (const base of everywhere('FROM'))
    t.match(base, /^node:\$\{NODE_VERSION\}-slim\$\{NODE_DIGEST\}( AS build)?$/);
});

t.test('packages are installed once, and nothing is compiled', async (t) => {
  const runs = everywhere('RUN');
  t.same(
    runs.flatMap((rest) => rest.match(/npm (ci|install)\b[^&]*/g) ?? []),
    ['npm ci --ignore-scripts'],
  );
  t.notMatch(runs.join(), /apt-get|python|g\+\+/);
});

t.test('what is copied exists and is let through to the build', async (t) => {
  const allowed = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
  const copied = everywhere('COPY')
    .filter((rest) => !rest.startsWith('--from'))
    .flatMap((rest) => rest.split(' ').slice(0, -1));
  t.same([...new Set(copied)].sort(), [...allowed].sort());
  for (const path of copied) t.ok(existsSync(path), path);
});

t.test('the image has all that the published package has', async (t) => {
  const copied = inLastStage('COPY').join(' ');
  for (const path of manifest.files) t.match(copied, new RegExp(`(^|[ /])${path}( |$)`), path);
});

t.test('the scripts that the build runs exist', async (t) => {
  const named = everywhere('RUN').flatMap((rest) =>
    [...rest.matchAll(/npm run (\S+)/g)].map(([, name]) => name),
  );
  t.same(named, ['build']);
  for (const name of named) t.ok(name !== undefined && name in manifest.scripts);
});
