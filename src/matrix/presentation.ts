/** A piece of an answer for people. The command line writes it as text, pages as HTML. */
export type Block =
  | {
      readonly kind: 'facts';
      readonly title?: string;
      readonly rows: readonly (readonly [name: string, value: string])[];
    }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly items: readonly string[];
      readonly ordered?: boolean;
    }
  | { readonly kind: 'code'; readonly title: string; readonly code: string };

/** Rows of a name and a value. */
export const facts = (rows: readonly (readonly [string, string])[], title?: string): Block => ({
  kind: 'facts',
  ...(title !== undefined && { title }),
  rows,
});

export const text = (content: string): Block => ({ kind: 'text', text: content });

/** A list under a title; nothing when it is empty. */
export const list = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', title, items }];

/** Steps to do in their order; nothing when there are none. */
export const steps = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', title, items, ordered: true }];

/** Something to copy. */
export const code = (title: string, content: string): Block => ({ kind: 'code', title, code: content });

/** What warnings say, as a list. */
export const messages = (title: string, warnings: readonly { readonly message: string }[]): Block[] =>
  list(
    title,
    warnings.map(({ message }) => message),
  );
