import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where stripped files are kept by the digest of what they were: three hundred test processes strip the same sources. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/strip-types/', import.meta.url));
mkdirSync(CACHE, { recursive: true });

/** A loader hook of Node (`node:module`, customization hooks). */
export const load = async (url, context, nextLoad) => {
  if (!/^file:[^?]*\.ts(\?|$)/.test(url)) return nextLoad(url, context);
  const source = readFileSync(fileURLToPath(url), 'utf8');
  const cached = join(CACHE, createHash('sha256').update(source).digest('hex'));
  return { format: 'module', source: read(cached) ?? (await strip(source, url, cached)), shortCircuit: true };
};

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const strip = async (source, filename, cached) => {
  const { transformSync } = await import('@swc/wasm-typescript');
  const { code } = transformSync(source, { mode: 'strip-only', module: true, filename });
  // Under another name first: another process may read it at this moment.
  const unfinished = `${cached}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, cached);
  return code;
};
