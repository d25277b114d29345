import type { IncomingHttpHeaders } from 'node:http';
import {
  acceptableCodings,
  type Coding,
  compress,
  MIN_COMPRESSED,
  ON_OFFER,
  PLAIN,
} from '../negotiation/content-coding.ts';
import { isHeld, isSettled, type Validators, validatorsOf } from '../negotiation/validators.ts';
import type { Representation } from '../representation.ts';
import { type PackedBody, packBody, unpackBody } from './cached-body.ts';

/** What a request is answered with, ready to be written: the same to many, and not to be changed. */
export interface Answer {
  readonly status: 200 | 304;
  /** Names and values by turns. */
  readonly head: readonly string[];
  /** None with 304. */
  readonly body: PackedBody | undefined;
}

/** A finished representation with an entity tag; its other headers are all there. */
export interface Finished extends Pick<Representation, 'body' | 'mediaType' | 'lastModified'> {
  etag: string;
  /** Those of a 304 as well, which updates what the caller holds; names and values by turns. */
  head: readonly string[];
}

type ByCoding<T> = Partial<Record<Coding, T>>;

/**
 * What objects and headers take of the memory beside the body, in bytes: what the heap grew by for each of 20,000 answers in
 * Node 20, less the body and `PAGE_OVERHEAD`.
 */
const OVERHEAD = 900;

/** What an answer takes that is kept whole: likewise. */
export const ANSWER_OVERHEAD = 400;

/** Everything that is needed to answer a GET again and again: 200 in each coding, or 304. */
export class FinishedAnswer {
  readonly #finished: Omit<Finished, 'body'>;
  readonly #plain: PackedBody;
  /** In the codings that somebody has asked for. */
  readonly #compressed: ByCoding<PackedBody | Promise<PackedBody>> = {};
  readonly #whole: ByCoding<Answer> = {};
  readonly #notModified: ByCoding<Answer> = {};
  /** Bytes of memory, about; grows with what is compressed, and with answers that are made once and kept. */
  size: number;
  /** Told when it has grown. */
  onGrown: (() => void) | undefined;

  constructor({ body, ...finished }: Finished) {
    this.#finished = finished;
    this.#plain = packBody(Buffer.from(body));
    this.size = OVERHEAD + this.#plain.length;
  }

  /** The answer to a GET or HEAD with these headers. At once, but for the first time that a long body is compressed. */
  answerTo(headers: IncomingHttpHeaders): Answer | Promise<Answer> {
    const codings = this.#codingsFor(headers['accept-encoding']);
    const held = codings.find((coding) => this.#isHeld(coding, headers));
    if (held !== undefined) return this.#notModified[held] ?? this.#makeNotModified(held);
    const coding = codings[0]!;
    const known = this.#whole[coding];
    if (known !== undefined) return known;
    const body = coding === 'identity' ? this.#plain : (this.#compressed[coding] ?? this.#compress(coding));
    return body instanceof Promise
      ? body.then((made) => this.#makeWhole(coding, made))
      : this.#makeWhole(coding, body);
  }

  /** Takes over what was compressed for a former answer, if the bytes are the same. */
  inherit(former: FinishedAnswer): void {
    if (former.#finished.etag !== this.#finished.etag) return;
    for (const coding of ON_OFFER) {
      const body = former.#compressed[coding];
      if (body !== undefined && !(body instanceof Promise)) this.#keepBody(coding, body);
    }
  }

  #codingsFor(acceptEncoding: string | undefined): readonly Coding[] {
    if (acceptEncoding === undefined) return PLAIN;
    const acceptable = acceptableCodings(acceptEncoding);
    const isShort = this.#plain.length < MIN_COMPRESSED;
    return isShort && acceptable.includes('identity') ? PLAIN : acceptable;
  }

  /** Each coding has a tag of its own (section 8.8.3.3); what the caller holds may be in any that it takes. */
  #isHeld(coding: Coding, headers: IncomingHttpHeaders): boolean {
    const match = headers['if-none-match'];
    if (match === undefined && headers['if-modified-since'] === undefined) return false;
    return match === tagIn(coding, this.#finished.etag) || isHeld(headers, this.#validatorsIn(coding));
  }

  #compress(coding: Exclude<Coding, 'identity'>): PackedBody | Promise<PackedBody> {
    const made = compress(unpackBody(this.#plain), coding);
    if (!(made instanceof Promise)) return this.#keepBody(coding, packBody(made));
    const body = made.then((compressed) => this.#keepBody(coding, packBody(compressed)));
    this.#compressed[coding] = body;
    return body;
  }

  #keepBody(coding: Coding, body: PackedBody): PackedBody {
    this.#compressed[coding] = body;
    this.#grow(body.length);
    return body;
  }

  #makeWhole(coding: Coding, body: PackedBody): Answer {
    const { head, mediaType } = this.#finished;
    return this.#keepAnswer(this.#whole, coding, {
      status: 200,
      head: [
        ...['content-type', mediaType, ...head, ...Object.entries(this.#validatorsIn(coding)).flat()],
        ...['content-length', String(body.length)],
        ...(coding === 'identity' ? [] : ['content-encoding', coding]),
      ],
      body,
    });
  }

  #makeNotModified(coding: Coding): Answer {
    return this.#keepAnswer(this.#notModified, coding, {
      status: 304,
      head: [...this.#finished.head, ...Object.entries(this.#validatorsIn(coding)).flat()],
      body: undefined,
    });
  }

  /** For the next one, unless it has a header yet to come. */
  #keepAnswer(among: ByCoding<Answer>, coding: Coding, answer: Answer): Answer {
    const { lastModified } = this.#finished;
    const isWhole = lastModified === undefined || isSettled(lastModified);
    // Of those who waited for the same bytes, the first has kept it.
    if (!isWhole || coding in among) return answer;
    among[coding] = answer;
    this.#grow(ANSWER_OVERHEAD);
    return answer;
  }

  #grow(bytes: number): void {
    this.size += bytes;
    this.onGrown?.();
  }

  #validatorsIn(coding: Coding): Validators {
    const { etag, lastModified } = this.#finished;
    return validatorsOf(tagIn(coding, etag), lastModified);
  }
}

/** `"r2.abc"` in gzip is `"r2.abc-gzip"`: the bytes are others. */
const tagIn = (coding: Coding, etag: string): string =>
  coding === 'identity' ? etag : `${etag.slice(0, -1)}-${coding}"`;

/** Of the plain body. */
export const tagWithoutCoding = (tag: string): string => tag.replace(/-(?:br|zstd|gzip)"$/, '"');
