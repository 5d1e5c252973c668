/** Ends of sentences: a space after a full stop, or after the mark that closes a quotation. */
const BETWEEN = /(?<=[.?”]) /u;

/** Words of several parts in one piece; a sentence that two of them have is said once. */
export function merged(texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => text.split(BETWEEN)))].join(' ');
}
