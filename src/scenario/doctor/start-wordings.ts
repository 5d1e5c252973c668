/**
 * The wordings an article is made with: five of rising duty, which stand on the table until somebody writes better ones.
 * With three, nearly all conferences end on the middle one, whatever anybody does.
 */
const LADDER = [
  ['may', 'may', 0],
  ['encouraged', 'is encouraged to', 25],
  ['should', 'should', 50],
  ['endeavour', 'shall endeavour to', 75],
  ['shall', 'shall', 100],
] as const;

export type StartWording = { id: string; position: number; title: string; text: string };

/** @param id of the article @param title what it is about */
export function startWordings(id: string, title: string): StartWording[] {
  const topic = /^\p{Lu}\p{Ll}/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
  return LADDER.map(([word, duty, position]) => ({
    id: `${id}_${word}`,
    position,
    title: `${duty.charAt(0).toUpperCase()}${duty.slice(1)}`,
    text: `Each Party ${duty} take measures on ${topic}.`,
  }));
}

/** Words that keep a place between two wordings until somebody writes them. @param title what the wording is called */
export function writePlaceholder(title: string): string {
  return `${title}: words to be written.`;
}

const MADE = new RegExp(
  `^(Each Party (${LADDER.map(([, duty]) => duty).join('|')}) take measures on .+\\.|${writePlaceholder('.+')})$`,
);

export function isStartWording(text: unknown): boolean {
  return typeof text === 'string' && MADE.test(text);
}
