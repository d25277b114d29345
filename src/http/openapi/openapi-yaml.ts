import { stringify } from 'yaml';
import { giveWay } from '../../core/scheduling/give-way.ts';

/** How deep the sections with many members are taken apart. */
const DEPTHS: Readonly<Record<string, number>> = { paths: 1, components: 2 };

/**
 * The OpenAPI document as it is committed: `openapi.yaml`. Written member by member, so that others have their turn: all at
 * once takes 200 ms.
 */
export const toYaml = async (document: object): Promise<string> => {
  let text = '';
  for (const [name, section] of Object.entries(document)) {
    text += await writeMember([name], section, DEPTHS[name] ?? 0);
  }
  return text;
};

/** A member below the names that lead to it, indented as in the whole. */
const writeMember = async (path: readonly string[], value: unknown, depth: number): Promise<string> => {
  const above = path.length - 1;
  if (depth > 0) {
    let text = `${'  '.repeat(above)}${path[above]}:\n`;
    for (const [name, member] of Object.entries(value as object)) {
      text += await writeMember([...path, name], member, depth - 1);
    }
    return text;
  }
  await giveWay();
  const whole = path.reduceRight((inner, name) => ({ [name]: inner }), value);
  const lines = stringify(whole, { lineWidth: 120, aliasDuplicateObjects: false }).split('\n');
  return lines.slice(above).join('\n');
};
