/** The package a newcomer's first turn leads to where the floor would keep its words, and whom to ask about it. */
import { policyCommand } from '../../../conference/conference.ts';
import type { Change } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';
import type { Game } from '../../store/game.ts';
import { packageOutlook } from '../trade/trade.ts';
import { worthOf } from '../trade/worth.ts';

type Seated = Pick<Game, 'view' | 'seat' | 'conference'>;

const packs = new WeakMap<View, readonly Change[] | null>();

/**
 * Chance of room and plenary together from which on a package may be worth calling a room for. Of 486 that a search
 * found for first turns in three conferences 284 of 367 passed from it on, 41 of 119 under it (rules version 6).
 */
const MAY = 0.3;

/**
 * What a policy that knows no more than the person would put before a room, without the changes that spoil it, once
 * for each state of the conference; null where it would put nothing that may pass, or a room has been called already.
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

/** Of the changes and all parts of them what promises most; a first package had better pass, so chance counts twice. */
function bestOf(view: View, changes: readonly Change[]): readonly Change[] | null {
  const all = partsOf(changes).flatMap((some) => {
    const points = worthOf(view, some)?.net ?? 0;
    const chance = packageOutlook(view, some)?.chance ?? 0;
    return points >= WORTH_IT && chance >= MAY ? [{ some, merit: points * chance * chance }] : [];
  });
  const [best] = all.toSorted((one, other) => other.merit - one.merit);
  return best?.some ?? null;
}

/** Points under which nobody would call a room. */
const WORTH_IT = 0.5;

/** All parts of a list but the empty one, in its order; of a package there are fifteen at most. */
function partsOf(changes: readonly Change[]): Change[][] {
  return changes.reduce<Change[][]>(
    (parts, one) => [...parts, ...parts.map((part) => [...part, one]), [one]],
    [],
  );
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
