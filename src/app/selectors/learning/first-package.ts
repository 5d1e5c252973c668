/** The package a newcomer's first turn leads to where the floor would keep its words, and whom to ask about it. */
import { policyCommand } from '../../../conference/conference.ts';
import type { Change } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';
import type { Game } from '../../store/game.ts';
import { gainOf, packageOutlook } from '../trade/trade.ts';
import { worthOf } from '../trade/worth.ts';

type Seated = Pick<Game, 'view' | 'seat' | 'conference' | 'acts'>;

const packs = new WeakMap<View, readonly Change[] | null>();

/** Chance of room and plenary together from which on a package is one to begin with: it should rather pass than fall. */
const SHOULD = 0.5;

/**
 * What a policy that knows no more than the person would put before a room, less the changes that spoil it and with
 * those that save it, once for each state of the conference; null where by the estimate that the table shows none
 * should pass, or a room has been called already.
 */
export function firstPackage({ view, seat, conference, acts }: Seated): readonly Change[] | null {
  const known = packs.get(view);
  if (known !== undefined) return known;
  const called = conference.commands.some((one) => one.seat === seat && one.type === 'package');
  const command = called
    ? null
    : policyCommand({ ...conference, plan: [{ seat, by: 'packager' }] }, seat);
  const found = command?.type === 'package' ? passing(view, command.changes, packable(acts)) : null;
  packs.set(view, found);
  return found;
}

/** Of the parts of a package the best that should pass; where none does, of the best with more in them. */
function passing(
  view: View,
  changes: readonly Change[],
  values: readonly Change[],
): readonly Change[] | null {
  let tries = judged(view, partsOf(changes));
  const sweet = sweetest(view, values);
  for (let more = 0; more < ADDED && !tries.some(should); more += 1) {
    const grown = tries.slice(0, GROWN).flatMap(({ some }) => withOneMore(view, some, sweet));
    tries = judged(view, grown);
  }
  return tries.find(should)?.some ?? null;
}

/** Changes added to a package that would fall, how many packages are tried with one more, and with how many others. */
const [ADDED, GROWN, SWEETENERS] = [2, 3, 10];

/** Points under which nobody would call a room. */
const WORTH_IT = 0.5;

type Judged = { some: readonly Change[]; chance: number; merit: number };

const should = ({ chance }: Judged): boolean => chance >= SHOULD;

/** Those worth anything, what promises most first; a first package had better pass, so chance counts twice. */
function judged(view: View, packages: readonly (readonly Change[])[]): Judged[] {
  return packages
    .flatMap((some): Judged[] => {
      const points = worthOf(view, some)?.net ?? 0;
      if (points < WORTH_IT) return [];
      const chance = packageOutlook(view, some)?.chance ?? 0;
      return [{ some, chance, merit: points * chance * chance }];
    })
    .toSorted(
      (one, other) => Number(should(other)) - Number(should(one)) || other.merit - one.merit,
    );
}

function withOneMore(view: View, some: readonly Change[], sweet: readonly Change[]): Change[][] {
  if (some.length >= view.values.packageLength) return [];
  return sweet
    .filter(({ article }) => !some.some((one) => one.article === article))
    .map((one) => [...some, one]);
}

/** What the floor should gain most by, all told and by weight. */
function sweetest(view: View, values: readonly Change[]): readonly Change[] {
  const gain = (change: Change): number =>
    view.floor.reduce((sum, d) => {
      const id = view.scenario.delegations[d]?.id ?? '';
      return sum + (view.floorWeight[d] ?? 0) * (gainOf(view, id, change) ?? 0);
    }, 0);
  return values
    .map((change) => ({ change, gain: gain(change) }))
    .toSorted((one, other) => other.gain - one.gain)
    .slice(0, SWEETENERS)
    .map(({ change }) => change);
}

function packable(acts: Game['acts']): readonly Change[] {
  const domains = acts.find(({ type }) => type === 'package')?.domains ?? [];
  return domains.flatMap((domain) => (domain.parameter === 'changes' ? domain.values : []));
}

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
