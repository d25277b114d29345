import type { Field } from '../../../matrix/fields.ts';

/** What a form sends, by the names of its fields. */
export type Given = Readonly<Record<string, string>>;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // It is refused by the request's schema, in words.
    return text;
  }
};

const readValue = ({ kind }: Field, text: string): unknown => {
  switch (kind) {
    case 'file':
      return parseJson(text);
    case 'texts':
      return text.split(/[\s,]+/).filter((part) => part !== '');
    case 'text':
      return text;
  }
};

/** The request that a filled-in form stands for: empty fields are left out, JSON is read. */
export const requestOf = (fields: readonly Field[], given: Given): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const text = given[field.name] ?? '';
      return text.trim() === '' ? [] : [[field.name, readValue(field, text)]];
    }),
  );
