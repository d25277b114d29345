import type { Role } from '../../src/core/caller.ts';
import type { Runtime } from '../../src/core/runtime.ts';
import { createKey } from '../../src/keys/create-key.ts';
import type { Store } from '../../src/store/store.ts';

/** Headers of a request with a key of its own, called after its role unless named. */
export const authorize = async (
  { store, runtime }: { store: Store; runtime: Runtime },
  role: Role,
  name: string = role,
): Promise<{ authorization: string }> => {
  const { key } = await createKey(store, { name, role, expiresAt: undefined }, runtime);
  return { authorization: `Bearer ${key}` };
};
