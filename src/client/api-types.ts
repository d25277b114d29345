/* Written by `npm run openapi` from openapi.yaml; changes made here are lost. */

export interface AliasBody {
  /**
   * As it was suggested.
   */
  query: string;
}
/**
 * The answer in each form, to be sent on as it is.
 */
export interface AnswerForms {
  /**
   * As `GET /v1/entries/{slug}.md`.
   */
  markdown: string;
  /**
   * Plain text, as `GET /v1/entries/{slug}.txt`.
   */
  text: string;
  /**
   * A sanitised fragment, as `GET /v1/entries/{slug}.html`.
   */
  html: string;
  matrix: MatrixMessage;
  /**
   * Mrkdwn for Slack, short enough for a section block.
   */
  slack: string;
}
/**
 * Content of an `m.room.message` event. `m.notice`, as the specification wants of bots: no other bot answers it.
 */
export interface MatrixMessage {
  msgtype: 'm.notice';
  /**
   * Plain text, for clients without HTML.
   */
  body: string;
  format: 'org.matrix.custom.html';
  formatted_body: string;
}
export interface AnswerRequest {
  /**
   * The question. Tokens in it are not read, stored or repeated.
   */
  question: string;
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string;
  /**
   * Slug of a category.
   */
  category?: string;
  /**
   * Only entries with all of these.
   *
   * @maxItems 30
   */
  tags?: string[];
  /**
   * Least confidence at which there is an answer; the higher, the fewer wrong ones. Default: `0.65`.
   */
  threshold?: number;
}
export interface AnswerResult {
  /**
   * Null where the knowledge base has none, or is not sure enough.
   */
  answer: {
    /**
     * The question that this answers; not always what was asked.
     */
    question: string;
    excerpt: string;
    category: {
      slug: string;
      title: string;
    };
    citation: Citation;
    forms: AnswerForms;
  } | null;
  /**
   * That the best entry answers the question; docs/answers.md has what that is worth.
   */
  confidence: number;
  /**
   * What the confidence had to reach.
   */
  threshold: number;
  /**
   * How far the best entry is ahead of the next one, as a share of its score; 1 when there is no other.
   */
  margin: number;
  /**
   * The next best entries, the best one first where it is no answer. For people to choose from.
   *
   * @maxItems 3
   */
  alternatives: {
    question: string;
    excerpt: string;
    citation: Citation;
  }[];
  match: {
    /**
     * How a word had to be read to match, at its loosest: as it stands, by its stem, as the beginning of a word, with one or two typing errors. `none`: nothing matches.
     */
    tier: 'exact' | 'stemmed' | 'prefix' | 'typo1' | 'typo2' | 'none';
    /**
     * Words that were read as others.
     */
    corrected: {
      from: string;
      to: string;
    }[];
  };
  /**
   * The query with its corrections; null when it was read as it stands.
   */
  didYouMean: string | null;
  /**
   * Language of the answer.
   */
  locale: string;
}
/**
 * Where an answer is from.
 */
export interface Citation {
  /**
   * Of the entry; never changes.
   */
  id: string;
  slug: string;
  locale: string;
  /**
   * Which text of the entry this is.
   */
  revision: number;
  updatedAt: string;
  /**
   * Page for people.
   */
  url: string;
  /**
   * Where the API has it.
   */
  self: string;
}
/**
 * Links to and about the APIs here (RFC 9264, RFC 9727).
 */
export interface ApiCatalog {
  linkset: {
    anchor: string;
    item?: {
      href: string;
      type?: string;
    }[];
    'service-desc'?: {
      href: string;
      type?: string;
    }[];
    'service-doc'?: {
      href: string;
      type?: string;
    }[];
    status?: {
      href: string;
      type?: string;
    }[];
  }[];
}
export interface Category {
  slug: string;
  title: string;
  /**
   * Markdown; may be empty.
   */
  description: string;
  /**
   * Place in the reading order.
   */
  position: number;
  /**
   * Published entries, each counted once however many languages it has.
   */
  entryCount: number;
  links: {
    self: string;
    entries: string;
  };
}
export interface CategoryInput {
  title: string;
  /**
   * Markdown. Default: `""`.
   */
  description?: string;
  /**
   * Place in the reading order; where it is, or behind the others, when absent.
   */
  position?: number;
}
export interface CategoryList {
  items: Category[];
}
export interface CategoryOrder {
  /**
   * The slugs of all categories, each once, in their new order.
   *
   * @maxItems 1000
   */
  order: string[];
}
/**
 * Something that readers could see happen to an entry.
 */
export interface Change {
  /**
   * `created`: appeared; `updated`: says something else, or has other metadata; `moved`: only its place changed; `renamed`: has another slug; `removed`: drop it.
   */
  type: 'created' | 'updated' | 'moved' | 'renamed' | 'removed';
  /**
   * Id of the entry: the key of a copy.
   */
  id: string;
  slug: string;
  locale: string;
  revision: number;
  at: string;
}
export interface ChangeList {
  items: Change[];
  page: {
    limit: number;
    /**
     * Where the next poll goes on (`since`); never null, also when there is nothing new.
     */
    next: string;
  };
}
export interface CountedQuery {
  /**
   * In small letters; its key strokes are one search.
   */
  query: string;
  locale: string;
  searches: number;
  /**
   * Searches of which a result was opened, as far as that was told.
   */
  opened: number;
}
/**
 * What the body of /createRoom must hold besides the name, topic and other settings of the new room.
 */
export interface CreateRoomBody {
  /**
   * Merged into the content of the create event of the new room.
   */
  creation_content: {
    /**
     * The room that the new one replaces.
     */
    predecessor: {
      /**
       * Id of the old room.
       */
      room_id: string;
    };
    /**
     * Type of the room, as that of the old one: `m.space` for a space.
     */
    type?: string;
  };
}
/**
 * A message to a webhook, and the state of its delivery.
 */
export interface Delivery {
  /**
   * Of the message (`webhook-id`): the same however often it is sent.
   */
  id: string;
  /**
   * `pending`: to be sent, again where it has failed; `dead`: given up, until it is replayed.
   */
  state: 'pending' | 'delivered' | 'dead';
  change: Change;
  /**
   * Begun so far.
   */
  attempts: number;
  createdAt: string;
  lastAttemptAt: string | null;
  /**
   * HTTP status of the last response; null without one.
   */
  lastStatus: number | null;
  /**
   * Why the last attempt failed.
   */
  lastError: string | null;
  /**
   * null when it is over, and while it waits for an earlier one of the same entry.
   */
  nextAttemptAt: string | null;
  /**
   * When it was delivered or given up.
   */
  endedAt: string | null;
  links: {
    replay: string;
  };
}
export interface DeliveryList {
  items: Delivery[];
  page: {
    /**
     * Requested number of items.
     */
    limit: number;
    /**
     * Cursor of the next page; null on the last one.
     */
    next: string | null;
  };
}
/**
 * A question with its answer, in one language.
 */
