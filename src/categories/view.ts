import type { StoredCategory } from '../store/queries/categories.ts';
import type { Category } from './schema.ts';

/** A category as the API shows it. */
export const toCategory = ({ slug, title, description, position, entryCount }: StoredCategory): Category => ({
  slug,
  title,
  description,
  position,
  entryCount,
  links: {
    self: `/v1/categories/${encodeURIComponent(slug)}`,
    entries: `/v1/entries?category=${encodeURIComponent(slug)}`,
  },
});
