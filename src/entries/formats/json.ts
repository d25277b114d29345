import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { mapInShifts } from '../../core/scheduling/give-way.ts';
import { renderingOf, toEntry } from '../view.ts';
import type { EntryFormat } from './format.ts';

/** The entry as `Entry` of the OpenAPI document. */
export const json: EntryFormat = {
  mediaType: 'application/json',
  extension: 'json',
  contentType: JSON_MEDIA_TYPE,
  rendering: renderingOf,
  renderEntry: (entry, context) => JSON.stringify(toEntry(entry, context)),
  renderList: async ({ entries, page }, context) => {
    const items = await mapInShifts(entries, (entry) => JSON.stringify(toEntry(entry, context)));
    return `{"items":[${items.join()}],"page":${JSON.stringify(page)}}`;
  },
};
