/**
 * Numbers and labels that count questions: "1. ", "2.3) ", "(4) ", "Q3: ", "Question 5 - ", "問1：". They say where a
 * question stood on its page, which means nothing in a knowledge base.
 */
const COUNTERS = [
  // A number with its punctuation and a space: not "2.0 is out", not "2FA", not "2024. ".
  /^(?:[([（]\d{1,3}(?:\.\d{1,3})*[)\]）]|#?\d{1,3}(?:\.\d{1,3})*\.?[.):])\s+(?=\S)/u,
  /^#?\d{1,3}\s+[-–—]\s+(?=\S)/u,
  /^\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\p{L})/u,
  // East Asian punctuation stands without a space.
  /^(?:[0-9０-９]{1,3})[、．：]\s*(?=\S)/u,
  // A word or letter for "question", with a number or a colon.
  /^(?:Q(?:uestion|uestão)?|F(?:rage)?|P(?:regunta|ergunta|ytanie)?|D(?:omanda)?|V(?:raag)?|В(?:опрос)?|FAQ)\.?\s*(?:#\d{0,3}\s*|\d{1,3}\s*)?[:：]\s*(?=\S)/u,
  /^(?:Q(?:uestion)?|F(?:rage)?|P(?:regunta)?|D(?:omanda)?|V(?:raag)?|В(?:опрос)?|FAQ)\.?\s*#?\d{1,3}(?:\s*[.)．、]|\s+[-–—])?\s+(?=\S)/u,
  /^Q\.\s+(?=\S)/u,
  /^(?:問|问|問題|问题|質問|Ｑ|Q)\s*(?:[0-9０-９]{1,3}\s*)?[.．、：:]\s*(?=\S)/u,
];

/** The text without its counter, and the counter (empty when there is none). */
export const stripCounter = (text: string): { text: string; counter: string } => {
  for (const pattern of COUNTERS) {
    const match = pattern.exec(text);
    if (match) return { text: text.slice(match[0].length), counter: match[0].trim() };
  }
  return { text, counter: '' };
};
