/** A loader hook of Node: to a test file that `run-folder.ts` loads, `tap` is the test of that file. */
export const resolve = (specifier, context, nextResolve) => {
  const file = context.parentURL;
  if (specifier !== 'tap' || !file?.endsWith('.test.ts')) return nextResolve(specifier, context);
  // A module of its own for each file.
  const url = new URL(`./tap-of-file.ts?${encodeURIComponent(file)}`, import.meta.url);
  return { url: url.href, shortCircuit: true };
};
