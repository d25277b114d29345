import t from 'tap';
import { filesContract } from '../contract/files.ts';
import { openInMemory } from '../open.ts';

await filesContract(t, openInMemory);
