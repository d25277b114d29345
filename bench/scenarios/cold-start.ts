import { compare } from '../figure.ts';
import { median } from '../median.ts';
import { isUp, launch, type Server, stop } from '../servers.ts';
import type { Scenario } from './index.ts';

const HELLO = `
  import { fastify } from 'fastify';
  const app = fastify();
  app.get('/v1/entries', () => 'hello');
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
`;

/** Time from the start of the process to the first 200, beside a bare Fastify route; the two take turns. */
export const coldStart: Scenario = async (fixture) => {
  const starts = {
    lectern: () => fixture.launch(),
    bare: () =>
      launch(
        () => ['--input-type=module', '--eval', HELLO],
        (port) => ({ PORT: String(port) }),
      ),
  };
  const seconds = { lectern: [] as number[], bare: [] as number[] };
  // The first of each warms the files, and fills the compile cache: what is measured is a start, not an installation.
  for (let round = Math.max(-1, -fixture.effort.warmUp); round < fixture.effort.rounds; round += 1) {
    for (const who of ['lectern', 'bare'] as const) {
      const taken = await timeStart(starts[who]);
      if (round >= 0) seconds[who].push(taken);
    }
  }
  const what = 'start to the first 200';
  return [
    { what, value: median(seconds.lectern), unit: 's', goal: { most: 0.5 } },
    compare({ what, values: seconds.lectern }, { what: 'bare Fastify', values: seconds.bare }, 's'),
  ];
};

const timeStart = async (start: () => Promise<Server>): Promise<number> => {
  const before = performance.now();
  const server = await start();
  try {
    await isUp(server, '/v1/entries');
    return (performance.now() - before) / 1000;
  } finally {
    await stop(server);
  }
};
