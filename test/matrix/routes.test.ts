import t from 'tap';
import { buildTestApp } from '../support/app.ts';

t.test('every utility is there, described and tagged', async (t) => {
  const { app } = await buildTestApp(t);
  const paths = Object.entries((await app.openapi()).paths ?? {}).filter(([path]) =>
    path.startsWith('/v1/matrix/'),
  );
  t.same(
    paths.map(([path, item]) => [path, Object.keys(item ?? {})]),
    [
      ['/v1/matrix/tokens/classify', ['post']],
      ['/v1/matrix/localparts/validate', ['post']],
      ['/v1/matrix/tombstones/build', ['post']],
      ['/v1/matrix/identifiers/parse', ['post']],
      ['/v1/matrix/power-levels/explain', ['post']],
      ['/v1/matrix/errors/explain', ['post']],
      ['/v1/matrix/recovery-keys/check', ['post']],
      ['/v1/matrix/room-versions/explain', ['post']],
      ['/v1/matrix/server-acl/test', ['post']],
      ['/v1/matrix/tokens/prefixes', ['get']],
    ],
  );
  for (const operation of paths.flatMap(([, item]) => [item?.get ?? item?.post])) {
    t.same(operation?.tags, ['Matrix']);
    t.type(operation?.operationId, 'string');
    t.type(operation?.summary, 'string');
  }
});

t.test('what is sent and answered has a name in the OpenAPI document', async (t) => {
  const { app } = await buildTestApp(t);
  const document = await app.openapi();
  const names = Object.keys(('components' in document && document.components?.schemas) || {});
  for (const name of [
    ...['TokenRequest', 'TokenClassification', 'TokenWarning', 'TokenPrefix', 'TokenPrefixList'],
    ...['LocalpartRequest', 'LocalpartValidation', 'LocalpartProblem', 'EntryLink'],
    ...['TombstoneRequest', 'Tombstone', 'TombstoneContent', 'TombstoneWarning', 'CreateRoomBody'],
    ...['PowerLevels', 'PowerWarning'],
  ]) {
    t.ok(names.includes(name), name);
  }
});
