import t from 'tap';
import { synonymsContract } from '../contract/synonyms.ts';
import { openInMemory } from '../open.ts';

await synonymsContract(t, openInMemory);
