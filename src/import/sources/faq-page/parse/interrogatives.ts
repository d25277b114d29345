/**
 * How sure the words of a heading make it that it asks:
 * 2 by a question mark, 1 by an interrogative at its start (or end, where a language asks there), 0 not at all.
 */
export type Asking = 0 | 1 | 2;

/** Words that open a question, by language. "What is new" and "how it works" ask by their words and are recognised by levels. */
const OPENERS = [
  // English. "Do not" and "don't" command.
  "how(?!-to)|what|what's|why|when|where|where's|which|who|who's|whose|can|can't|could|do(?! not)|does|doesn't|did|is|isn't|are|aren't|was|were|will|would|should|must i|may i|has|have i|have you|am i",
  // German
  'wie|warum|wieso|weshalb|weswegen|wann|wo|woher|wohin|womit|wofür|worin|welche[rsnm]?|wer|wen|wem|kann|können|könnte|darf|dürfen|muss|müssen|soll|sollte|ist|sind|hat|habe ich|gibt es|wird|werden|bin ich|brauche ich',
  // French
  "comment|pourquoi|quand|où|qui|que|quels?|quelles?|qu'est-ce|qu’est-ce|est-ce|puis-je|peut-on|pouvez-vous|combien|dois-je|faut-il|y a-t-il|ai-je|à quoi",
  // Spanish, Portuguese, Italian
  'cómo|qué|por qué|cuándo|dónde|quién|quiénes|cuál|cuáles|cuánto|cuánta|puedo|es posible|como|o que|por que|quando|onde|quem|qual|quais|quanto|posso|é possível|come posso|come si|cosa|che cosa|perché|dove|chi|quale|quali',
  // Dutch, Swedish, Danish, Norwegian, Finnish
  'hoe|wat|waarom|wanneer|waar|welk|welke|wie|kan|kunnen|moet|hur|vad|varför|när|vem|vilken|vilka|hvordan|hvad|hva|hvorfor|hvornår|hvor|hvem|miten|mikä|miksi|milloin|missä|kuka|voinko',
  // Polish, Czech, Slovak, Hungarian, Romanian, Turkish
  'jak|dlaczego|kiedy|gdzie|kto|który|czy|jaki|jakie|proč|kdy|kde|kdo|hogyan|miért|mikor|cum|de ce|când|unde|cine|nasıl|neden|niçin|ne zaman|nerede|hangi',
  // Russian, Ukrainian, Greek
  'как|что|почему|зачем|когда|где|кто|какой|какая|какое|какие|сколько|можно ли|чем|як|що|чому|коли|де|хто|чи|який|πώς|τι|γιατί|πότε|πού|ποιος|ποια|ποιο|μπορώ',
  // Arabic, Persian, Hebrew, Hindi, Indonesian, Vietnamese
  'كيف|ما|ماذا|لماذا|متى|أين|هل|من|چگونه|چرا|آیا|איך|מה|למה|מדוע|מתי|איפה|האם|कैसे|क्या|क्यों|कब|कहाँ|bagaimana|apa|apakah|mengapa|kapan|làm sao|tại sao|làm thế nào',
].join('|');

const OPENING = new RegExp(`^(?:${OPENERS})(?![\\p{L}\\p{M}\\p{N}-])`, 'iu');

/** Languages that write no spaces: the interrogative anywhere, or a particle at the end. */
const SPACELESS =
  /如何|怎么|怎麼|怎样|怎樣|为什么|為什麼|为何|什么是|什麼是|是什么|是什麼|是否|能否|可否|[吗嗎呢]$|どうやって|どうすれば|どのように|なぜ|とは$|ですか|ますか|でしょうか|ませんか|るか$|たか$|어떻게|왜|무엇|나요$|까요$|습니까$/u;

/** A question mark of any script, at the end but for quotes, brackets, emoji or an aside in brackets. */
const MARKED =
  /[?？؟⸮⁇⁈‽](?:[\s"'”’»›)\]）」』!！.…*_]|\p{Extended_Pictographic}|\u200D|\uFE0F){0,40}(?:[([（].{0,80}[)\]）])?$/u;

/** Characters at the end of a text that are looked through for a question mark and what may stand behind it. */
const MARKED_TAIL = 200;

/** Greek asks with a semicolon. */
const asksInGreek = (text: string): boolean => /[;\u037E]$/.test(text) && /\p{Script=Greek}/u.test(text);

/** Emoji, quotes and bullets before the first word. */
const LEAD = /^[^\p{L}\p{N}¿]+/u;

export const asking = (text: string): Asking => {
  const bare = text.replace(LEAD, '').trim();
  if (MARKED.test(text.slice(-MARKED_TAIL)) || bare.startsWith('¿') || asksInGreek(text)) return 2;
  const ending = bare.replace(/(?<![。.．])[。.．]+$/u, '');
  return OPENING.test(bare) || SPACELESS.test(ending) ? 1 : 0;
};
