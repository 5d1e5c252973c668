/** Ends of sentences: a space after what ends one, and after the mark that closes a quotation there. */
const BETWEEN = /(?<=[.?]”?) /u;

/** What ends a sentence, in any script, or the mark that closes a quotation behind it. */
const ENDED = /\p{Sentence_Terminal}[”"’»)]?$/u;

/**
 * Words of several parts in one piece, each with a capital letter and a full stop; a sentence that an earlier part has
 * said is not said again.
 */
export function mergeTexts(texts: readonly string[]): string {
  const said = new Set<string>();
  const kept = texts.filter(Boolean).flatMap((text) => {
    const begun = text.charAt(0).toUpperCase() + text.slice(1);
    const whole = ENDED.test(text) ? begun : `${begun}.`;
    const fresh = whole.split(BETWEEN).filter((sentence) => !said.has(sentence));
    for (const sentence of fresh) said.add(sentence);
    return fresh;
  });
  return kept.join(' ');
}
