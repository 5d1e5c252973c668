/** The parts of the desk, and where the places of a document are found on it. */
import type { Route } from '../../../session/store/facts.ts';
import type { Path } from '../../../../scenario/problem.ts';

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

/** Keys of a document are anybody's, those of a prototype among them. */
export const SECTION_OF_KEY: ReadonlyMap<string, Section> = new Map<string, Section>([
  ['articles', 'articles'],
  ['starts', 'starts'],
  ['delegations', 'delegations'],
  ['floor', 'seats'],
  ['featured', 'seats'],
  ['aliases', 'seats'],
  ['cast', 'seats'],
  ['groups', 'groups'],
  ['procedure', 'procedure'],
  ['draw', 'procedure'],
  ['events', 'events'],
  ['observers', 'others'],
  ['stakeholders', 'others'],
  ['instruments', 'instruments'],
  ['rollCalls', 'votes'],
  ['teaching', 'teaching'],
  ['sources', 'sources'],
]);

/** Steps of `articles[2].options[0].position`, as the reader writes paths. */
export function parsePath(text: string): Path {
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

/** What of the draft is open. `list`: which of the lists of its part, where it has several. */
export type DeskSpot = { section: Section; item: number; list: string | null };

const FIRST_SPOT: DeskSpot = { section: 'about', item: 0, list: null };

/** Parts of more than one list; the first is shown unless another is asked for. */
const LISTS_OF: Partial<Record<Section, readonly string[]>> = {
  others: ['observers', 'stakeholders'],
};

/** Part, list and item that show a place. */
export function findSection(path: Path): DeskSpot {
  const [first, second, third] = path;
  if (third === 'positions') return { ...FIRST_SPOT, section: 'positions' };
  if (typeof first !== 'string') return FIRST_SPOT;
  const section = SECTION_OF_KEY.get(first) ?? 'about';
  const list = LISTS_OF[section]?.find((key) => key === first) ?? null;
  return { section, item: typeof second === 'number' ? second : 0, list };
}

/** A spot as the address has it, such as `articles/2`; items count from 1 there. */
export function formatSpot({ section, item, list }: DeskSpot): string {
  const word = list ?? section;
  return item > 0 ? `${word}/${item + 1}` : word;
}

export function makeDeskRoute(draft: string, spot: DeskSpot): Route {
  return { page: 'desk', id: draft, spot: formatSpot(spot) };
}

/** The spot an address names; what names none is the first. */
export function parseSpot(words = ''): DeskSpot {
  const [word = '', number] = words.split('/');
  const item = Math.max(0, Number(number ?? 1) - 1);
  const section = SECTIONS.find((one) => one === word);
  if (section) return { section, item, list: null };
  for (const [holder, lists] of Object.entries(LISTS_OF) as [Section, readonly string[]][])
    if (lists.includes(word)) return { section: holder, item, list: word };
  return FIRST_SPOT;
}
