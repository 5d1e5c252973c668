/** The package a newcomer's first turn leads to where the floor would keep its words, and whom to ask about it. */
import { policyCommand } from '../../../conference/conference.ts';
import type { Change } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';
import type { Game } from '../../store/game.ts';
import { packageOutlook } from '../trade/trade.ts';
import { toTextChange, worthOf } from '../trade/worth.ts';
import { leadOfWords } from '../vote/consequence.ts';

type Seated = Pick<Game, 'view' | 'seat' | 'conference'>;

const packs = new WeakMap<View, readonly Change[] | null>();

/**
 * What a policy that knows no more than the person would put before a room, without the change that spoils it, once
 * for each state of the conference; null where it would put nothing, or a room has been called already.
 */
export function firstPackage({ view, seat, conference }: Seated): readonly Change[] | null {
  const known = packs.get(view);
  if (known !== undefined) return known;
  const called = conference.commands.some((one) => one.seat === seat && one.type === 'package');
  const command = called
    ? null
    : policyCommand({ ...conference, plan: [{ seat, by: 'packager' }] }, seat);
  const found = command?.type === 'package' ? bestOf(view, command.changes) : null;
  packs.set(view, found);
  return found;
}

/** The changes, or all but one of them, whichever promises more points times chance. */
function bestOf(view: View, changes: readonly Change[]): readonly Change[] {
  const fewer =
    changes.length > 2 ? changes.map((out) => changes.filter((one) => one !== out)) : [];
  const merit = (some: readonly Change[]): number =>
    (worthOf(view, some)?.net ?? 0) * (packageOutlook(view, some)?.chance ?? 0);
  return fewer.reduce((best, some) => (merit(some) > merit(best) ? some : best), changes);
}

/** Whether the floor might take words up by itself. */
export function isFollowed(view: View, words: Change): boolean {
  const change = toTextChange(view, words);
  const lead = change ? leadOfWords(view, change.article, change.wording) : 'not';
  return lead === 'should' || lead === 'may';
}

/** Of the room that a package calls whoever weighs most among those who may go either way or should refuse. */
export function roomToAsk(view: View, pack: readonly Change[]): string | undefined {
  const members = packageOutlook(view, pack)?.members ?? [];
  const [first] = members
    .filter(({ outlook }) => outlook.chance < SURE)
    .toSorted((one, other) => other.weight - one.weight);
  return view.scenario.delegations[(first ?? members[0])?.d ?? -1]?.id;
}

/** Chance from which on there is little to ask. */
const SURE = 0.8;
