import fc from 'fast-check';
import t from 'tap';
import { buildEditor, type Editor } from '../support/editor.ts';

type Status = 'draft' | 'published' | 'archived';
const STATUSES: Status[] = ['draft', 'published', 'archived'];

/** What an entry is in the plainest of models. */
interface ModelEntry {
  slug: string;
  answer: string;
  status: Status;
  wasPublished: boolean;
  history: { answer: string; status: Status }[];
}

/** What is asked for, in numbers that the model makes names and choices of. */
type Operation =
  | { kind: 'create'; slug: number; status: number }
  | { kind: 'patch'; slug: number; status: number; isStale: boolean }
  | { kind: 'rename'; slug: number; to: number }
  | { kind: 'remove'; slug: number }
  | { kind: 'restore'; slug: number; revision: number };

const slug = fc.nat(3);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), slug, status: fc.nat(2) }),
  fc.record({ kind: fc.constant('patch' as const), slug, status: fc.nat(2), isStale: fc.boolean() }),
  fc.record({ kind: fc.constant('rename' as const), slug, to: slug }),
  fc.record({ kind: fc.constant('remove' as const), slug }),
  fc.record({ kind: fc.constant('restore' as const), slug, revision: fc.integer({ min: 1, max: 4 }) }),
);

class Model {
  readonly entries: ModelEntry[] = [];
  readonly #former = new Map<string, ModelEntry>();
  readonly #prefix: string;
  #answers = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  nameOf(n: number): string {
    return `${this.#prefix}-${n}`;
  }

  find(name: string): ModelEntry | undefined {
    return this.entries.find((entry) => entry.slug === name) ?? this.#former.get(name);
  }

  /** What a visitor without a key gets for a name: an entry that was never published leaves it to the one that had it. */
  statusFor(name: string): number {
    const present = this.entries.find((entry) => entry.slug === name && entry.wasPublished);
    const entry = present ?? this.#former.get(name);
    if (entry === undefined) return 404;
    if (entry.status === 'published') return entry.slug === name ? 200 : 308;
    return entry.status === 'archived' && entry.wasPublished ? 410 : 404;
  }

  text(): string {
    this.#answers += 1;
    return `Answer ${this.#answers}.`;
  }

  save(entry: ModelEntry, over: Partial<Pick<ModelEntry, 'slug' | 'answer' | 'status'>>): void {
    if (over.slug !== undefined && over.slug !== entry.slug) this.#former.set(entry.slug, entry);
    Object.assign(entry, over);
    if (entry.status === 'published') entry.wasPublished = true;
    entry.history.push({ answer: entry.answer, status: entry.status });
  }
}

/** Does one operation on the service, and answers what status it must have had by the model. */
const perform = async (
  editor: Editor,
  model: Model,
  operation: Operation,
): Promise<[actual: number, expected: number]> => {
  const name = model.nameOf(operation.slug);
  const known = model.find(name);
  const url = `/v1/entries/${name}`;
  const present = known === undefined ? '*' : `"r${known.history.length}.x"`;
  const headers = { 'if-match': present };
  switch (operation.kind) {
    case 'create': {
      const status = STATUSES[operation.status]!;
      const answer = model.text();
      const { statusCode } = await editor.create({ slug: name, answer, status });
      // A former slug of another entry is free.
      if (model.entries.some((entry) => entry.slug === name)) return [statusCode, 409];
      const entry = { slug: name, answer, status, wasPublished: false, history: [] };
      model.entries.push(entry);
      model.save(entry, {});
      return [statusCode, 201];
    }
    case 'patch': {
      const patch = { answer: model.text(), status: STATUSES[operation.status]! };
      const stale = { 'if-match': `"r${(known?.history.length ?? 1) - 1}.x"` };
      const options = { headers: operation.isStale ? stale : headers, payload: patch };
      const { statusCode } = await editor.as('PATCH', url, options);
      if (known === undefined) return [statusCode, 404];
      if (operation.isStale) return [statusCode, 412];
      model.save(known, patch);
      return [statusCode, 200];
    }
    case 'rename': {
      const to = model.nameOf(operation.to);
      const { statusCode } = await editor.as('PATCH', url, { headers, payload: { slug: to } });
      if (known === undefined) return [statusCode, 404];
      if (model.entries.some((entry) => entry.slug === to && entry !== known)) return [statusCode, 409];
      model.save(known, { slug: to });
      return [statusCode, 200];
    }
    case 'remove': {
      const { statusCode } = await editor.as('DELETE', url, { headers });
      if (known === undefined) return [statusCode, 404];
      if (known.status === 'archived') return [statusCode, 410];
      model.save(known, { status: 'archived' });
      return [statusCode, 204];
    }
    case 'restore': {
      const { revision } = operation;
      const { statusCode } = await editor.as('POST', `${url}/revisions/${revision}/restore`, { headers });
      const past = known?.history[revision - 1];
      if (known === undefined || past === undefined) return [statusCode, 404];
      model.save(known, { answer: past.answer });
      return [statusCode, 200];
    }
  }
};

