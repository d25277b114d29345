import t from 'tap';
import { changesContract } from './contract/changes.ts';
import { openInMemory } from './open.ts';

await changesContract(t, openInMemory);
