/** The package a newcomer's first turn leads to where the floor would keep its words, and whom to ask about it. */
import type { Change, Command } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Game } from '../../store/store.ts';
import { isLean, weighPromise, type Promised } from './lean-package.ts';
import { estimateGainOf, packageOutlook } from '../deal/trade.ts';

type Seated = Pick<Game, 'view' | 'own' | 'acts'>;

/** What a policy would do in the seat's place; null while nobody has said. */
export type Advise = () => Command | null;

const packs = new WeakMap<Command, readonly Change[] | null>();

/** Chance of room and plenary together from which on a package is one to begin with: it should rather pass than fall. */
const SHOULD = 0.5;

/**
 * What a policy that knows no more than the person would put before a room, less the changes that spoil it and with
 * those that save it, once for each advice; null where by the estimate that the table shows none should pass, or a room
 * has been called already.
 */
export function chooseFirstPackage({ view, own, acts }: Seated, advise: Advise): Pack {
  if (own.some(({ command }) => command.type === 'package')) return null;
  const command = advise();
  if (command?.type !== 'package') return null;
  const known = packs.get(command);
  if (known !== undefined) return known;
  const found = findPassing(view, command.changes, listPackable(acts));
  packs.set(command, found);
  return found;
}

type Pack = readonly Change[] | null;

/** Of the parts of a package the best that should pass and pays for itself; where none does, of the best with more in them. */
function findPassing(
  view: View,
  changes: readonly Change[],
  values: readonly Change[],
): readonly Change[] | null {
  const good = (one: Promised): boolean => should(one) && isLean(view, one);
  let tries = judgeParts(view, listParts(changes));
  let found = tries.find(good);
  for (let more = 0; more < ADDED && !found; more += 1) {
    const grown = tries.slice(0, GROWN).flatMap(({ some }) => withAnother(view, some, values));
    tries = judgeParts(view, grown);
    found = tries.find(good);
  }
  return found?.some ?? null;
}

/** Rounds of changes put into packages that would fall, how many packages are tried so, and with how many others. */
const [ADDED, GROWN, SWEETENERS] = [2, 2, 8];

/** Points under which nobody would call a room. */
const WORTH_IT = 0.5;

const should = ({ chance }: Promised): boolean => chance >= SHOULD;

/** Those worth anything, what should pass first, and of such what promises most. */
function judgeParts(view: View, packages: readonly (readonly Change[])[]): Promised[] {
  return packages
    .map((some) => weighPromise(view, some))
    .filter(({ points }) => points >= WORTH_IT)
    .toSorted(
      (one, other) => Number(should(other)) - Number(should(one)) || other.expected - one.expected,
    );
}

/** With each change by which those in its room who should refuse would gain most, as one more or instead of another. */
function withAnother(
  view: View,
  some: readonly Change[],
  values: readonly Change[],
): readonly (readonly Change[])[] {
  const more = some.length < view.values.packageLength;
  const without = some.map((one) => some.filter((other) => other !== one));
  return keepWinning(view, some, values).flatMap((change) =>
    [...(more ? [some] : []), ...without].map((rest) => [...rest, change]),
  );
}

function keepWinning(
  view: View,
  some: readonly Change[],
  values: readonly Change[],
): readonly Change[] {
  const members = packageOutlook(view, some)?.members ?? [];
  const gain = (change: Change): number =>
    members.reduce((sum, { d, weight, outlook }) => {
      const id = view.scenario.delegations[d]?.id ?? '';
      return sum + weight * (1 - outlook.chance) * (estimateGainOf(view, id, change) ?? 0);
    }, 0);
  return values
    .filter(({ article }) => !some.some((one) => one.article === article))
    .map((change) => ({ change, gain: gain(change) }))
    .toSorted((one, other) => other.gain - one.gain)
    .slice(0, SWEETENERS)
    .map(({ change }) => change);
}

function listPackable(acts: Game['acts']): readonly Change[] {
  const domains = acts.find(({ type }) => type === 'package')?.domains ?? [];
  return domains.flatMap((domain) => (domain.parameter === 'changes' ? domain.values : []));
}

/** All parts of a list but the empty one, in its order; of a package there are fifteen at most. */
function listParts(changes: readonly Change[]): Change[][] {
  return changes.reduce<Change[][]>(
    (parts, one) => [...parts, ...parts.map((part) => [...part, one]), [one]],
    [],
  );
}

/** Of the room that a package calls whoever weighs most among those who may go either way or should refuse. */
export function chooseRoomToAsk(view: View, pack: readonly Change[]): string | undefined {
  const members = packageOutlook(view, pack)?.members ?? [];
  const [first] = members
    .filter(({ outlook }) => outlook.chance < SURE)
    .toSorted((one, other) => other.weight - one.weight);
  return view.scenario.delegations[(first ?? members[0])?.d ?? -1]?.id;
}

/** Chance from which on there is little to ask. */
const SURE = 0.8;
