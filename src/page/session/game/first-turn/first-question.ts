/** Where nothing may pass yet: whom to ask next, and the share of weight that makes its answer the most useful one. */
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Game } from '../../store/store.ts';
import { rankProspects } from '../deal/prospects.ts';
import { signFeeling, packageOutlook } from '../deal/trade.ts';

export type NextQuestion = {
  seat: string;
  /** Weight it has among those named, 0..1. */
  share: number;
  among: 'room' | 'floor';
};

/**
 * Of the room that these words would call the weightiest of whom nothing has been told; else with whom on the floor
 * most could be exchanged. Null where no question may be put, or none would leave plates enough for a package.
 */
export function chooseNextQuestion(
  { view, acts }: Pick<Game, 'view' | 'acts'>,
  words: Change,
): NextQuestion | null {
  const ask = acts.find(({ type }) => type === 'ask');
  const called = acts.find(({ type }) => type === 'package');
  if (!ask || ask.unavailable || !called || called.unavailable) return null;
  if (view.plates - ask.price < called.price) return null;
  return inRoom(view, words) ?? onFloor(view);
}

function inRoom(view: View, words: Change): NextQuestion | null {
  const room = packageOutlook(view, [words]);
  const members = room?.members ?? [];
  // Where those who have told should refuse by more than may, no other answer decides.
  const refusing = members
    .filter(({ d, outlook }) => !isSilent(view, d) && signFeeling(outlook) === '-')
    .reduce((sum, { weight }) => sum + weight, 0);
  if (room && refusing > room.allowed) return null;
  const all = members.reduce((sum, { weight }) => sum + weight, 0);
  const [first] = members
    .filter(({ d }) => d !== view.delegation && isSilent(view, d))
    .toSorted((one, other) => other.weight - one.weight);
  const seat = view.scenario.delegations[first?.d ?? -1]?.id;
  return first && seat !== undefined ? { seat, share: first.weight / all, among: 'room' } : null;
}

/** Share of the floor's weight under which an answer moves too little to be worth a plate. */
const LEAST = 0.05;

function onFloor(view: View): NextQuestion | null {
  const weigh = (one: number) => view.floorWeight[one] ?? 0;
  const all = view.floor.reduce((sum, one) => sum + weigh(one), 0);
  const silent = view.floor.filter(
    (d) => d !== view.delegation && isSilent(view, d) && weigh(d) >= LEAST * all,
  );
  const [seat] = rankProspects(
    view,
    silent.flatMap((d) => view.scenario.delegations[d]?.id ?? []),
  );
  const d = view.scenario.delegationIndex.get(seat ?? '');
  if (seat === undefined || d === undefined) return null;
  return { seat, share: weigh(d) / all, among: 'floor' };
}

/** It has told the seat nothing of what matters to it. */
function isSilent(view: View, d: number): boolean {
  return !view.notes.some(({ of }) => of === d);
}
