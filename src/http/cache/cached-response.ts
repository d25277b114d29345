import type { IncomingHttpHeaders } from 'node:http';
import {
  acceptableCodings,
  type Coding,
  compress,
  MIN_COMPRESSED,
  ON_OFFER,
  PLAIN,
} from '../negotiation/content-coding.ts';
import { isNotModified, isSettled, type Validators, validatorsOf } from '../negotiation/validators.ts';
import type { Representation } from '../representation.ts';
import { type CachedBody, toBuffer, toCachedBody } from './cached-body.ts';

/** A response that is ready to be written: the same to many, and not to be changed. */
export interface CachedResponse {
  readonly status: 200 | 304;
  /** A flat array of names and values. */
  readonly headers: readonly string[];
  /** `Content-Language`. */
  readonly language: string | undefined;
  /** None with 304. */
  readonly body: CachedBody | undefined;
}

/** A representation with an entity tag, and its other headers. */
export interface Finished extends Pick<Representation, 'body' | 'mediaType' | 'lastModified'> {
  etag: string;
  language: string | undefined;
  /** Those of a 304 as well, which updates what the client has; a flat array of names and values. */
  headers: readonly string[];
}

type ByCoding<T> = Partial<Record<Coding, T>>;

/**
 * Memory of objects and headers beside the body, in bytes: by how much the heap grew for each of 20,000 responses in Node 20,
 * less the body and `PAGE_OVERHEAD`.
 */
const OVERHEAD = 900;

/** The same for a stored response. */
export const RESPONSE_OVERHEAD = 400;

/** All that is needed to respond to a GET again and again: 200 in each content coding, or 304. */
export class CachedRepresentation {
  readonly #finished: Omit<Finished, 'body'>;
  readonly #plain: CachedBody;
  /** In the codings that a client has asked for. */
  readonly #compressed: ByCoding<CachedBody | Promise<CachedBody>> = {};
  readonly #ok: ByCoding<CachedResponse> = {};
  readonly #notModified: ByCoding<CachedResponse> = {};
  /** Bytes of memory, about; grows with what is compressed, and with the responses that are stored. */
  size: number;
  /** Called when it has grown. */
  onGrown: (() => void) | undefined;

  constructor({ body, ...finished }: Finished) {
    this.#finished = finished;
    this.#plain = toCachedBody(Buffer.from(body));
    this.size = OVERHEAD + this.#plain.length;
  }

  /** The response to a GET or HEAD with these headers. At once, but for the first time that a long body is compressed. */
  respondTo(headers: IncomingHttpHeaders): CachedResponse | Promise<CachedResponse> {
    const codings = this.#codingsFor(headers['accept-encoding']);
    const same = codings.find((coding) => this.#isNotModified(coding, headers));
    if (same !== undefined) return this.#notModified[same] ?? this.#makeNotModified(same);

    const coding = codings[0]!;
    const known = this.#ok[coding];
    if (known !== undefined) return known;
    const body = coding === 'identity' ? this.#plain : (this.#compressed[coding] ?? this.#compress(coding));
    return body instanceof Promise
      ? body.then((made) => this.#makeOk(coding, made))
      : this.#makeOk(coding, body);
  }

  /** Takes over what was compressed before, if the bytes are the same. */
  inherit(former: CachedRepresentation): void {
    if (former.#finished.etag !== this.#finished.etag) return;
    for (const coding of ON_OFFER) {
      const body = former.#compressed[coding];
      if (body !== undefined && !(body instanceof Promise)) this.#storeBody(coding, body);
    }
  }

  #codingsFor(acceptEncoding: string | undefined): readonly Coding[] {
    if (acceptEncoding === undefined) return PLAIN;
    const acceptable = acceptableCodings(acceptEncoding);
    const isShort = this.#plain.length < MIN_COMPRESSED;
    return isShort && acceptable.includes('identity') ? PLAIN : acceptable;
  }

  /** Each coding has a tag of its own (RFC 9110, section 8.8.3.3); the client may have any that it accepts. */
  #isNotModified(coding: Coding, headers: IncomingHttpHeaders): boolean {
    const match = headers['if-none-match'];
    if (match === undefined && headers['if-modified-since'] === undefined) return false;
    return match === tagIn(coding, this.#finished.etag) || isNotModified(headers, this.#validatorsIn(coding));
  }

  #compress(coding: Exclude<Coding, 'identity'>): CachedBody | Promise<CachedBody> {
    const made = compress(toBuffer(this.#plain), coding);
    if (!(made instanceof Promise)) return this.#storeBody(coding, toCachedBody(made));
    const body = made.then((compressed) => this.#storeBody(coding, toCachedBody(compressed)));
    this.#compressed[coding] = body;
    return body;
  }

  #storeBody(coding: Coding, body: CachedBody): CachedBody {
    this.#compressed[coding] = body;
    this.#grow(body.length);
    return body;
  }

  #makeOk(coding: Coding, body: CachedBody): CachedResponse {
    const { headers, language, mediaType } = this.#finished;
    return this.#store(this.#ok, coding, {
      status: 200,
      headers: [
        ...['content-type', mediaType, ...headers, ...Object.entries(this.#validatorsIn(coding)).flat()],
        ...['content-length', String(body.length)],
        ...(coding === 'identity' ? [] : ['content-encoding', coding]),
      ],
      language,
      body,
    });
  }

  #makeNotModified(coding: Coding): CachedResponse {
    const { headers, language } = this.#finished;
    return this.#store(this.#notModified, coding, {
      status: 304,
      headers: [...headers, ...Object.entries(this.#validatorsIn(coding)).flat()],
      language,
      body: undefined,
    });
  }

  /** For the next request, unless `Last-Modified` is yet to come. */
  #store(among: ByCoding<CachedResponse>, coding: Coding, response: CachedResponse): CachedResponse {
    const { lastModified } = this.#finished;
    const isWhole = lastModified === undefined || isSettled(lastModified);
    // Of several requests that waited for the same bytes, the first has stored it.
    if (!isWhole || coding in among) return response;
    among[coding] = response;
    this.#grow(RESPONSE_OVERHEAD);
    return response;
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
