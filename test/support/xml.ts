import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const fileAt = (path: string) => ({ fileName: basename(path), contents: readFileSync(path, 'utf8') });

/**
 * What is wrong with documents by a schema: RELAX NG (`.rng`) or XML Schema (`.xsd`).
 *
 * @param imported schemas that it imports
 */
export const faultsOf = async (
  documents: string | readonly string[],
  schema: string,
  imported: readonly string[] = [],
): Promise<string[]> => {
  const xml = [documents].flat().map((contents, n) => ({ fileName: `document-${n}.xml`, contents }));
  const { errors, valid, rawOutput } = await validateXML({
    xml,
    schema: [fileAt(schema)],
    extension: schema.endsWith('.rng') ? 'relaxng' : 'schema',
    preload: imported.map(fileAt),
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return valid
    ? []
    : [...errors.map(({ rawMessage }) => rawMessage), ...(errors.length === 0 ? [rawOutput] : [])];
};
