/** Ends of sentences: a space after what ends one, and after the mark that closes a quotation there. */
const BETWEEN = /(?<=[.?]”?) /u;

/** Words of several parts in one piece; a sentence that an earlier part has said is not said again. */
export function mergeTexts(texts: readonly string[]): string {
  const said = new Set<string>();
  const kept = texts.flatMap((text) => {
    const fresh = text.split(BETWEEN).filter((sentence) => !said.has(sentence));
    for (const sentence of fresh) said.add(sentence);
    return fresh;
  });
  return kept.join(' ');
}
