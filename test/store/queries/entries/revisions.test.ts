import t from 'tap';
import { revisionsContract } from '../../contract/revisions.ts';
import { openInMemory } from '../../open.ts';

await revisionsContract(t, openInMemory);
