/** The package a newcomer's first turn leads to where the floor would keep its words, and whom to ask about it. */
import type { Change, Command } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { forecastAgreedInSteps, type TextHeading } from '../../../../conference/heading/heading.ts';
import type { Game } from '../../store/store.ts';
import { finishInSlices } from '../../in-slices.ts';
import { foresee } from '../../play/foresee.ts';
import { type AgreedGain, isGamble, readAgreed } from '../heading.ts';
import { isLean, weighPromise, type Promised } from './lean-package.ts';
import { estimateGainOf, packageOutlook } from '../deal/trade.ts';

type Seated = Pick<Game, 'own'>;

/** What a policy would do in the seat's place; undefined while nobody has said, and what it would submit is weighed. */
export type Advise = () => Command | null | undefined;

export type FirstPackage = { changes: readonly Change[]; gain: AgreedGain };

type Pack = FirstPackage | null;

const packs = new WeakMap<Command, Pack>();

/** Chance of room and plenary together from which on a package is one to begin with: it should rather pass than fall. */
const SHOULD = 0.5;

/**
 * What has been found for an advice; null where nothing was, or a room has been called already; undefined while that is
 * worked out.
 */
export function chooseFirstPackage({ own }: Seated, advise: Advise): Pack | undefined {
  if (own.some(({ command }) => command.type === 'package')) return null;
  const command = advise();
  if (command?.type !== 'package') return command && null;
  return packs.get(command);
}

/**
 * What a policy that knows no more than the person would put before a room, less the changes that spoil it and with
 * those that save it: of those that by the estimate that the table shows should pass the one that promises most by the
 * close, played on as if its room agreed. Nothing where none brings anything.
 */
export function* weighFirstPackage(
  { view, acts }: Pick<Game, 'view' | 'acts'>,
  heading: TextHeading,
  command: Command,
): Generator<void, void> {
  if (command.type !== 'package' || packs.has(command)) return;
  packs.set(command, yield* findPaying(view, heading, command.changes, listPackable(acts)));
}

/** Between the page's turns; false where another view was foreseen before it was done. */
export async function prepareFirstPackage(
  game: Pick<Game, 'view' | 'acts'>,
  command: Command,
): Promise<boolean> {
  const heading = await foresee(game.view);
  if (heading) await finishInSlices(weighFirstPackage(game, heading, command));
  return heading !== null;
}

/** Of the parts of a package the best that should pass and pays for itself; where none does, of the best with more in them. */
function* findPaying(
  view: View,
  heading: TextHeading,
  changes: readonly Change[],
  values: readonly Change[],
): Generator<void, Pack> {
  const good = (one: Promised): boolean => should(one) && isLean(view, one);
  let tries = judgeParts(view, listParts(changes));
  for (let more = 0; ; more += 1) {
    yield;
    const found = yield* findDearest(view, heading, tries.filter(good).slice(0, PLAYED));
    if (found || more === ADDED) return found;
    const grown = tries.slice(0, GROWN).flatMap(({ some }) => withAnother(view, some, values));
    tries = judgeParts(view, grown);
  }
}

/** Packages played on in each round. */
const PLAYED = 3;

function* findDearest(
  view: View,
  heading: TextHeading,
  tries: readonly Promised[],
): Generator<void, Pack> {
  let [best, most]: [Pack, number] = [null, 0];
  for (const { some, chance } of tries) {
    const gain = readAgreed(view, yield* forecastAgreedInSteps(view, heading, some));
    if (!gain || gain.points < WORTH_IT || isGamble(gain)) continue;
    if (gain.points * chance > most) [best, most] = [{ changes: some, gain }, gain.points * chance];
  }
  return best;
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
