import t from 'tap';
import { filesContract } from './contract/files.ts';
import { openInMemory } from './open.ts';

filesContract(t, openInMemory);
