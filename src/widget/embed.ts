/** `/embed.js`: what it gives to the page that loads it. */

import { LecternAnswer } from './answer/lectern-answer.ts';
import { fitFrames } from './frame-heights.ts';
import { LecternSearch } from './search/lectern-search.ts';

// A page may have it twice.
if (customElements.get('lectern-answer') === undefined) {
  customElements.define('lectern-answer', LecternAnswer);
  customElements.define('lectern-search', LecternSearch);
  fitFrames();
}
