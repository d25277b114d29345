import type { IncomingHttpHeaders } from 'node:http';
import type { Representation } from '../representation.ts';
import { isHeld, isSettled, type Validators } from '../validators.ts';
import { acceptableCodings, type Coding, compress, MIN_COMPRESSED, PLAIN } from './content-coding.ts';
import { type PackedBody, packBody, unpackBody } from './packed-body.ts';

/** What a request is answered with, ready to be written. */
export interface Answer {
  status: 200 | 304;
  /** Names and values by turns. */
  head: string[];
  /** None with 304. */
  body: PackedBody | undefined;
}

/** The body in one coding. */
interface Coded {
  /** What differs from the other codings. */
  head: readonly string[];
  body: PackedBody;
}

/** A finished representation with an entity tag; its other headers are all there. */
export interface Finished extends Pick<Representation, 'body' | 'mediaType' | 'lastModified'> {
  etag: string;
  /** Those of a 304 as well, which updates what the caller holds; names and values by turns. */
  head: readonly string[];
}

/** What objects and headers take of the memory beside the body, in bytes: measured (docs/performance.md). */
const OVERHEAD = 600;

/** Everything that is needed to answer a GET again and again: 200 in each coding, or 304. */
export class FinishedAnswer {
  readonly #head: readonly string[];
  readonly #mediaType: string;
  readonly #etag: string;
  readonly #lastModified: number | undefined;
  #lastModifiedText: string | undefined;
  readonly #isCompressed: boolean;
  readonly #plain: Coded;
  /** Those that somebody has asked for. */
  #others = new Map<Coding, Coded | Promise<Coded>>();
  /** Bytes of memory, about; grows when the body is compressed. */
  size: number;

  /** @param isCompressed whether it may be, for those who take it */
  constructor(
    { body, mediaType, etag, lastModified, head }: Finished,
    { isCompressed }: { isCompressed: boolean },
  ) {
    const bytes = Buffer.from(body);
    this.#head = head;
    this.#mediaType = mediaType;
    this.#etag = etag;
    this.#lastModified = lastModified;
    this.#isCompressed = isCompressed;
    this.#plain = codedAs('identity', bytes, etag);
    this.size = OVERHEAD + bytes.length;
  }

  /** The answer to a GET or HEAD with these headers. At once, but for the first time that a long body is compressed. */
  answerTo(headers: IncomingHttpHeaders): Answer | Promise<Answer> {
    const codings = this.#codingsFor(headers['accept-encoding']);
    if (headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined) {
      // Each coding has a tag of its own (section 8.8.3.3); what the caller holds may be in any that it takes.
      const held = codings.find((coding) => isHeld(headers, this.#validatorsOf(coding)));
      if (held !== undefined) return this.#notModified(held);
    }
    const coded = this.#in(codings[0]!);
    return coded instanceof Promise ? coded.then((made) => this.#whole(made)) : this.#whole(coded);
  }

  /** Takes over what was compressed for a former answer, if the bytes are the same. */
  inherit(former: FinishedAnswer): void {
    if (former.#etag !== this.#etag || !this.#isCompressed) return;
    this.#others = former.#others;
    this.size = former.size;
  }

  #codingsFor(acceptEncoding: string | undefined): readonly Coding[] {
    if (acceptEncoding === undefined || !this.#isCompressed) return PLAIN;
    const acceptable = acceptableCodings(acceptEncoding);
    const isShort = this.#plain.body.length < MIN_COMPRESSED;
    return isShort && acceptable.includes('identity') ? PLAIN : acceptable;
  }

  #validatorsOf(coding: Coding): Validators {
    const lastModified = this.#lastModifiedHeader()[1];
    return {
      etag: tagIn(coding, this.#etag),
      ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
    };
  }

  #in(coding: Coding): Coded | Promise<Coded> {
    if (coding === 'identity') return this.#plain;
    const known = this.#others.get(coding);
    if (known !== undefined) return known;
    const made = compress(unpackBody(this.#plain.body), coding);
    const coded =
      made instanceof Promise ? made.then((body) => this.#add(coding, body)) : this.#add(coding, made);
    this.#others.set(coding, coded);
    return coded;
  }

  #add(coding: Coding, body: Buffer): Coded {
    const coded = codedAs(coding, body, this.#etag);
    this.size += body.length;
    this.#others.set(coding, coded);
    return coded;
  }

  #whole({ head, body }: Coded): Answer {
    return {
      status: 200,
      head: ['content-type', this.#mediaType, ...this.#head, ...head, ...this.#lastModifiedHeader()],
      body,
    };
  }

  #notModified(coding: Coding): Answer {
    const head = [...this.#head, 'etag', tagIn(coding, this.#etag), ...this.#lastModifiedHeader()];
    return { status: 304, head, body: undefined };
  }

  #lastModifiedHeader(): readonly string[] {
    if (this.#lastModified === undefined || !isSettled(this.#lastModified)) return [];
    this.#lastModifiedText ??= new Date(this.#lastModified).toUTCString();
    return ['last-modified', this.#lastModifiedText];
  }
}

const codedAs = (coding: Coding, body: Buffer, etag: string): Coded => ({
  head: [
    ...['etag', tagIn(coding, etag), 'content-length', String(body.length)],
    ...(coding === 'identity' ? [] : ['content-encoding', coding]),
  ],
  body: packBody(body),
});

/** `"r2.abc"` in gzip is `"r2.abc-gzip"`: the bytes are others. */
const tagIn = (coding: Coding, etag: string): string =>
  coding === 'identity' ? etag : `${etag.slice(0, -1)}-${coding}"`;