export interface Entry {
  /**
   * UUIDv7; never changes.
   */
  id: string;
  /**
   * Names it in URLs; a former slug goes on working.
   */
  slug: string;
  /**
   * Language, as a BCP 47 tag.
   */
  locale: string;
  question: string;
  /**
   * Other ways people ask it.
   */
  aliases: string[];
  /**
   * In `format`. In lists only with `include=answer`.
   */
  answer?: string;
  /**
   * What `answer` is written in; HTML is a sanitised fragment.
   */
  format?: 'markdown' | 'html' | 'text';
  /**
   * Beginning of the answer as plain text, at most 200 characters.
   */
  excerpt: string;
  category: {
    slug: string;
    title: string;
  };
  tags: string[];
  status: 'draft' | 'published' | 'archived';
  /**
   * Place within its category.
   */
  position: number;
  /**
   * Grows with every accepted write.
   */
  revision: number;
  createdAt: string;
  /**
   * Name of the key, for those who have one; else that of the site, unless it shows names.
   */
  createdBy: string;
  updatedAt: string;
  /**
   * Likewise.
   */
  updatedBy: string;
  publishedAt: string | null;
  /**
   * Digest of question, aliases and answer: tells a change of content from a change of metadata.
   */
  contentHash: string;
  /**
   * Where the content came from.
   */
  source: {
    title: string;
    url: string | null;
  } | null;
  /**
   * What is true today where the answer is older, in Markdown, with its day. Above the answer in every format but `answer` in Markdown.
   */
  editorsNote: {
    date: string;
    text: string;
  } | null;
  /**
   * Names of the tools that bear on it: pages below `/tools/`.
   */
  tools: string[];
  /**
   * Questions that it does not answer, near as they are; absent where there are none.
   */
  negativeQuestions?: string[];
  links: {
    self: string;
    html: string;
    markdown: string;
    text: string;
    jsonld: string;
  };
}
/**
 * An entry, or the requested fields of it.
 */
export interface EntryFields {
  /**
   * UUIDv7; never changes.
   */
  id?: string;
  /**
   * Names it in URLs; a former slug goes on working.
   */
  slug?: string;
  /**
   * Language, as a BCP 47 tag.
   */
  locale?: string;
  question?: string;
  /**
   * Other ways people ask it.
   */
  aliases?: string[];
  /**
   * In `format`. In lists only with `include=answer`.
   */
  answer?: string;
  /**
   * What `answer` is written in; HTML is a sanitised fragment.
   */
  format?: 'markdown' | 'html' | 'text';
  /**
   * Beginning of the answer as plain text, at most 200 characters.
   */
  excerpt?: string;
  category?: {
    slug: string;
    title: string;
  };
  tags?: string[];
  status?: 'draft' | 'published' | 'archived';
  /**
   * Place within its category.
   */
  position?: number;
  /**
   * Grows with every accepted write.
   */
  revision?: number;
  createdAt?: string;
  /**
   * Name of the key, for those who have one; else that of the site, unless it shows names.
   */
  createdBy?: string;
  updatedAt?: string;
  /**
   * Likewise.
   */
  updatedBy?: string;
  publishedAt?: string | null;
  /**
   * Digest of question, aliases and answer: tells a change of content from a change of metadata.
   */
  contentHash?: string;
  /**
   * Where the content came from.
   */
  source?: {
    title: string;
    url: string | null;
  } | null;
  /**
   * What is true today where the answer is older, in Markdown, with its day. Above the answer in every format but `answer` in Markdown.
   */
  editorsNote?: {
    date: string;
    text: string;
  } | null;
  /**
   * Names of the tools that bear on it: pages below `/tools/`.
   */
  tools?: string[];
  /**
   * Questions that it does not answer, near as they are; absent where there are none.
   */
  negativeQuestions?: string[];
  links?: {
    self: string;
    html: string;
    markdown: string;
    text: string;
    jsonld: string;
  };
}
/**
 * The entry of this knowledge base that explains the topic.
 */
export interface EntryLink {
  /**
   * Slug of the entry that explains the topic.
   */
  slug: string;
  /**
   * The question that the entry answers.
   */
  question: string;
  /**
   * Where the entry can be read.
   */
  url: string;
  /**
   * In what the text of the entry is older than this answer.
   */
  older?: string;
}
export interface EntryList {
  items: EntryFields[];
  page: Page;
}
export interface Page {
  /**
   * Requested number of items.
   */
  limit: number;
  /**
   * Cursor of the next page; null on the last one.
   */
  next: string | null;
  /**
   * Items in the whole list, with `count=true`.
   */
  total?: number;
}
/**
 * A JSON merge patch (RFC 7396): what is absent stays, null takes away.
 */
export interface EntryPatch {
  question?: string;
  /**
   * Markdown.
   */
  answer?: string;
  /**
   * Slug of a category.
   */
  category?: string;
  /**
   * A new one renames the entry; the former goes on working.
   */
  slug?: string;
  /**
   * All of them; null for none.
   */
  aliases?: string[] | null;
  /**
   * All of them; null for none.
   */
  tags?: string[] | null;
  /**
   * Cannot be changed; taken when it is the same.
   */
  locale?: string;
  status?: 'draft' | 'published' | 'archived';
  /**
   * null is behind the others of its category.
   */
  position?: number | null;
  /**
   * Where the content came from.
   */
  source?: {
    title?: string;
    url?: string | null;
  } | null;
  /**
   * What is true today where the answer is older: Markdown, and its day.
   */
  editorsNote?: {
    date: string;
    text: string;
  } | null;
  /**
   * Names of the tools that bear on it: pages below `/tools/`.
   */
  tools?: string[] | null;
  /**
   * Questions that it does not answer: `POST /v1/answer` is silent where a question is nearer to one of them than to those that it answers.
   */
  negativeQuestions?: string[] | null;
  note?: string | null;
}
/**
 * What an error of Matrix means.
 */
export interface ErrorExplanation {
  /**
   * The errcode in it, where it has one of the known form.
   */
  errcode: string | null;
  /**
   * Whether it is explained here.
   */
  known: boolean;
  /**
   * What it says, in a few words.
   */
  title: string;
  /**
   * Why servers and clients say so.
   */
  cause: string;
  /**
   * What to do, the most likely first.
   */
  steps: string[];
  /**
   * Whether what was pasted holds a token or another secret: treat that as leaked.
   */
  hasSecret: boolean;
  entry?: EntryLink;
}
/**
 * An error to explain.
 */
export interface ErrorRequest {
  /**
   * An errcode, a message that a client shows, or the whole body of the response. It is not echoed.
   */
  error: string;
}
export interface FeedbackBody {
  /**
   * Whether the answer helped.
   */
  helpful: boolean;
  /**
   * What was missing, in plain text. Tokens in it are taken out.
   */
  comment?: string;
}
export interface FruitlessQuery {
  /**
   * In small letters; its key strokes are one search.
   */
  query: string;
  locale: string;
  searches: number;
  /**
   * Searches of which a result was opened, as far as that was told.
   */
  opened: number;
  withoutResult: number;
}
export interface Health {
  status: 'ok';
}
/**
 * What an identifier or a link says.
 */
export interface IdentifierExplanation {
  /**
   * What it names.
   */
  kind: 'user' | 'room' | 'alias' | 'event' | 'media' | 'unknown';
  /**
   * How it was written.
   */
  form: 'identifier' | 'matrix-to-link' | 'matrix-uri' | 'client-link' | 'api-url' | 'unknown';
  /**
   * The identifier alone, with its sigil.
   */
  id: string | null;
  /**
   * Of a user id or an alias: what stands before the colon.
   */
  localpart: string | null;
  /**
   * What a localpart with =xx in it stands for.
   */
  decoded: string | null;
  /**
   * The server in the identifier; it says nothing about who is in a room.
   */
  serverName: string | null;
  /**
   * The event behind a room.
   */
  eventId: string | null;
  /**
   * Servers to join through, from a link.
   */
  via: string[];
  /**
   * The forms of link, with the servers that serve; null where there is none.
   */
  links: {
    /**
     * matrix.to link.
     */
    matrixTo: string;
    /**
     * matrix: URI.
     */
    matrixUri: string;
  } | null;
  /**
   * What to know, and what is wrong.
   */
  notes: IdentifierNote[];
  entry?: EntryLink;
}
/**
 * Something to know about an identifier, or what is wrong with it.
 */
export interface IdentifierNote {
  /**
   * Stable name of what was noticed, for programs.
   */
  code:
    | 'nothing-found'
    | 'pasted-with-more'
    | 'from-link'
    | 'stands-for'
    | 'old-user-id'
    | 'alias'
    | 'via-missing'
    | 'via-ip-address'
    | 'via-not-a-server'
    | 'via-too-many'
    | 'no-server-in-id'
    | 'unlikely-room-id'
    | 'doubtful-server-name'
    | 'bad-server-name'
    | 'event-without-room'
    | 'slash-in-event-id'
    | 'is-create-event'
    | 'media';
  /**
   * What was noticed and what to do about it, in sentences.
   */
  message: string;
}
/**
 * An identifier to read.
 */
