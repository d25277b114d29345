import { describeTables } from '../tables.ts';
import { sqliteKit } from './kit.ts';

/** The tables of SQLite, by name: what drizzle-kit reads to write migrations. */
export const tables = describeTables(sqliteKit);
export const { state, categories, entries, entryCounts, entryTags, formerSlugs, revisions, purges } = tables;
export const { changes, files, synonyms, sourceItems, exchangedFiles } = tables;
export const { apiKeys, idempotentResponses, webhooks, deliveries } = tables;
export const { feedback, dailySalt, searchCounts, openedEntries, dismissedAliases, confidenceFit } = tables;
