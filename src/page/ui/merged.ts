/** Ends of sentences: a space after what ends one, and after the mark that closes a quotation there. */
const BETWEEN = /(?<=[.?]”?) /u;

/** What ends a sentence, in any script, or the mark that closes a quotation behind it. */
const ENDED = /\p{Sentence_Terminal}[”"’»)]?$/u;

/** A name behind a number, as of an article. */
const IN_BRACKETS = / \([^()]*\)/gu;

/**
 * Words of several parts in one piece, each with a capital letter and a full stop; a sentence that an earlier part has
 * said is not said again, nor what has stood in brackets.
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
  const named = new Set<string>();
  return kept.join(' ').replaceAll(IN_BRACKETS, (name) => {
    if (named.has(name) && /\p{L}{2}/u.test(name)) return '';
    named.add(name);
    return name;
  });
}