export interface IdentifierRequest {
  /**
   * A user id, room id, alias, event id, mxc:// address or a link, as it was found.
   */
  text: string;
}
/**
 * What an import did.
 */
export interface ImportResult {
  /**
   * Whether nothing was done.
   */
  dryRun: boolean;
  /**
   * Entries that are new.
   */
  created: number;
  /**
   * Entries that say something else now.
   */
  updated: number;
  /**
   * Entries of which only the place is another.
   */
  moved: number;
  /**
   * Entries with another slug.
   */
  renamed: number;
  /**
   * Entries that stay as they are here although the line says something else.
   */
  kept: number;
  /**
   * Entries that say what their line says.
   */
  unchanged: number;
  /**
   * Categories that were made.
   */
  categoriesCreated: number;
}
/**
 * Nothing that came from less than 3 networks.
 */
export interface Insights {
  period: {
    from: string;
    /**
     * Today. What happened within the last minutes may be missing.
     */
    to: string;
  };
  /**
   * Those that helped least first.
   */
  entries: {
    id: string;
    slug: string;
    locale: string;
    question: string;
    votes: number;
    helpful: number;
    /**
     * Of the votes those that say it helped.
     */
    ratio: number;
    /**
     * The latest, at most 5.
     */
    comments: {
      day: string;
      helpful: boolean;
      text: string;
      revision: number;
    }[];
  }[];
  searches: {
    /**
     * Searches for queries that are stored.
     */
    total: number;
    top: CountedQuery[];
    /**
     * What nothing was found for: gaps in the content, or words that are missing as aliases.
     */
    withoutResult: FruitlessQuery[];
    /**
     * Queries whose results were never opened; null while no client reports what is opened.
     */
    unopened: CountedQuery[] | null;
  };
}
/**
 * JSON Feed 1.1.
 */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  items: {
    /**
     * Of the entry; never changes.
     */
    id: string;
    /**
     * Page for people.
     */
    url: string;
    title: string;
    content_html: string;
    summary: string;
    date_published: string;
    date_modified: string;
    authors: {
      name: string;
    }[];
    tags: string[];
    language: string;
  }[];
}
/**
 * Something to know about a localpart that is no fault of it.
 */
export interface LocalpartNote {
  /**
   * Stable name of what was noticed, for programs.
   */
  code: 'stands-for' | 'e-mail-like-name' | 'suggestion-refused';
  /**
   * What was noticed and what to do about it, in sentences.
   */
  message: string;
}
/**
 * One thing that is wrong with a localpart.
 */
export interface LocalpartProblem {
  /**
   * Stable name of the problem, for programs.
   */
  code:
    | 'empty'
    | 'too-long'
    | 'whole-user-id'
    | 'other-server'
    | 'matrix-to-link'
    | 'matrix-uri'
    | 'client-link'
    | 'api-url'
    | 'mention'
    | 'wrapped-name'
    | 'percent-encoded'
    | 'email-address'
    | 'surrounding-white-space'
    | 'colon'
    | 'null'
    | 'lone-surrogate'
    | 'upper-case'
    | 'white-space'
    | 'control-character'
    | 'invisible-character'
    | 'look-alike'
    | 'not-ascii'
    | 'not-allowed'
    | 'more-problems';
  /**
   * What is wrong and what to do about it, in sentences.
   */
  message: string;
  /**
   * Where the character is, counted from 0 in Unicode code points; null for the localpart as a whole.
   */
  index: number | null;
  /**
   * The offending character: itself when it can be seen and taken for no other, and otherwise its code point and Unicode name, such as `U+200B ZERO WIDTH SPACE`. Null for the localpart as a whole.
   */
  character: string | null;
}
/**
 * A localpart to validate, or several.
 */
export interface LocalpartRequest {
  /**
   * The user name without `@` and server. A whole user id or a link to one is recognised.
   */
  localpart?: string;
  /**
   * Up to 500 user names at once, in place of `localpart`.
   *
   * @maxItems 500
   */
  items?: string[];
  /**
   * The server that the user id is for. Without it the length cannot be judged to the byte.
   */
  serverName?: string;
}
/**
 * What the specification and the software in use say about a localpart.
 */
export interface LocalpartValidation {
  /**
   * Whether the specification's rule for new accounts allows it.
   */
  valid: boolean;
  /**
   * `valid` for new accounts; `historical`: printable ASCII that only accounts made long ago may have, and servers must accept them; `non-compliant`: servers meet such in rooms but should not hand them on; `too-long`: over 255 bytes as a whole user id; `invalid`: can be part of no user id.
   */
  class: 'valid' | 'historical' | 'non-compliant' | 'too-long' | 'invalid';
  /**
   * The whole user id, for the classes `valid` and `historical` and when the server name is given.
   */
  userId: string | null;
  /**
   * Everything that keeps the localpart from being valid, first that of the whole, then by character.
   */
  problems: LocalpartProblem[];
  /**
   * A valid localpart instead: by the specification's mapping (lower case, all else as `=xx`), of the user meant when a whole user id was given. The localpart itself when it is valid; null when there is none.
   */
  suggestion: string | null;
  /**
   * What the name stands for, when it has escapes (`=22` is a quotation mark); null when it has none.
   */
  decoded: string | null;
  /**
   * Which software would take the suggestion for a new account; null when there is none.
   */
  suggestionServers: {
    /**
     * Synapse, at registration.
     */
    synapse: {
      /**
       * Whether this software lets a new account have the localpart.
       */
      accepted: boolean;
      /**
       * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
       */
      reason: string | null;
    };
    /**
     * The Matrix Authentication Service's registration policy.
     */
    mas: {
      /**
       * Whether this software lets a new account have the localpart.
       */
      accepted: boolean;
      /**
       * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
       */
      reason: string | null;
    };
    /**
     * Dendrite, at registration.
     */
    dendrite: {
      /**
       * Whether this software lets a new account have the localpart.
       */
      accepted: boolean;
      /**
       * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
       */
      reason: string | null;
    };
    /**
     * Element Web's own registration form. Where the homeserver uses MAS, its page takes the place of the form.
     */
    elementWeb: {
      /**
       * Whether this software lets a new account have the localpart.
       */
      accepted: boolean;
      /**
       * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
       */
      reason: string | null;
    };
  } | null;
  /**
   * Which software would take it for a new account. Whether it is still free is not looked up.
   */
  servers: {
    /**
     * Synapse, at registration.
     */
    synapse: {
      /**
       * Whether this software lets a new account have the localpart.
       */
      accepted: boolean;
      /**
       * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
       */
      reason: string | null;
    };
    /**
     * The Matrix Authentication Service's registration policy.
     */
    mas: {
      /**
       * Whether this software lets a new account have the localpart.
       */
      accepted: boolean;
      /**
       * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
       */
      reason: string | null;
    };
    /**
     * Dendrite, at registration.
     */
    dendrite: {
      /**
       * Whether this software lets a new account have the localpart.
       */
      accepted: boolean;
      /**
       * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
       */
      reason: string | null;
    };
    /**
     * Element Web's own registration form. Where the homeserver uses MAS, its page takes the place of the form.
     */
    elementWeb: {
      /**
       * Whether this software lets a new account have the localpart.
       */
      accepted: boolean;
      /**
       * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
       */
      reason: string | null;
    };
  };
  /**
   * What to know about it and about the suggestion.
   */
  notes: LocalpartNote[];
  entry?: EntryLink;
}
/**
 * What the specification and the software in use say about several localparts.
 */
