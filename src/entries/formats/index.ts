/**
 * The formats that entries are offered in.
 *
 * To add one: a file in this folder that exports an `EntryFormat`, a line in `ENTRY_FORMATS`, and an example answer in
 * `test/entries/formats/`. Negotiation, the suffix, 406, ETags and the OpenAPI document follow from the list.
 */
import type { EntryFormat } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonld } from './jsonld.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

/** In order of preference: the first is what a caller without a preference gets. */
export const ENTRY_FORMATS: readonly EntryFormat[] = [json, markdown, html, text, jsonld];
