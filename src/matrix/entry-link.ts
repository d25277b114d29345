import * as z from 'zod';

/**
 * The entry of the knowledge base that explains a utility's topic in full. Utilities never look it up: whoever
 * answers adds it, and leaves it out when the entry is not (or no longer) published.
 */
export const EntryLink = z
  .object({
    slug: z.string().describe('Slug of the entry that explains the topic.'),
    question: z.string().describe('The question that the entry answers.'),
    url: z.string().describe('Where the entry can be read.'),
    older: z.string().optional().describe('In what the text of the entry is older than this answer.'),
  })
  .describe('The entry of this knowledge base that explains the topic.')
  .meta({
    id: 'EntryLink',
    examples: [
      {
        slug: 'how-do-i-manually-tombstone-a-room',
        question: 'How do I manually tombstone a room?',
        url: '/v1/entries/how-do-i-manually-tombstone-a-room',
      },
    ],
  });

export type EntryLink = z.infer<typeof EntryLink>;