/** A follower of the change log, who has never seen anything else. */
class Mirror {
  readonly copies = new Map<string, unknown>();
  #since = '';

  async follow({ app }: Editor): Promise<void> {
    for (;;) {
      const { items, page } = (await app.inject(`/v1/changes?limit=100${this.#since}`)).json();
      if (items.length === 0) return;
      this.#since = `&since=${page.next}`;
      for (const { id } of items) {
        const { statusCode, json } = await app.inject(`/v1/entries/${id}`);
        if (statusCode === 200) this.copies.set(id, json());
        else this.copies.delete(id);
      }
    }
  }
}

const exported = async ({ app }: Editor): Promise<unknown[]> =>
  (await app.inject('/v1/export')).payload
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

t.test(
  'any sequence of writes gives what a plain model of it gives, to readers, in history and to followers',
  async (t) => {
    const editor = await buildEditor(t);
    const early = new Mirror();
    let runs = 0;
    const property = fc.asyncProperty(
      fc.array(operation, { minLength: 1, maxLength: 20 }),
      async (operations) => {
        runs += 1;
        const model = new Model(`run${runs}`);
        for (const operation of operations) {
          editor.runtime.time += 1000;
          const [actual, expected] = await perform(editor, model, operation);
          if (actual !== expected)
            throw new Error(`${JSON.stringify(operation)}: ${actual} instead of ${expected}`);
        }
        for (const n of [0, 1, 2, 3]) {
          const name = model.nameOf(n);
          const { statusCode, json } = await editor.app.inject(`/v1/entries/${name}`);
          const entry = model.find(name);
          if (statusCode !== model.statusFor(name)) throw new Error(`${name}: ${statusCode}`);
          if (statusCode === 200 && json().answer !== entry?.answer)
            throw new Error(`${name}: ${json().answer}`);
          if (entry === undefined) continue;
          const { items } = (await editor.as('GET', `/v1/entries/${name}/revisions?limit=100`)).json();
          const statuses = items.map(({ status }: { status: Status }) => status).reverse();
          if (statuses.join() !== entry.history.map(({ status }) => status).join())
            throw new Error(`${name}: ${statuses}`);
        }
        await early.follow(editor);
        const copies = [...early.copies.values()];
        if (JSON.stringify(copies.sort(byId)) !== JSON.stringify((await exported(editor)).sort(byId))) {
          throw new Error('a follower has something else than an export');
        }
      },
    );
    await t.resolves(fc.assert(property, { numRuns: 40 }));
    const late = new Mirror();
    await late.follow(editor);
    t.same(
      [...late.copies.values()].sort(byId),
      (await exported(editor)).sort(byId),
      'so has one who begins now',
    );
  },
);

const byId = (a: unknown, b: unknown): number =>
  String(Reflect.get(Object(a), 'id')).localeCompare(String(Reflect.get(Object(b), 'id')));