export interface LocalpartValidations {
  /**
   * One for each name, in the order of the request.
   */
  items: {
    /**
     * Whether the specification's rule for new accounts allows it.
     */
    valid: boolean;
    /**
     * `valid` for new accounts; `historical`: printable ASCII that only accounts made long ago may have, and servers must accept them; `non-compliant`: servers meet such in rooms but should not hand them on; `too-long`: over 255 bytes as a whole user id; `invalid`: can be part of no user id.
     */
    class: 'valid' | 'historical' | 'non-compliant' | 'too-long' | 'invalid';
    /**
     * The whole user id, for the classes `valid` and `historical` and when the server name is given.
     */
    userId: string | null;
    /**
     * Everything that keeps the localpart from being valid, first that of the whole, then by character.
     */
    problems: LocalpartProblem[];
    /**
     * A valid localpart instead: by the specification's mapping (lower case, all else as `=xx`), of the user meant when a whole user id was given. The localpart itself when it is valid; null when there is none.
     */
    suggestion: string | null;
    /**
     * What the name stands for, when it has escapes (`=22` is a quotation mark); null when it has none.
     */
    decoded: string | null;
    /**
     * Which software would take the suggestion for a new account; null when there is none.
     */
    suggestionServers: {
      /**
       * Synapse, at registration.
       */
      synapse: {
        /**
         * Whether this software lets a new account have the localpart.
         */
        accepted: boolean;
        /**
         * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
         */
        reason: string | null;
      };
      /**
       * The Matrix Authentication Service's registration policy.
       */
      mas: {
        /**
         * Whether this software lets a new account have the localpart.
         */
        accepted: boolean;
        /**
         * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
         */
        reason: string | null;
      };
      /**
       * Dendrite, at registration.
       */
      dendrite: {
        /**
         * Whether this software lets a new account have the localpart.
         */
        accepted: boolean;
        /**
         * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
         */
        reason: string | null;
      };
      /**
       * Element Web's own registration form. Where the homeserver uses MAS, its page takes the place of the form.
       */
      elementWeb: {
        /**
         * Whether this software lets a new account have the localpart.
         */
        accepted: boolean;
        /**
         * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
         */
        reason: string | null;
      };
    } | null;
    /**
     * Which software would take it for a new account. Whether it is still free is not looked up.
     */
    servers: {
      /**
       * Synapse, at registration.
       */
      synapse: {
        /**
         * Whether this software lets a new account have the localpart.
         */
        accepted: boolean;
        /**
         * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
         */
        reason: string | null;
      };
      /**
       * The Matrix Authentication Service's registration policy.
       */
      mas: {
        /**
         * Whether this software lets a new account have the localpart.
         */
        accepted: boolean;
        /**
         * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
         */
        reason: string | null;
      };
      /**
       * Dendrite, at registration.
       */
      dendrite: {
        /**
         * Whether this software lets a new account have the localpart.
         */
        accepted: boolean;
        /**
         * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
         */
        reason: string | null;
      };
      /**
       * Element Web's own registration form. Where the homeserver uses MAS, its page takes the place of the form.
       */
      elementWeb: {
        /**
         * Whether this software lets a new account have the localpart.
         */
        accepted: boolean;
        /**
         * Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.
         */
        reason: string | null;
      };
    };
    /**
     * What to know about it and about the suggestion.
     */
    notes: LocalpartNote[];
  }[];
  entry?: EntryLink;
}
/**
 * What an entry is made from.
 */
export interface NewEntry {
  question: string;
  /**
   * Markdown.
   */
  answer: string;
  /**
   * Slug of a category.
   */
  category: string;
  /**
   * Made from the question when absent.
   */
  slug?: string;
  /**
   * Other ways people ask it. Default: `[]`.
   *
   * @maxItems 50
   */
  aliases?: string[];
  /**
   * Default: `[]`.
   *
   * @maxItems 30
   */
  tags?: string[];
  /**
   * The language of the service when absent.
   */
  locale?: string;
  /**
   * Default: `"published"`.
   */
  status?: 'draft' | 'published' | 'archived';
  /**
   * Behind the others of its category when absent.
   */
  position?: number;
  /**
   * Where the content came from.
   */
  source?: {
    title: string;
    /**
     * Default: `null`.
     */
    url?: string | null;
  };
  /**
   * What is true today where the answer is older: Markdown, and its day.
   */
  editorsNote?: {
    date: string;
    text: string;
  };
  /**
   * Names of the tools that bear on it: pages below `/tools/`.
   *
   * @maxItems 10
   */
  tools?: string[];
  /**
   * Questions that it does not answer: `POST /v1/answer` is silent where a question is nearer to one of them than to those that it answers.
   *
   * @maxItems 20
   */
  negativeQuestions?: string[];
  /**
   * Why, for the history.
   */
  note?: string;
}
/**
 * A receiver of changes, and which it gets.
 */
export interface NewWebhook {
  /**
   * Where to send to: http(s), without user name, password and fragment. On the public internet, unless the service is set to allow others. It is no secret: everyone who may read webhooks sees it.
   */
  url: string;
  /**
   * Types of changes to send. Default: `["created","updated","moved","renamed","removed"]`.
   *
   * @minItems 1
   * @maxItems 5
   */
  events?: ('created' | 'updated' | 'moved' | 'renamed' | 'removed')[];
  /**
   * For people.
   */
  description?: string;
}
/**
 * How to show an answer by its address (https://oembed.com, section 2.3).
 */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  /**
   * The question.
   */
  title: string;
  author_name: string;
  provider_name: string;
  provider_url: string;
  /**
   * Seconds that it is good for.
   */
  cache_age: number;
  width: number;
  height: number;
  /**
   * An `<iframe>` with the answer, and nothing else.
   */
  html: string;
}
export interface OpenedBody {
  /**
   * What was searched for, as it was sent to the search.
   */
  q: string;
  /**
   * Language of the results, as `Content-Language` of the search had it.
   */
  locale?: string;
  /**
   * Slug or id of what was opened: so that editors learn what readers call it.
   */
  entry?: string;
}
/**
 * One thing that takes power.
 */
export interface PowerAction {
  /**
   * What is done, in words.
   */
  action: string;
  /**
   * Where its level is set: `ban`, `events["m.room.name"]`.
   */
  key: string;
  /**
   * The level that it takes.
   */
  level: number;
  /**
   * Whether the level is set, or the default holds.
   */
  isSet: boolean;
  /**
   * Who has it.
   */
  who: 'everyone' | 'some' | 'creators' | 'nobody';
  /**
   * The listed users who have it, at most ten.
   */
  users: string[];
  /**
   * Whether the user of the request has it.
   */
  allowed?: boolean;
}
/**
 * The content of the `m.room.power_levels` event of the old room, with any other fields that it has.
 */
export interface PowerLevels {
  /**
   * Level of users that are not listed; 0 if absent. Rooms before version 10 may hold it as text.
   */
  users_default?: number | string;
  /**
   * Level to send state events that are not listed; 50 if absent. Rooms before version 10 may hold it as text.
   */
  state_default?: number | string;
  /**
   * Level by user id.
   */
  users?: {
    [k: string]: number | string;
  };
  /**
   * Level by event type.
   */
  events?: {
    [k: string]: number | string;
  };
  [k: string]: unknown;
}
/**
 * The content of the `m.room.power_levels` event, or the whole event.
 */
export interface PowerLevelsContent {
  /**
   * Level by user id.
   */
  users?: {
    [k: string]: number | string;
  };
  /**
   * Level of users that are not listed; 0 if absent.
   */
  users_default?: number | string;
  /**
   * Level by event type.
   */
  events?: {
    [k: string]: number | string;
  };
  /**
   * Level to send messages; 0 if absent.
   */
  events_default?: number | string;
  /**
   * Level to send state events that are not listed; 50 if absent.
   */
  state_default?: number | string;
  /**
   * 0 if absent.
   */
  invite?: number | string;
  /**
   * 50 if absent.
   */
  kick?: number | string;
  /**
   * 50 if absent.
   */
  ban?: number | string;
  /**
   * 50 if absent.
   */
  redact?: number | string;
  /**
   * Level for @room, 50 if absent.
   */
  notifications?: {
    [k: string]: number | string;
  };
  [k: string]: unknown;
}
/**
 * Who may do what in a room.
 */
