/** The parts of the desk, and where the places of a document are found on it. */
import type { Path } from '../../../scenario/problem.ts';

export const SECTIONS = [
  'about',
  'articles',
  'delegations',
  'seats',
  'positions',
  'groups',
  'procedure',
  'starts',
  'events',
  'others',
  'instruments',
  'votes',
  'teaching',
  'sources',
  'languages',
  'source',
  'versions',
  'balance',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_OF_KEY: Readonly<Record<string, Section>> = {
  articles: 'articles',
  starts: 'starts',
  delegations: 'delegations',
  floor: 'seats',
  featured: 'seats',
  aliases: 'seats',
  groups: 'groups',
  procedure: 'procedure',
  events: 'events',
  observers: 'others',
  stakeholders: 'others',
  instruments: 'instruments',
  rollCalls: 'votes',
  teaching: 'teaching',
  sources: 'sources',
};

/** Steps of `articles[2].options[0].position`, as the reader writes paths. */
export function pathIn(text: string): Path {
  const steps: (string | number)[] = [];
  for (const [, quoted, index, word] of text.matchAll(
    /\[("(?:[^"\\]|\\.)*")\]|\[(\d+)\]|([^.[\]]+)/g,
  )) {
    if (index !== undefined) steps.push(Number(index));
    else if (word !== undefined) steps.push(word);
    else if (quoted !== undefined) steps.push(String(JSON.parse(quoted)));
  }
  return steps;
}

/** Section and item that show a place. */
export function sectionOf(path: Path): { section: Section; item: number } {
  const [first, second, third] = path;
  if (third === 'positions') return { section: 'positions', item: 0 };
  const section = (typeof first === 'string' && SECTION_OF_KEY[first]) || 'about';
  return { section, item: typeof second === 'number' ? second : 0 };
}
