import t from 'tap';
import { buildTestApp } from '../../support/app.ts';
import { connect } from './client.ts';

/** The list goes into the context of an assistant at the beginning of every conversation. */
const MOST_BYTES = 32_000;

t.test('the list of tools stays small, and says that it does not change', async (t) => {
  const { app } = await buildTestApp(t);
  const { client } = await connect(t, app);
  const { tools } = await client.listTools();
  const bytes = Buffer.byteLength(JSON.stringify({ tools }));
  t.comment(`${tools.length} tools in ${bytes} bytes`);
  t.ok(bytes < MOST_BYTES, `${bytes} bytes`);
  t.same(client.getServerCapabilities()?.tools, { listChanged: false });
});
