/** What an answer about one article told: where the red line stands, and which articles go with it. */
import type {
  ArticleIndex,
  Linkage,
  RedLine,
  Scenario,
  SeatIndex,
} from '../../scenario/resolved.ts';
import type { ToldLine, ToldLinkage } from '../state/event.ts';
import type { Note } from '../state/state.ts';
import { STRIDE } from '../numbers/stride.ts';

export type Disclosed = {
  of: SeatIndex;
  article: ArticleIndex;
  /** Absent: its capital has drawn none. */
  line?: RedLine;
  linkages: readonly Linkage[];
};

/** By delegation and article the latest answer, from notes in the order in which they were taken. */
export function listDisclosed(
  { scenario }: { scenario: Scenario },
  notes: readonly Note[],
): readonly Disclosed[] {
  if (notes.length === 0) return NOTHING_TOLD;
  let found = known.get(notes);
  if (!found) {
    found = findDisclosed(scenario, notes);
    known.set(notes, found);
  }
  return found;
}

const NOTHING_TOLD: readonly Disclosed[] = [];
const known = new WeakMap<readonly Note[], readonly Disclosed[]>();

function findDisclosed(scenario: Scenario, notes: readonly Note[]): Disclosed[] {
  const latest = new Map<number, Note>();
  for (const note of notes) if (note.whole) latest.set(note.of * STRIDE + note.article, note);
  return [...latest.values()].map(({ of, article, line }) => ({
    of,
    article,
    ...(line ? { line } : {}),
    linkages: listLinkagesNaming(scenario, of, article),
  }));
}

export function listLinkagesNaming(
  scenario: Scenario,
  d: SeatIndex,
  a: ArticleIndex,
): readonly Linkage[] {
  return scenario.delegations[d]?.linkages.filter(({ articles }) => articles.includes(a)) ?? [];
}

type Named = Pick<Scenario, 'articles'>;

export function discloseLine(scenario: Named, { at, side, unless }: RedLine): ToldLine {
  if (!unless) return { at, side };
  const { bound, position } = unless;
  const article = scenario.articles[unless.article]?.id ?? '';
  const then = { at: unless.then, side: unless.side };
  return { at, side, unless: { article, bound, position, then } };
}

export function discloseLinkage(scenario: Named, { articles, sides, value }: Linkage): ToldLinkage {
  return { articles: articles.map((a) => scenario.articles[a]?.id ?? ''), sides, value };
}
