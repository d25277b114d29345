import t from 'tap';
import { categoriesContract } from './contract/categories.ts';
import { openInMemory } from './open.ts';

await categoriesContract(t, openInMemory);
