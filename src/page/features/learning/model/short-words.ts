/** Sentences that fit a card: the rest is read when asked for. */

export type ShortWords = { said: readonly string[]; rest: readonly string[] };

/** Sentences of a message, in order. */
function splitIntoSentences(text: string, language: string): string[] {
  const found = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return Array.from(found, ({ segment }) => segment.trim()).filter((one) => one !== '');
}

function countWords(text: string, language: string): number {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Array.from(words).filter(({ isWordLike }) => isWordLike).length;
}

/**
 * The last sentence says what to do, so it always stays; before it the first ones, as long as they fit.
 * @param most words
 */
export function fitSentences(
  messages: readonly string[],
  most: number,
  language: string,
): ShortWords {
  const all = messages.flatMap((message) => splitIntoSentences(message, language));
  const last = all.pop();
  if (last === undefined) return { said: [], rest: [] };
  let left = most - countWords(last, language);
  const fits = all.findIndex((sentence) => (left -= countWords(sentence, language)) < 0);
  const kept = fits < 0 ? all.length : fits;
  return { said: [...all.slice(0, kept), last], rest: all.slice(kept) };
}

/**
 * First sentences that fit, at least one; then an example, where there is room for the whole of it.
 * @param most words of both
 */
export function fitConcept(
  what: string,
  example: string,
  most: number,
  language: string,
): { what: string; example: string | null } {
  const sentences = splitIntoSentences(what, language);
  let left = most;
  const fits = sentences.findIndex((sentence) => (left -= countWords(sentence, language)) < 0);
  const said = fits < 0 ? what : sentences.slice(0, Math.max(1, fits)).join(' ');
  const whole = countWords(said, language) + countWords(example, language) <= most;
  return { what: said, example: whole && example !== '' ? example : null };
}