export interface PowerLevelsExplanation {
  /**
   * The listed users, the mightiest first; at most fifty.
   */
  users: {
    /**
     * A listed user.
     */
    userId: string;
    /**
     * Their level.
     */
    level: number;
    /**
     * What Element calls it.
     */
    role: string;
  }[];
  /**
   * The level of everyone else.
   */
  usersDefault: number;
  /**
   * Who may do what.
   */
  actions: PowerAction[];
  /**
   * Who can mend it, and what nobody can.
   */
  notes: PowerNote[];
  entry?: EntryLink;
}
/**
 * Something to know about the power in a room.
 */
export interface PowerNote {
  /**
   * Stable name of what was noticed, for programs.
   */
  code:
    | 'nobody-can'
    | 'nobody-can-mend'
    | 'who-can-mend'
    | 'creators-stand-above'
    | 'everyone-is-admin'
    | 'level-as-text'
    | 'level-ignored'
    | 'not-user-ids'
    | 'whole-event'
    | 'calls';
  /**
   * What was noticed and what to do about it, in sentences.
   */
  message: string;
}
/**
 * Power levels to explain.
 */
export interface PowerLevelsRequest {
  powerLevels: PowerLevelsContent;
  /**
   * Version of the room. From 12 on its creators stand above all levels.
   */
  roomVersion?: string;
  /**
   * A user to tell about.
   */
  userId?: string;
}
/**
 * Something to know about who can send a tombstone.
 */
export interface PowerWarning {
  /**
   * Stable name of what was noticed, for programs.
   */
  code:
    | 'who-can-send'
    | 'nobody-can-send'
    | 'only-creators-can-send'
    | 'everyone-can-send'
    | 'level-not-set'
    | 'level-too-low'
    | 'sender-cannot-send'
    | 'creators-always-can'
    | 'level-as-text'
    | 'level-ignored';
  /**
   * What was noticed and what to do about it, in sentences.
   */
  message: string;
}
/**
 * An error, in the form of RFC 9457.
 */
export interface Problem {
  /**
   * Path of the page that explains this kind of problem.
   */
  type: string;
  /**
   * The kind of problem, the same each time.
   */
  title: string;
  /**
   * The HTTP status again.
   */
  status: number;
  /**
   * What is wrong with this request, and what to do.
   */
  detail: string;
  /**
   * Id of the request, as in X-Request-Id and in the log.
   */
  instance: string;
  /**
   * Everything that is wrong with the input.
   */
  errors?: {
    /**
     * JSON Pointer into the body, or `#/query/<name>`.
     */
    pointer: string;
    code: string;
    detail: string;
  }[];
  [k: string]: unknown;
}
/**
 * What a recovery key says by its format. It is never looked up anywhere.
 */
export interface RecoveryKeyCheck {
  /**
   * Whether it is a whole recovery key. It may still belong to another account.
   */
  valid: boolean;
  /**
   * Characters of it without spaces; a whole key has 48.
   */
  characters: number;
  /**
   * Whether its built-in checksum fits; not checked where the length or a character is wrong.
   */
  parity: 'valid' | 'invalid' | 'not-checked';
  /**
   * What is wrong, and what to do.
   */
  problems: RecoveryKeyProblem[];
  /**
   * What it is and what to do next, in plain sentences.
   */
  description: string;
  entry?: EntryLink;
}
/**
 * Why a recovery key is not correct.
 */
export interface RecoveryKeyProblem {
  /**
   * Stable name of what was noticed, for programs.
   */
  code:
    | 'empty'
    | 'passphrase'
    | 'is-a-token'
    | 'foreign-characters'
    | 'too-short'
    | 'too-long'
    | 'wrong-beginning'
    | 'wrong-parity';
  /**
   * What was noticed and what to do about it, in sentences.
   */
  message: string;
}
/**
 * A recovery key to check.
 */
export interface RecoveryKeyRequest {
  /**
   * The recovery key as it was written down, in any spacing. It is neither stored, logged nor echoed.
   */
  key: string;
}
/**
 * What is left of a revision, and where else its texts are.
 */
export interface RedactResult {
  /**
   * Its number; the latest is the highest.
   */
  revision: number;
  at: string;
  /**
   * Its author: the name of the key if you send a key, else the name of the site, unless names are public.
   */
  by: string;
  note: null;
  status: 'draft' | 'published' | 'archived';
  contentHash: null;
  redacted: Redaction;
  links: {
    self: string;
    diff: string;
  };
  /**
   * Other revisions that have the same question, aliases and answer: redact them as well, and change the entry if the present one is among them.
   */
  sameContent: number[];
}
/**
 * Who took away what a revision said, and why.
 */
export interface Redaction {
  at: string;
  /**
   * As `by` of the revision.
   */
  by: string;
  /**
   * As `note` of the revision.
   */
  note: string | null;
}
/**
 * What is left of a revision that was redacted.
 */
export interface RedactedRevision {
  /**
   * Its number; the latest is the highest.
   */
  revision: number;
  at: string;
  /**
   * Its author: the name of the key if you send a key, else the name of the site, unless names are public.
   */
  by: string;
  note: null;
  status: 'draft' | 'published' | 'archived';
  contentHash: null;
  redacted: Redaction;
  links: {
    self: string;
    diff: string;
  };
}
/**
 * An entry as it was.
 */
export interface Revision {
  /**
   * Its number; the latest is the highest.
   */
  revision: number;
  at: string;
  /**
   * Its author: the name of the key if you send a key, else the name of the site, unless names are public.
   */
  by: string;
  /**
   * The reason for the change, if one was given; shown with its author.
   */
  note: string | null;
  status: 'draft' | 'published' | 'archived';
  contentHash: string;
  redacted: null;
  slug: string;
  locale: string;
  /**
   * Slug of its category.
   */
  category: string;
  question: string;
  aliases: string[];
  /**
   * Markdown.
   */
  answer: string;
  tags: string[];
  position: number;
  source: {
    title: string;
    url: string | null;
  } | null;
  editorsNote?: {
    date: string;
    text: string;
  };
  tools?: string[];
  negativeQuestions?: string[];
  links: {
    self: string;
    diff: string;
  };
}
export interface RevisionDiff {
  /**
   * null when there is nothing before.
   */
  from: number | null;
  to: number;
  /**
   * Whether question, aliases or answer did.
   */
  contentChanged: boolean;
  /**
   * As `diff -u` writes it; empty when nothing changed.
   */
  unified: string;
  changes: (
    | {
        field: 'question' | 'answer';
        /**
         * All but `insert` is the text before, all but `delete` the text after.
         */
        parts: {
          op: 'equal' | 'insert' | 'delete';
          text: string;
        }[];
      }
    | {
        field:
          | 'slug'
          | 'category'
          | 'aliases'
          | 'tags'
          | 'status'
          | 'position'
          | 'source'
          | 'editorsNote'
          | 'tools'
          | 'negativeQuestions';
        before: unknown;
        after: unknown;
      }
  )[];
}
export interface RevisionList {
  items: RevisionSummary[];
  page: {
    /**
     * Requested number of items.
     */
    limit: number;
    /**
     * Cursor of the next page; null on the last one.
     */
    next: string | null;
  };
}
/**
 * What happened to an entry once.
 */
