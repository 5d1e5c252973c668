/** How a roll is shown: those sure in one sweep, the dozen nobody could be sure of last, name by name. */
import { isRollCallPhase } from '../stage.ts';
import type { View } from '../../../../engine/state/view.ts';
import { callOrder } from '../../../../engine/state/call-order.ts';
import { readBallots } from '../../../../engine/state/roll.ts';
import { makeBoard } from './roll.ts';
import type { Cast } from './vote-chances.ts';
import { asBefore, countSheet } from './vote-count.ts';

export type Staging = {
  /** Lit before the show begins: seen while one's own ballot was awaited. */
  lit: readonly number[];
  sweep: readonly number[];
  /** At most a dozen, the least certain last. */
  last: readonly number[];
};

const DOZEN = 12;

/**
 * @param index of a vote on record
 * @param order delegations as the board lists them
 */
export function planStaging(view: View, index: number, order: readonly number[]): Staging {
  const record = view.votes[index];
  if (!record) return { lit: [], sweep: [], last: [] };
  const ballots = readBallots(record.roll);
  const voted = (d: number) => ballots[d] !== 'absent';
  const last = listLast(view, index).filter((d) => voted(d) && d !== view.delegation);
  const held = new Set(last);
  const shown = order.filter((d) => !held.has(d));
  const called = callOrder(view.scenario, view.callFrom);
  const before = new Set(called.slice(0, called.indexOf(view.delegation) + 1));
  const isLit = (d: number) => !voted(d) || before.has(d);
  return {
    lit: shown.filter(isLit),
    sweep: shown.filter((d) => !isLit(d)),
    last,
  };
}

/** Of a roll under way: the dozen kept to the last. */
export function listHeldBack(view: View): ReadonlySet<number> {
  const { voting } = view;
  if (!voting) return new Set();
  const dozen = voting.kind === 'text' ? listWeightiest(view) : countSheet(view, voting).unknown;
  return new Set(dozen.slice(-DOZEN).filter((d) => d !== view.delegation));
}

/** Ballots of a roll under way that have been called, by delegation: none of the dozen kept to the last. */
export function listCalled(view: View): ReadonlyMap<number, Cast> {
  const lamps = (isRollCallPhase(view.phase) && makeBoard(view)?.lamps) || [];
  const held = listHeldBack(view);
  return new Map(
    lamps.flatMap((lamp, d): [number, Cast][] =>
      lamp === 'waiting' || lamp === 'absent' || held.has(d) ? [] : [[d, lamp]],
    ),
  );
}

function listLast(view: View, index: number): readonly number[] {
  const record = view.votes[index];
  if (!record) return [];
  if (record.kind === 'text') return listWeightiest(view).slice(-DOZEN);
  return countSheet(asBefore(view, record), record).unknown.slice(-DOZEN);
}

/** Of the text as a whole nobody's vote is public: those of most weight on the floor come last. */
function listWeightiest({ floor, floorWeight }: View): number[] {
  const weight = (d: number) => floorWeight[d] ?? 0;
  return [...floor].sort((one, other) => weight(one) - weight(other) || one - other);
}

/** Votes taken since the person's last command: the first of them, and how many. */
export function findFreshVotes({
  view,
  log,
  unread,
}: {
  view: View;
  log: readonly { happening: { type: string } }[];
  unread: number;
}): { from: number; n: number } {
  const n = log.slice(unread).filter(({ happening }) => happening.type === 'voteResult').length;
  return { from: view.votes.length - n, n };
}
