import * as z from 'zod';

export const Category = z
  .object({
    slug: z.string().meta({ examples: ['element-general'] }),
    title: z.string().meta({ examples: ['Element General'] }),
    description: z.string().meta({ description: 'Markdown; may be empty.' }),
    position: z.int().meta({ description: 'Place in the reading order.' }),
    entryCount: z
      .int()
      .meta({ description: 'Published entries, each counted once however many languages it has.' }),
    links: z.object({ self: z.string(), entries: z.string() }),
  })
  .meta({ id: 'Category' });
export type Category = z.infer<typeof Category>;

export const CategoryList = z.object({ items: z.array(Category) }).meta({ id: 'CategoryList' });

export const CategoryParams = z.strictObject({
  slug: z.string().meta({ description: 'Slug of a category.', examples: ['element-general'] }),
});
