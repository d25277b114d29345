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