export interface RevisionSummary {
  /**
   * Its number; the latest is the highest.
   */
  revision: number;
  at: string;
  /**
   * Its author: the name of the key if you send a key, else the name of the site, unless names are public.
   */
  by: string;
  /**
   * The reason for the change, if one was given; shown with its author.
   */
  note: string | null;
  status: 'draft' | 'published' | 'archived';
  /**
   * Equal to that of another revision when both say the same: then only metadata changed. null when it was redacted.
   */
  contentHash: string | null;
  /**
   * When what it said was taken away; else null.
   */
  redacted: Redaction | null;
  links: {
    self: string;
    diff: string;
  };
}
/**
 * What a room version is.
 */
export interface RoomVersionExplanation {
  /**
   * The version that was understood.
   */
  version: string;
  /**
   * Whether it is a version of the specification.
   */
  known: boolean;
  /**
   * What the ids of its rooms look like.
   */
  roomId: string | null;
  /**
   * What the ids of its events look like.
   */
  eventId: string | null;
  /**
   * The power of who made the room.
   */
  creators: string | null;
  /**
   * What it brought over the version before; of an upgrade, over the old one.
   */
  changes: string[];
  /**
   * What to know before an upgrade.
   */
  notes: RoomVersionNote[];
  entry?: EntryLink;
}
/**
 * Something to know about a room version or an upgrade.
 */
export interface RoomVersionNote {
  /**
   * Stable name of what was noticed, for programs.
   */
  code:
    | 'unknown-version'
    | 'not-stable'
    | 'old-version'
    | 'creators-above'
    | 'copied-levels'
    | 'creator-loses-power'
    | 'downgrade'
    | 'same-version'
    | 'new-room';
  /**
   * What was noticed and what to do about it, in sentences.
   */
  message: string;
}
/**
 * A room version to explain.
 */
export interface RoomVersionRequest {
  /**
   * A room version; "v12" and "room version 12" are understood.
   */
  version: string;
  /**
   * The version that a room is upgraded from; the response then says what the upgrade changes.
   */
  from?: string;
}
export interface SearchResults {
  items: {
    entry: EntryFields;
    /**
     * Only comparable within one answer.
     */
    score: number;
    /**
     * How a word had to be read to match, at its loosest: as it stands, by its stem, as the beginning of a word, with one or two typing errors. `none`: nothing matches.
     */
    tier: 'exact' | 'stemmed' | 'prefix' | 'typo1' | 'typo2' | 'none';
    /**
     * The question in runs.
     */
    highlights: {
      text: string;
      hit: boolean;
    }[];
    /**
     * The best passage of the answer in runs.
     */
    snippet: {
      text: string;
      hit: boolean;
    }[];
    /**
     * What the score is made of, with `explain=true`.
     */
    parts?: {
      [k: string]: number;
    };
  }[];
  match: {
    /**
     * How a word had to be read to match, at its loosest: as it stands, by its stem, as the beginning of a word, with one or two typing errors. `none`: nothing matches.
     */
    tier: 'exact' | 'stemmed' | 'prefix' | 'typo1' | 'typo2' | 'none';
    /**
     * Words that were read as others.
     */
    corrected: {
      from: string;
      to: string;
    }[];
  };
  /**
   * The query with its corrections; null when it was read as it stands.
   */
  didYouMean: string | null;
  /**
   * That the first entry answers the question. Below 0.5 a bot had better stay silent; docs/search.md has its calibration.
   */
  confidence: number;
  /**
   * Why it is so sure, with `explain=true`.
   */
  confidenceParts?: {
    /**
     * What the confidence is made of.
     */
    features: {
      [k: string]: number;
    };
    /**
     * What decided alone: the very question, only stop words in common, another number or code, or a question that the entry says it does not answer.
     */
    guard: ('same-question' | 'stop-words' | 'other-code' | 'negative-question') | null;
  };
  /**
   * Nothing matches: the items are only the nearest questions.
   */
  nearest: boolean;
  /**
   * With `explain=true`: entries that were looked at and are in no page of the results, at most 20 of a stage.
   */
  dropped?: {
    slug: string;
    stage: 'candidates' | 'excluded' | 'matching';
    reason: string;
  }[];
  page: {
    /**
     * Requested number of items.
     */
    limit: number;
    /**
     * Cursor of the next page; null on the last one.
     */
    next: string | null;
    /**
     * Entries that match, as far as they are ranked.
     */
    total: number;
  };
}
/**
 * The content of the `m.room.server_acl` event.
 */
export interface ServerAclContent {
  /**
   * Patterns of servers that may take part. None if absent.
   *
   * @maxItems 5000
   */
  allow?: string[];
  /**
   * Patterns of servers that may not, which win over `allow`.
   *
   * @maxItems 5000
   */
  deny?: string[];
  /**
   * Whether servers named by an address may take part; true if absent.
   */
  allow_ip_literals?: boolean;
  [k: string]: unknown;
}
/**
 * A server ACL to test.
 */
export interface ServerAclRequest {
  acl: ServerAclContent;
  /**
   * Servers to test.
   *
   * @maxItems 100
   */
  serverNames?: string[];
  /**
   * Your own server, which must not lock itself out.
   */
  ownServer?: string;
}
/**
 * What a server ACL does.
 */
export interface ServerAclResult {
  /**
   * The verdicts, in the order of the question, your own server first.
   */
  results: {
    /**
     * A server of the request.
     */
    serverName: string;
    /**
     * Whether it may take part in the room.
     */
    allowed: boolean;
    /**
     * The pattern that decided; null when none did.
     */
    pattern: string | null;
    /**
     * Why, in a sentence.
     */
    reason: string;
  }[];
  /**
   * What to mend before you send it.
   */
  warnings: ServerAclWarning[];
  entry?: EntryLink;
}
/**
 * What is dangerous or useless in a server ACL.
 */
export interface ServerAclWarning {
  /**
   * Stable name of what was noticed, for programs.
   */
  code:
    | 'everyone-locked-out'
    | 'own-server-locked-out'
    | 'own-server-not-given'
    | 'pattern-with-port'
    | 'pattern-is-no-name'
    | 'whole-event';
  /**
   * What was noticed and what to do about it, in sentences.
   */
  message: string;
}
export interface ServiceDocument {
  name: string;
  /**
   * Of the software.
   */
  version: string;
  /**
   * Absolute URLs by name; parameters in braces (RFC 6570).
   */
  links: {
    [k: string]: string;
  };
}
/**
 * The most frequent first.
 */
export interface SuggestedAliases {
  items: {
    query: string;
    /**
     * How often the entry was opened from its results.
     */
    opened: number;
    entry: {
      id: string;
      slug: string;
      locale: string;
      question: string;
    };
  }[];
}
export interface Suggestions {
  items: {
    question: string;
    slug: string;
    links: {
      self: string;
    };
  }[];
}
/**
 * What a token is, as far as its format tells. It is never looked up anywhere.
 */
export interface TokenClassification {
  /**
   * The known prefix with its underscore, or null.
   */
  prefix: string | null;
  /**
   * Where the format comes from. `mas` is the Matrix Authentication Service.
   */
  family: 'mas' | 'synapse' | 'tuwunel' | 'macaroon' | 'unknown';
  /**
   * What the token is for.
   */
  kind: 'access' | 'refresh' | 'compat-access' | 'compat-refresh' | 'personal-access' | 'login' | 'unknown';
  /**
   * Whether the token has the shape of its family: `complete`, nothing but its prefix, or damaged; `unknown` when the family is.
   */
  form: 'complete' | 'prefix-only' | 'malformed' | 'unknown';
  /**
   * Whether the checksum in the token fits. A valid one shows that the token was copied whole, not that it still works.
   */
  checksum: 'valid' | 'invalid' | 'not-checked';
  /**
   * How long such a token lives by default. `short`: minutes; `until-used`: valid for one use; `long`: until its session ends; `varies`: chosen when it was made.
   */
  lifetime: 'short' | 'until-used' | 'long' | 'varies' | 'unknown';
  /**
   * What the middle part of a Synapse token decodes to: the localpart of its user's id. Null otherwise.
   */
  localpart: string | null;
  /**
   * What it is, how long it lives, and what to do if it leaked, in plain sentences.
   */
  description: string;
  /**
   * The token made safe to show: its prefix and last two characters at most.
   */
  masked: string;
  /**
   * What is odd about the token or the way it was pasted.
   */
  warnings: TokenWarning[];
  entry?: EntryLink;
}
/**
 * Something odd about a token or the way it was pasted.
 */
