import { JSON_MEDIA_TYPE } from '../../http/negotiation/media-type.ts';
import { renderingOf, toEntry } from '../view.ts';
import type { EntryFormat } from './format.ts';

/** The entry as `Entry` of the OpenAPI document. */
export const json: EntryFormat = {
  mediaType: 'application/json',
  extension: 'json',
  contentType: JSON_MEDIA_TYPE,
  rendering: renderingOf,
  renderEntry: (entry, context) => JSON.stringify(toEntry(entry, context)),
  renderList: ({ entries, page }, context) =>
    JSON.stringify({ items: entries.map((entry) => toEntry(entry, context)), page }),
};
