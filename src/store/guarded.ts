/**
 * The same queries, at any depth, with their errors explained: what is wrong with the file of a database is said where it is
 * noticed, whatever was read.
 */
export const guarded = <T extends object>(queries: T, explain: (error: unknown) => unknown): T =>
  Object.fromEntries(
    Object.entries(queries).map(([name, value]) => [
      name,
      typeof value === 'function'
        ? guardedFunction(value as (...args: unknown[]) => unknown, explain)
        : typeof value === 'object' && value !== null
          ? guarded(value, explain)
          : value,
    ]),
  ) as T;

const guardedFunction =
  (query: (...args: unknown[]) => unknown, explain: (error: unknown) => unknown) =>
  (...args: unknown[]): unknown => {
    const rethrow = (error: unknown): never => {
      throw explain(error);
    };
    try {
      const result = query(...args);
      return result instanceof Promise ? result.catch(rethrow) : result;
    } catch (error) {
      return rethrow(error);
    }
  };