export interface TokenWarning {
  /**
   * Stable name of what was noticed, for programs.
   */
  code:
    | 'empty'
    | 'surrounding-white-space'
    | 'quotes'
    | 'bearer'
    | 'authorization-header'
    | 'json'
    | 'curl-command'
    | 'token-in-url'
    | 'assignment'
    | 'surrounding-text'
    | 'several-tokens'
    | 'markdown'
    | 'percent-encoded'
    | 'other-characters'
    | 'truncated'
    | 'white-space-inside'
    | 'invisible-characters'
    | 'upper-case-prefix'
    | 'wrong-shape'
    | 'unusual-characters'
    | 'wrong-checksum'
    | 'documentation-example'
    | 'damaged-macaroon'
    | 'other-macaroon'
    | 'guest-macaroon'
    | 'padded-macaroon'
    | 'unknown-prefix'
    | 'looks-like-delayed-event-id'
    | 'looks-like-dendrite'
    | 'looks-like-conduit'
    | 'looks-like-application-service'
    | 'looks-like-openid-token'
    | 'looks-like-jwt'
    | 'looks-like-client-id'
    | 'looks-like-recovery-key'
    | 'looks-like-lectern-key'
    | 'looks-like-matrix-identifier';
  /**
   * What was noticed and what to do about it, in sentences.
   */
  message: string;
}
/**
 * A prefix of Matrix tokens.
 */
export interface TokenPrefix {
  /**
   * The prefix with its underscore.
   */
  prefix: string;
  /**
   * Which software issues such tokens.
   */
  family: 'mas' | 'synapse' | 'tuwunel';
  /**
   * What such a token is for.
   */
  kind: 'access' | 'refresh' | 'compat-access' | 'compat-refresh' | 'personal-access' | 'login';
  /**
   * How long such a token lives by default.
   */
  lifetime: 'short' | 'until-used' | 'long' | 'varies';
  /**
   * The software that issues it, and since when.
   */
  issuer: string;
  /**
   * The shape of the whole token.
   */
  format: string;
  /**
   * What it is, how long it lives, and what to do if it leaked, in plain sentences.
   */
  description: string;
}
/**
 * The prefixes that Matrix software puts in front of its tokens.
 */
export interface TokenPrefixList {
  /**
   * Every known prefix.
   */
  items: TokenPrefix[];
  entry?: EntryLink;
}
/**
 * A token to classify.
 */
export interface TokenRequest {
  /**
   * The token as it was found. It is neither stored, logged nor echoed.
   */
  token: string;
}
/**
 * A tombstone, and everything needed to send it.
 */
export interface Tombstone {
  /**
   * The tombstone, a state event; absent without the id of the new room.
   */
  event?: {
    /**
     * Event type.
     */
    type: 'm.room.tombstone';
    /**
     * State key: empty.
     */
    state_key: '';
    content: TombstoneContent;
  };
  /**
   * The request that sends it, when the id of the old room is given.
   */
  request?: {
    /**
     * HTTP method.
     */
    method: 'PUT';
    /**
     * Path on the homeserver, percent-encoded.
     */
    path: string;
    body: TombstoneContent;
  };
  /**
   * The same as a command for a POSIX shell. It takes the access token from $MATRIX_ACCESS_TOKEN and the URL of the homeserver from $MATRIX_HOMESERVER.
   */
  curl?: string;
  /**
   * The other half, to be done first: a new room that names the old one as its predecessor. Without it clients keep showing the old room. Given when the id of the old room is.
   */
  createRoom?: {
    /**
     * HTTP method.
     */
    method: 'POST';
    /**
     * Path on the homeserver, percent-encoded.
     */
    path: string;
    body: CreateRoomBody;
  };
  /**
   * Links to the new room, with up to three servers to join it through; absent without its id.
   */
  links?: {
    /**
     * matrix.to link to the new room.
     */
    matrixTo: string;
    /**
     * matrix: URI of the new room.
     */
    matrixUri: string;
  };
  /**
   * Who can send the tombstone, when the power levels are given.
   */
  power?: {
    /**
     * Power level that sending the tombstone takes.
     */
    required: number;
    /**
     * Who can send it, and what is odd about the levels.
     */
    warnings: PowerWarning[];
  };
  /**
   * What people get wrong, as far as it applies here.
   */
  warnings: TombstoneWarning[];
  /**
   * How to send it with the developer tools of Element, step by step.
   */
  steps: string[];
  entry?: EntryLink;
}
/**
 * The content of the event: this, and not the whole event, goes into developer tools and requests.
 */
export interface TombstoneContent {
  /**
   * Message for clients that do not know tombstones.
   */
  body: string;
  /**
   * Id of the new room.
   */
  replacement_room: string;
}
/**
 * Something that people get wrong about tombstones.
 */
export interface TombstoneWarning {
  /**
   * Stable name of what was noticed, for programs.
   */
  code:
    | 'room-id-missing'
    | 'cannot-be-undone'
    | 'upgrade-is-better'
    | 'predecessor-needed'
    | 'empty-body'
    | 'discouraged-room-id'
    | 'unlikely-room-id'
    | 'creators-change'
    | 'doubtful-server-name'
    | 'space-children'
    | 'replacement-missing'
    | 'via-missing'
    | 'via-from-sender'
    | 'via-ip-address'
    | 'via-too-many';
  /**
   * What was noticed and what to do about it, in sentences.
   */
  message: string;
}
/**
 * A tombstone to build.
 */
export interface TombstoneRequest {
  /**
   * Id of the room that replaces the old one. Not an alias, a link or an event id. Leave it out to get what creates it.
   */
  replacementRoom?: string;
  /**
   * Message for clients that do not know tombstones; "This room has been replaced" if absent.
   */
  body?: string;
  /**
   * Id of the old room. With it the answer holds the request, the command line and the other half.
   */
  roomId?: string;
  /**
   * Id of the user who is going to send the tombstone.
   */
  sender?: string;
  powerLevels?: PowerLevels;
  /**
   * Type in the create event of the old room: `m.space` for a space. The new room needs it too.
   */
  roomType?: string;
  /**
   * Servers through which the new room can be joined, the best first.
   *
   * @maxItems 50
   */
  via?: string[];
}
/**
 * A receiver of changes.
 */
export interface Webhook {
  id: string;
  url: string;
  /**
   * Types of changes that it gets.
   */
  events: ('created' | 'updated' | 'moved' | 'renamed' | 'removed')[];
  description: string;
  /**
   * `paused`: what happens meanwhile is not sent, nor later; what it was owed before waits.
   */
  status: 'active' | 'paused';
  /**
   * `gone`: the receiver responded with 410; null when an admin paused it, or when it is active.
   */
  pausedBecause: 'gone' | null;
  createdAt: string;
  /**
   * Name of the key.
   */
  createdBy: string;
  links: {
    self: string;
    deliveries: string;
  };
}
export interface WebhookList {
  items: Webhook[];
}
/**
 * The payload. It does not contain the entry; fetch it through `data.links`.
 */
