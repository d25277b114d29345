import module from 'node:module';

/**
 * Lets Node store what it compiled for the next start. Node 20 cannot: it does without, and our types, which are its own,
 * do not know the function.
 *
 * @see https://nodejs.org/api/module.html#moduleenablecompilecacheoptions
 */
export const enableCompileCache = (from: object = module): void => {
  Reflect.get(from, 'enableCompileCache')?.();
};
