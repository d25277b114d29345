import type { Role } from '../../src/caller.ts';
import { createKey } from '../../src/keys/create-key.ts';
import type { Runtime } from '../../src/runtime.ts';
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
