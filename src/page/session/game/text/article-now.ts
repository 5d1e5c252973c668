/** Where each article stands, for screens: its chip, its live wordings and their letters, and who holds what. */
import type { ArticleIndex, OptionId, WordingIndex, Words } from '../../../../scenario/resolved.ts';
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import { countAllowedOpen } from '../../../../engine/procedure/strip.ts';
import type { View } from '../../../../engine/state/view.ts';
import { findStanceToward } from './stance.ts';

/** Open, alternatives, near (at most one holds a bracket, and none of the others is firm), agreed ad referendum, closed. */
export const CHIPS = ['O', 'A', 'N', 'R', 'C'] as const;
export type ArticleChip = (typeof CHIPS)[number];

export type LiveWording = {
  wording: WordingIndex;
  id: string;
  title: Words | undefined;
  text: Words | undefined;
  position: number;
  leads: boolean;
  /** Ids of floor delegations for whose stated position this wording is the nearest of those tabled. */
  nearest: readonly string[];
};

export type ArticleNow = {
  index: number;
  id: string;
  number: string;
  title: Words;
  low: Words | undefined;
  high: Words | undefined;
  chip: ArticleChip;
  live: readonly LiveWording[];
  /** Ids of delegations that hold a bracket on the leading wording. */
  holders: readonly string[];
};

export function readArticleNow(view: View, index: number): ArticleNow | undefined {
  const article = view.scenario.articles[index];
  const state = view.articles[index];
  if (!article || !state) return undefined;
  const shown = state.tabled.length > 0 ? state.tabled : state.text >= 0 ? [state.text] : [];
  const wordings = listWordings(article);
  const lead = [...shown].sort((one, other) => rank(one, state.text) - rank(other, state.text));
  return {
    index,
    id: article.id,
    number: article.number,
    title: article.title,
    low: article.low,
    high: article.high,
    chip: chooseChip(view, index),
    live: lead.flatMap((wording) => {
      const found = wordings[wording];
      if (!found) return [];
      return {
        wording,
        id: found.id,
        title: found.title,
        text: found.text,
        position: found.position,
        leads: wording === state.text,
        nearest: listNearestTo(view, index, wording, shown),
      };
    }),
    holders: state.holders.map((d) => view.scenario.delegations[d]?.id ?? ''),
  };
}

function rank(wording: WordingIndex, text: WordingIndex): number {
  return wording === text ? -1 : wording;
}

function chooseChip(view: View, index: number): ArticleChip {
  const state = view.articles[index];
  if (!state || state.text < 0) return 'O';
  if (state.status === 'closed') return 'C';
  if (state.status === 'adRef') return 'R';
  if (isNear(view, index)) return 'N';
  return state.tabled.length > 1 ? 'A' : 'O';
}

/** What nobody blocks is agreed before long; against the only one who does, nobody firm may want yet other words. */
function isNear(view: View, index: number): boolean {
  const { holders = [] } = view.articles[index] ?? {};
  if (holders.length !== 1) return holders.length === 0;
  const isFirm = (d: number) => ['n2', 'b2'].includes(findStanceToward(view, d, index));
  return !view.floor.some((d) => d !== holders[0] && isFirm(d));
}

export function isTextSettled({ chip }: Pick<ArticleNow, 'chip'>): boolean {
  return chip === 'R' || chip === 'C';
}

/** Articles not agreed yet: the brackets left. */
export function countBracketsLeft(view: View): number {
  return view.articles.filter((article) => article.status === 'open').length;
}

export type BracketLimit = {
  open: number;
  /** Articles that may be in brackets when the last sitting closes. */
  allowed: number;
};

export function readBracketLimit(view: View): BracketLimit {
  return { open: countBracketsLeft(view), allowed: countAllowedOpen(view) };
}

/**
 * What ends the talks, as far as it shows. `near`: nobody blocks what is in brackets, and this sitting takes all of it
 * up. `late`: in the last two sittings, more is in brackets than may be after them. `plain`: brackets end nothing.
 */
export type TalksSign = 'open' | 'near' | 'late' | 'plain';

