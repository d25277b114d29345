import { readFileSync } from 'node:fs';
import t from 'tap';
import { API_TYPES, typesOf } from '../api-types.config.ts';

t.test('the types of the client are those of the document; npm run openapi writes them', async (t) => {
  t.equal(readFileSync(API_TYPES, 'utf8'), await typesOf(readFileSync('openapi.yaml', 'utf8')));
});

t.test('queries have a type each, with what the document says of their parameters', async (t) => {
  const types = await typesOf(`
components: { schemas: { Thing: { type: object, description: A thing., properties: { a: { type: string } }, required: [a] } } }
paths:
  /v1/things:
    get:
      operationId: listThings
      parameters:
        - { in: query, name: q, required: true, description: What., schema: { type: string } }
        - { in: query, name: n, schema: { type: integer } }
    post: { operationId: addThing }
  /v1/things/{id}:
    get:
      operationId: getThing
      parameters: [{ in: path, name: id, required: true, schema: { type: string } }]
`);
  t.match(types, /\/\*\*\n \* A thing\.\n \*\/\nexport interface Thing \{\n {2}a: string;\n\}/);
  t.match(
    types,
    /export interface ListThingsQuery \{\n {2}\/\*\*\n {3}\* What\.\n {3}\*\/\n {2}q: string;\n {2}n\?: number \| undefined;\n\}/,
  );
  t.notMatch(types, /GetThingQuery|AddThingQuery|Root|JSON-Schema/);
});