export interface WebhookMessage {
  type: 'entry.created' | 'entry.updated' | 'entry.moved' | 'entry.renamed' | 'entry.removed';
  /**
   * When it happened; `webhook-timestamp` is when it was sent.
   */
  timestamp: string;
  data: {
    /**
     * `created`: appeared; `updated`: says something else, or has other metadata; `moved`: only its place changed; `renamed`: has another slug; `removed`: drop it.
     */
    type: 'created' | 'updated' | 'moved' | 'renamed' | 'removed';
    /**
     * Id of the entry: the key of a copy.
     */
    id: string;
    slug: string;
    locale: string;
    revision: number;
    at: string;
    links: {
      self: string;
      html: string;
      markdown: string;
      text: string;
      jsonld: string;
    };
  };
}
/**
 * A JSON merge patch (RFC 7396): what is absent stays as it is.
 */
export interface WebhookPatch {
  /**
   * Where to send to: http(s), without user name, password and fragment. On the public internet, unless the service is set to allow others. It is no secret: everyone who may read webhooks sees it.
   */
  url?: string;
  /**
   * All of them; null for every type.
   */
  events?: ('created' | 'updated' | 'moved' | 'renamed' | 'removed')[] | null;
  /**
   * null takes it away.
   */
  description?: string | null;
  /**
   * `paused` sends nothing, `active` goes on.
   */
  status?: 'active' | 'paused';
}
/**
 * A webhook with its secret, which is not shown again.
 */
export interface WebhookWithSecret {
  id: string;
  url: string;
  /**
   * Types of changes that it gets.
   */
  events: ('created' | 'updated' | 'moved' | 'renamed' | 'removed')[];
  description: string;
  /**
   * `paused`: what happens meanwhile is not sent, nor later; what it was owed before waits.
   */
  status: 'active' | 'paused';
  /**
   * `gone`: the receiver responded with 410; null when an admin paused it, or when it is active.
   */
  pausedBecause: 'gone' | null;
  createdAt: string;
  /**
   * Name of the key.
   */
  createdBy: string;
  links: {
    self: string;
    deliveries: string;
  };
  /**
   * Verifies what is sent, as Standard Webhooks has it. Shown this once.
   */
  secret: string;
}
export interface ListEntriesQuery {
  /**
   * What editors are still writing (`draft`, needs a key of the role reader) or have taken down (`archived`, needs editor).
   */
  status?: 'draft' | 'published' | 'archived' | undefined;
  /**
   * Slug of a category.
   */
  category?: string | undefined;
  /**
   * Only entries with this tag; repeat it for entries that have all of them.
   *
   * @maxItems 30
   */
  tag?: string[] | undefined;
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
  /**
   * Only entries updated later than this (RFC 3339).
   */
  updatedSince?: string | undefined;
  /**
   * `position` is the reading order: by category, then within it.
   */
  sort?: 'position' | '-updatedAt' | 'question' | undefined;
  /**
   * `answer` adds the answers.
   */
  include?: 'answer' | undefined;
  /**
   * What answers in JSON are written in.
   */
  format?: 'markdown' | 'html' | 'text' | undefined;
  /**
   * Only these fields of each entry, separated by commas.
   */
  fields?: string | undefined;
  /**
   * `true` adds `page.total`; it costs a count.
   */
  count?: 'true' | 'false' | undefined;
  /**
   * Items a page.
   */
  limit?: number | undefined;
  /**
   * Where to go on: `page.next` of the page before, as it is.
   */
  cursor?: string | undefined;
}
export interface GetEntryQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
  /**
   * What answers in JSON are written in.
   */
  format?: 'markdown' | 'html' | 'text' | undefined;
  /**
   * Only these fields of each entry, separated by commas.
   */
  fields?: string | undefined;
  /**
   * As it was at this time (RFC 3339). Needs a key (reader), unless the service shows everybody what was published.
   */
  at?: string | undefined;
}
export interface ChangeEntryQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface ArchiveEntryQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface ListRevisionsQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
  /**
   * Items a page.
   */
  limit?: number | undefined;
  /**
   * Where to go on: `page.next` of the page before, as it is.
   */
  cursor?: string | undefined;
}
export interface GetRevisionQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface DiffRevisionsQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
  /**
   * Revision to compare with; the one before when absent.
   */
  from?: string | undefined;
}
export interface RestoreRevisionQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface RedactRevisionQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface PurgeEntryQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface ListChangesQuery {
  /**
   * `page.next` of the poll before; leave it out to begin at the beginning.
   */
  since?: string | undefined;
  /**
   * Items a page.
   */
  limit?: number | undefined;
}
export interface ImportEntriesQuery {
  /**
   * What becomes of lines that say something else than what was changed here: `theirs` takes the lines, `ours` keeps what is here. Without it nothing is imported.
   */
  onConflict?: 'theirs' | 'ours' | undefined;
  /**
   * `true` tells what would be done and does nothing.
   */
  dryRun?: 'true' | 'false' | undefined;
}
export interface ListDeliveriesQuery {
  /**
   * Only those.
   */
  state?: 'pending' | 'delivered' | 'dead' | undefined;
  /**
   * Where to go on: `page.next` of the page before, as it is.
   */
  cursor?: string | undefined;
  /**
   * Items a page.
   */
  limit?: number | undefined;
}
export interface SearchQuery {
  /**
   * What someone asks: a question, keywords, an identifier. Any text is fine.
   */
  q: string;
  /**
   * `draft` searches what editors are still writing; needs a key (reader).
   */
  status?: 'published' | 'draft' | undefined;
  /**
   * Slug of a category.
   */
  category?: string | undefined;
  /**
   * Only entries with this tag; repeat it for entries that have all of them.
   *
   * @maxItems 30
   */
  tag?: string[] | undefined;
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
  /**
   * `answer` adds the answers.
   */
  include?: 'answer' | undefined;
  /**
   * What answers in JSON are written in.
   */
  format?: 'markdown' | 'html' | 'text' | undefined;
  /**
   * Only these fields of each entry, separated by commas.
   */
  fields?: string | undefined;
  /**
   * `true` adds the parts of each score and of the confidence, and which entries were left out and why.
   */
  explain?: 'true' | 'false' | undefined;
  /**
   * Items a page.
   */
  limit?: number | undefined;
  /**
   * Where to go on: `page.next` of the page before, as it is.
   */
  cursor?: string | undefined;
}
export interface SuggestQuery {
  /**
   * What someone asks: a question, keywords, an identifier. Any text is fine.
   */
  q: string;
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
  /**
   * Items a page.
   */
  limit?: number | undefined;
}
export interface GiveFeedbackQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface GetInsightsQuery {
  /**
   * Days to look back, today included.
   */
  days?: number | undefined;
  /**
   * Items of each list.
   */
  limit?: number | undefined;
}
export interface GetSuggestedAliasesQuery {
  /**
   * Days to look back, today included.
   */
  days?: number | undefined;
  /**
   * Items of each list.
   */
  limit?: number | undefined;
}
export interface AcceptAliasQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface DismissAliasQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface GetAtomFeedQuery {
  /**
   * Slug of a category.
   */
  category?: string | undefined;
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface GetJsonFeedQuery {
  /**
   * Slug of a category.
   */
  category?: string | undefined;
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
}
export interface GetLlmsQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
  /**
   * Slug of a category.
   */
  category?: string | undefined;
  /**
   * Part of a category: as the part before links to it.
   */
  cursor?: string | undefined;
}
export interface GetLlmsFullQuery {
  /**
   * Language, as a BCP 47 tag. Wins over Accept-Language.
   */
  locale?: string | undefined;
  /**
   * Slug of a category.
   */
  category?: string | undefined;
  /**
   * Part of a category: as the part before links to it.
   */
  cursor?: string | undefined;
}
export interface GetOEmbedQuery {
  /**
   * Address of an entry: of its page, of the API, or of its page for frames.
   */
  url: string;
  /**
   * `json` or `xml`; others are answered with 501.
   */
  format?: string | undefined;
  /**
   * Most that the frame may be wide, in CSS pixels.
   */
  maxwidth?: number | undefined;
  /**
   * Most that the frame may be high, in CSS pixels.
   */
  maxheight?: number | undefined;
}