export function readTalksSign(view: View): TalksSign {
  const { open, allowed } = readBracketLimit(view);
  const { sitting, lastSitting, scenario, articles, agenda, phase } = view;
  if (scenario.procedure.textClosed || !phase.startsWith('negotiation')) return 'plain';
  if (open > allowed && lastSitting - sitting < 2) return 'late';
  const isFree = ({ status, text, holders }: View['articles'][number], a: ArticleIndex): boolean =>
    status !== 'open' || (text >= 0 && holders.length === 0 && agenda.includes(a));
  return articles.every(isFree) ? 'near' : 'open';
}

function listNearestTo(
  view: View,
  index: number,
  wording: WordingIndex,
  shown: readonly number[],
): readonly string[] {
  const article = view.scenario.articles[index];
  if (!article) return [];
  const wordings = listWordings(article);
  const gap = (other: number, ideal: number) =>
    Math.abs((wordings[other]?.position ?? NaN) - ideal);
  return view.floor.flatMap((d) => {
    const ideal = readStatedOn(view, d, index);
    if (ideal === null) return [];
    // Of two as near the first shown has it: nobody stands nearest to both.
    const best = shown.reduce((a, b) => (gap(b, ideal) < gap(a, ideal) ? b : a));
    return best === wording ? (view.scenario.delegations[d]?.id ?? []) : [];
  });
}

/** The words of a wording, by wording index; undefined where there are none. */
export function readWordingText(
  { scenario }: Pick<View, 'scenario'>,
  index: number,
  wording: WordingIndex,
): Words | undefined {
  const article = scenario.articles[index];
  return article ? listWordings(article)[wording]?.text : undefined;
}

/** Stated position 0..100 of a delegation on an article; null without one. */
export function readStatedOn(view: View, d: number, index: number): number | null {
  const stated = view.stated[d * view.scenario.articles.length + index] ?? NaN;
  return Number.isNaN(stated) ? null : stated;
}

/** The next article after this one that is still in brackets; this one if none is. */
export function findNextOpen(
  view: { articles: readonly { status: string }[] },
  from: number,
  step: 1 | -1 = 1,
): number {
  const n = view.articles.length;
  for (let i = 1; i <= n; i += 1) {
    const at = (((from + step * i) % n) + n) % n;
    if (view.articles[at]?.status === 'open') return at;
  }
  return from;
}

/** A wording with its letter, by its order on the axis: the same there, in lists and in footnotes. */
export type Lettered = { wording: WordingIndex; id: OptionId; position: number; letter: string };

const A = 65;

/** Options, then bridges once they are on the table; those keep the letters after the options. */
export function listLettered({ scenario, articles }: View, index: number): readonly Lettered[] {
  const article = scenario.articles[index];
  if (!article) return [];
  const tabled = articles[index]?.tabled ?? [];
  const options = article.options
    .map(({ id, position }, wording) => ({ id, position, wording }))
    .toSorted((one, other) => one.position - other.position || one.wording - other.wording);
  const bridges = article.bridges
    .map(({ id, position }, b) => ({ id, position, wording: article.options.length + b }))
    .filter(({ wording }) => tabled.includes(wording));
  return [...options, ...bridges].map((one, i) => ({ ...one, letter: letterAt(i) }));
}

function letterAt(place: number): string {
  return String.fromCodePoint(A + (place % 26));
}

export function findLetter(view: View, index: ArticleIndex, wording: WordingIndex): string {
  return listLettered(view, index).find((one) => one.wording === wording)?.letter ?? '';
}

/** Share 0..1 of the floor's weight that these have, by their ids. */
export function computeShareOfSeats(view: View, seats: readonly string[]): number {
  return computeShareOfFloor(
    view,
    seats.map((id) => view.scenario.delegationIndex.get(id) ?? -1),
  );
}

export function computeShareOfFloor({ floor, floorWeight }: View, some: readonly number[]): number {
  const weight = (list: readonly number[]) =>
    list.reduce((sum, d) => sum + (floorWeight[d] ?? 0), 0);
  const all = weight(floor);
  return all > 0 ? weight(some) / all : 0;
}
