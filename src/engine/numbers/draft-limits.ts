/** How much people may write at the table. Apart from what writes it, so that a form and a file need no engine. */
export const DRAFT_LIMITS = { newWords: 25, characters: 1500, article: 3, conference: 12 };

const splitWords = (text: string): string[] => text.trim().split(/\s+/u);

/** Spaces as one writes them. */
export function tidySpaces(text: string): string {
  return splitWords(text).join(' ');
}

/** Words of a text that those it was made from do not have; words are what spaces part. */
export function countNewWords(text: string, from: string): number {
  const left = new Map<string, number>();
  for (const word of splitWords(from)) left.set(word, (left.get(word) ?? 0) + 1);
  let fresh = 0;
  for (const word of splitWords(text)) {
    const known = left.get(word) ?? 0;
    if (known > 0) left.set(word, known - 1);
    else if (word !== '') fresh += 1;
  }
  return fresh;
}
