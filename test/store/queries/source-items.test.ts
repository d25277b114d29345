import t from 'tap';
import { sourceItemsContract } from '../contract/source-items.ts';
import { openInMemory } from '../open.ts';

await sourceItemsContract(t, openInMemory);
