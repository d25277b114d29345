import { openTransport, type Transport } from '../client/http/transport.ts';
import { baseOf } from './service.ts';
import { type Texts, textsIn } from './texts.ts';
import styles from './widget.css';

/** A style sheet that no Content-Security-Policy refuses: it is neither in the page nor loaded. */
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(styles);

/** What an element speaks to, and how. */
export interface Surroundings {
  /** Base URL of the service. */
  base: string;
  lectern: Transport;
  language: string | undefined;
  texts: Texts;
  /** Of the heading above an answer. */
  level: number;
  /** Aborted when the element is gone, or is to show something else. */
  signal: AbortSignal;
}

/** An element of the widget: it draws itself in a shadow root, and again when its attributes change. */
export abstract class LecternElement extends HTMLElement {
  protected readonly root = this.attachShadow({ mode: 'open' });
  #drawing = new AbortController();

  constructor() {
    super();
    this.root.adoptedStyleSheets = [SHEET];
  }

  connectedCallback(): void {
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#drawing.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#draw();
  }

  protected abstract draw(surroundings: Surroundings): void;

  /** Once, however many attributes change at a time. */
  #draw(): void {
    this.#drawing.abort();
    this.#drawing = new AbortController();
    const { signal } = this.#drawing;
    queueMicrotask(() => {
      if (!signal.aborted) this.draw(this.#surroundings(signal));
    });
  }

  #surroundings(signal: AbortSignal): Surroundings {
    const base = baseOf(this);
    const language = languageOf(this);
    const level = Number(/^[1-6]$/.exec(this.getAttribute('heading') ?? '') ?? 2);
    const lectern = openTransport({ baseUrl: base });
    return { base, lectern, language, texts: textsIn(language), level, signal };
  }
}

/** What a header can carry. Pages have `de_DE` as well, and worse. */
const TAG = /^[a-z0-9-]+$/i;

/**
 * The language that an element is to speak: that of its attribute `locale`, of the nearest element with a `lang`, or of the
 * page. Undefined where none is set.
 */
export const languageOf = (element: Element): string | undefined => {
  const nearest = element.closest('[lang]') ?? document.documentElement;
  const tag = (element.getAttribute('locale') ?? nearest.getAttribute('lang') ?? '').replaceAll('_', '-');
  return TAG.test(tag) ? tag : undefined;
};
