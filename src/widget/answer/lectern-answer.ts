import { create } from '../create.ts';
import { LecternElement, type Surroundings } from '../lectern-element.ts';
import { readAnswer, refusalOf } from './answer.ts';

/**
 * `<lectern-answer slug="…">`: one answer. What stands in the element, a link for instance, is shown until the answer is
 * there, and stays when it cannot be had.
 */
export class LecternAnswer extends LecternElement {
  static readonly observedAttributes = ['slug', 'locale', 'base', 'heading'];

  protected async draw(surroundings: Surroundings): Promise<void> {
    const { base, texts, signal } = surroundings;
    const slug = this.getAttribute('slug') ?? '';
    const link = create('a', { href: `${base}/entries/${encodeURIComponent(slug)}` }, texts.open);
    const fallback = create('slot', {}, link);
    const busy = create('div', { class: 'busy' });
    // There before it says anything: so it is read out when it does.
    const status = create('p', { class: 'status', role: 'status' });
    this.root.replaceChildren(fallback, busy, status);
    try {
      const answer = await readAnswer(slug, surroundings);
      if (!signal.aborted) this.root.replaceChildren(answer);
    } catch (error) {
      if (signal.aborted) return;
      busy.remove();
      status.append(refusalOf(error, surroundings));
    }
  }
}
