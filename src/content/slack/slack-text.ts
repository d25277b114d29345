/** An invisible character that keeps another one from being read as markup: Slack has no other way to say so. */
export const ZERO_WIDTH_SPACE = '\u200b';

/** The three characters that Slack reads as its own (https://docs.slack.dev/messaging/formatting-message-text). */
export const escapeSlack = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text that says what it says: nothing in it begins bold, italic, struck or code, or a quotation. */
export const slackText = (text: string): string =>
  escapeSlack(text.replace(/(?<![\p{L}\p{N}])[*_~`](?=\S)|^(?=>)/gmu, `$&${ZERO_WIDTH_SPACE}`));

/** Schemes that Slack makes links of. */
const LINKED = /^(https?|mailto):/;

/** A link; its text where Slack has no link for such a target. */
export const slackLink = (target: string | undefined, text: string): string => {
  const label = slackText(text.replace(/\s+/g, ' ').trim());
  if (target === undefined || label === '') return label;
  if (!LINKED.test(target)) return `${label} (${escapeSlack(target)})`;
  // What stands behind a bar is the text.
  return `<${escapeSlack(target).replaceAll('|', '%7C')}|${label}>`;
};

/** A block of code, as it is. */
export const slackCode = (text: string): string =>
  `\`\`\`\n${escapeSlack(text.trimEnd()).replaceAll('```', `\`\`${ZERO_WIDTH_SPACE}\``)}\n\`\`\``;
