/** How much people may write at the table. Apart from what writes it, so that a form and a file need no engine. */
export const DRAFT_LIMITS = { words: 25, characters: 250, article: 3, conference: 12 };

/** Words are what spaces part; a script without them is bounded by its characters alone. */
export function isDraftLength(text: string): boolean {
  if (text.length > DRAFT_LIMITS.characters) return false;
  const words = text.trim().split(/\s+/u);
  return words[0] !== '' && words.length <= DRAFT_LIMITS.words;
}
