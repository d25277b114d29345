import { escapeHtml } from '../../content/html/escape-html.ts';
import { render } from '../../content/rendering/rendering.ts';
import { formatTime, longDate } from '../../core/time.ts';
import { pageUrl } from '../../entries/links.ts';
import { wholeAnswer } from '../../entries/whole-answer.ts';
import type { StoredEntry } from '../../store/rows.ts';
import { textsIn } from '../../widget/texts.ts';

export interface FrameContext {
  publicUrl: string;
  defaultLocale: string;
  /** Undefined is that of the reader. */
  theme: 'light' | 'dark' | undefined;
}

/** A page with one answer, for a frame on another site. Addresses are relative: a proxy may serve it below a path. */
export const framePage = async (entry: StoredEntry, { theme, ...context }: FrameContext): Promise<string> => {
  const { locale, question, updatedAt } = entry;
  const answer = await render('frame', {
    markdown: wholeAnswer(entry, context.publicUrl),
    scope: entry.slug,
  });
  const texts = textsIn(locale);
  const url = escapeHtml(pageUrl(entry, context));
  return `<!doctype html>
<html lang="${escapeHtml(locale)}"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(question)}</title>
<base target="_top">
<link rel="stylesheet" href="../frame.css">
<script src="../frame.js" defer></script>
</head>
<body>
<main class="answer" dir="auto">
<h1 class="question">${escapeHtml(question)}</h1>
<div class="body">
${answer}</div>
<p class="footer"><a href="${url}" rel="noopener">${escapeHtml(texts.open)}</a> · ${escapeHtml(texts.updated)} <time datetime="${formatTime(updatedAt)}">${escapeHtml(longDate(updatedAt, texts))}</time></p>
</main>
</body>
</html>
`;
};
