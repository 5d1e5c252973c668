/** What other words on an article would do to the brackets, as far as the seat knows. */
import type { ArticleIndex, WordingIndex } from '../../../../scenario/resolved.ts';
import {
  type ClosingConduct,
  listConducts,
  findPriceOfClosing,
} from '../../../../analysis/what-if/text/price-of-closing.ts';
import { type FloorLead, findFloorLead } from '../../../../analysis/what-if/offer/floor-lead.ts';
import type { View } from '../../../../engine/state/view.ts';
import { toTextChange } from '../worth.ts';
import { computeShareOfFloor, listLettered } from './article-now.ts';

export type Consequence = {
  /** Ids of those on the floor. Each holds a bracket now and would let it go. */
  letGo: readonly string[];
  /** Hold one now, and would still. */
  keep: readonly string[];
  /** Hold none now, and would. */
  take: readonly string[];
  /** Of these too little is known. */
  unknown: readonly string[];
  /** Share 0..1 of the floor's weight that would hold one for sure, and if all unknown ones did. */
  least: number;
  most: number;
  /** What it has to be under for the article to be agreed. */
  allowed: number;
};

/** Null where nothing is open. */
export function findConsequence(
  view: View,
  index: ArticleIndex,
  wording: WordingIndex,
): Consequence | null {
  const now = view.articles[index];
  const conducts = listConducts(view, index, wording);
  if (!now || conducts.length === 0) return null;
  const those = (test: (conduct: ClosingConduct, holds: boolean) => boolean): number[] =>
    view.floor.filter((d, i) => test(conducts[i] ?? 'unknown', now.holders.includes(d)));
  const ids = (list: readonly number[]) => list.map((d) => view.scenario.delegations[d]?.id ?? '');
  const keeping = those((conduct) => conduct === 'keeps');
  const unknown = those((conduct) => conduct === 'unknown');
  return {
    letGo: ids(those((conduct, holds) => holds && conduct === 'lays')),
    keep: ids(those((conduct, holds) => holds && conduct === 'keeps')),
    take: ids(those((conduct, holds) => !holds && conduct === 'keeps')),
    unknown: ids(unknown),
    least: computeShareOfFloor(view, keeping),
    most: computeShareOfFloor(view, [...keeping, ...unknown]),
    allowed: view.values.blocking,
  };
}

/** Whether the floor should take the words up, once the seat has proposed them. */
export function leadOfWords(view: View, article: ArticleIndex, wording: WordingIndex): FloorLead {
  return findFloorLead(view, { article, wording });
}

type Words = Parameters<typeof toTextChange>[1];

/** The least likely first. */
const LEADS: readonly FloorLead[] = ['later', 'costly', 'not', 'may', 'should'];

/** Whether the floor should take up all that a delegation would promise the seat, once it speaks for it; null: nothing. */
export function leadOfPromised(view: View, by: string, want: readonly Words[]): FloorLead | null {
  const promised = want.flatMap((change) => toTextChange(view, change) ?? []);
  const promises = promised.map((one): View['commitments'][number] => ({
    ...one,
    by: view.scenario.delegationIndex.get(by) ?? -1,
    to: view.delegation,
    offer: '',
    condition: null,
    status: 'given',
  }));
  const leads = promised.map((change) => findFloorLead(view, change, promises));
  return LEADS.find((lead) => leads.includes(lead)) ?? null;
}

/** The words that should close the article, else the nearest to the text, and what they would do; null without any. */
export function findNextWords(
  view: View,
  index: number,
): (Consequence & { wording: WordingIndex }) | null {
  const wording = findPriceOfClosing(view, index)?.bid?.wording ?? findNearestOther(view, index);
  const found = wording === undefined ? null : findConsequence(view, index, wording);
  return found && wording !== undefined ? { ...found, wording } : null;
}

/** Ties to the lower; undefined where nothing stands, or nothing else is known. */
function findNearestOther(view: View, index: number): number | undefined {
  const all = listLettered(view, index);
  const text = all.find(({ wording }) => wording === view.articles[index]?.text);
  if (!text) return undefined;
  const gap = (position: number) => Math.abs(position - text.position);
  return all
    .filter((one) => one !== text)
    .toSorted((one, other) => gap(one.position) - gap(other.position))[0]?.wording;
}
