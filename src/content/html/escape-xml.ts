import { escapeHtml } from './escape-html.ts';

/** What no XML document may hold, not even escaped (XML 1.0, section 2.2): control characters and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for a text node or a quoted attribute of XML. */
export const escapeXml = (text: string): string => escapeHtml(text.replace(FORBIDDEN, ''));
