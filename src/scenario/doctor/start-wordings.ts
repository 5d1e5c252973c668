/** The wordings an article is made with: three of rising duty, which stand on the table until somebody writes better ones. */
const LADDER = [
  ['may', 0],
  ['should', 50],
  ['shall', 100],
] as const;

export type StartWording = { id: string; position: number; title: string; text: string };

/** @param id of the article @param title what it is about */
export function startWordings(id: string, title: string): StartWording[] {
  const topic = /^\p{Lu}\p{Ll}/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
  return LADDER.map(([word, position]) => ({
    id: `${id}_${word}`,
    position,
    title: `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    text: `Each Party ${word} take measures on ${topic}.`,
  }));
}

export function isStartWording(text: unknown): boolean {
  return (
    typeof text === 'string' && /^Each Party (may|should|shall) take measures on .+\.$/.test(text)
  );
}
