/** `/embed.js`: what it gives to the page that loads it. */
import { fitFrames } from './frame-heights.ts';
import { LecternAnswer } from './lectern-answer.ts';
import { LecternSearch } from './lectern-search.ts';

// A page may have it twice.
if (customElements.get('lectern-answer') === undefined) {
  customElements.define('lectern-answer', LecternAnswer);
  customElements.define('lectern-search', LecternSearch);
  fitFrames();
}
