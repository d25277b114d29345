/** Something that the importer decided, left out or was not sure of. */
export interface PageNote {
  level: 'info' | 'warning';
  code: NoteCode;
  /** One-based line of the page; the first one when several lines are meant. */
  line: number;
  /** A sentence that says what was decided and what to check. */
  message: string;
  /** The lines in question, as they stand in the page, when they are not kept elsewhere. */
  quote?: string;
}

/** Every note there is, with what it is about. */
export const NOTE_CODES = {
  'nul-replaced': 'a NUL character was replaced',
  'front-matter-unread': 'front matter that is no readable YAML or TOML mapping',
  'front-matter-value': 'a front matter value that could not be used',
  'toc-dropped': 'a table of contents was left out',
  'comment-dropped': 'a comment was left out',
  'module-line-dropped': 'an MDX import or export was left out',
  'back-to-top-dropped': 'links back to the top were left out',
  'rule-dropped': 'rules and line breaks between entries were left out',
  'markup-dropped': 'HTML that only wraps the page was left out',
  'heading-dropped': 'an empty heading was left out',
  'heading-markup-dropped': 'links and images in a question or category',
  'number-dropped': 'numbers and labels before questions were left out',
  'answer-label-dropped': 'labels such as "A:" before answers were left out',
  'setext-rule': 'a rule directly under a paragraph, which Markdown reads as a heading',
  'title-repeated': 'a heading that says the page title again',
  introduction: 'text before the first category or question',
  'level-decision': 'questions recognised by heading levels alone',
  'statement-as-question': 'a statement taken as a question because of its level',
  'heading-in-answer': 'a heading kept as part of an answer although its level is that of a question',
  'question-in-answer': 'a heading that asks, kept as part of an answer',
  'question-level': 'a question at another level than the others',
  'text-questions': 'questions recognised by bold text, labels or disclosure elements instead of headings',
  'details-unclosed': 'a details element without its end',
  'category-group': 'a heading above categories, without questions of its own',
  'category-empty': 'a category without questions',
  'category-repeated': 'two categories of one name',
  'question-repeated': 'two questions of one wording',
  'answer-empty': 'a question without an answer',
  'no-questions': 'a page without questions',
  'provenance-unread': 'a revision note whose date could not be read',
  'definition-unused': 'a link or footnote definition that nothing uses',
  'definition-repeated': 'a link or footnote definition that exists twice',
  'definition-omitted': 'a link or footnote definition that too many texts use',
  'footnote-in-heading': 'a footnote mark in a question',
  'lost-link': 'a link whose target is only "#"',
  'lost-link-kept': 'a link whose target is only "#" that could not be turned into text',
  'anchor-unknown': 'a link to a place in the page that does not exist',
  'line-unplaced': 'lines that found no place',
} as const;

export type NoteCode = keyof typeof NOTE_CODES;
