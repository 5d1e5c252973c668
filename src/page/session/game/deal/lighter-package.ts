/** A package without the change that brings next to nothing and makes its room likelier to refuse. */
import type { Change } from '../../../../engine/command.ts';
import { finishWhile } from '../../in-slices.ts';
import { foresee, foreseeAgreedInSteps } from '../../play/foresee.ts';
import type { Game } from '../../store/store.ts';
import { keepsDreaded } from '../first-turn/dread.ts';
import { isCloseCall } from '../heading.ts';
import { isIdleAct } from './idle-act.ts';
import { packageOutlook } from './trade.ts';

/** Points that a change has to bring, and chance, 0..1, by which the room is likelier to agree without it. */
const WORTH = 0.5;
const LIKELIER = 0.1;

type View = Game['view'];
type Heading = NonNullable<Awaited<ReturnType<typeof foresee>>>;
type Seen = { view: View; log?: Game['log'] };

/** As the table tells of both; as it was where it is not wanted any more. */
export async function lightenPackage(
  seen: Seen,
  changes: readonly Change[],
  isWanted: () => boolean = () => true,
): Promise<readonly Change[]> {
  const heading = await foresee(seen.view);
  const steps = heading && lightenInSteps(seen, heading, changes);
  return (steps && (await finishWhile(isWanted, steps))) ?? changes;
}

/** @param least points that are to be left, of what the whole package brings */
function* lightenInSteps(
  seen: Seen,
  heading: Heading,
  changes: readonly Change[],
  least?: number,
): Generator<void, readonly Change[]> {
  const { view } = seen;
  const all = yield* foreseeAgreedInSteps(view, heading, changes);
  if (!all || all.sure === 'few') return changes;
  const floor = least ?? all.points - WORTH;
  for (const left of listLikelier(seen, heading, changes)) {
    const gain = yield* foreseeAgreedInSteps(view, heading, left);
    const holds = gain && gain.sure !== 'few' && !isCloseCall(gain);
    if (holds && gain.points > floor) return yield* lightenInSteps(seen, heading, left, floor);
  }
  return changes;
}

/** Those one shorter that a room is likelier to agree to, the likeliest first. */
function listLikelier(
  { view, log = [] }: Seen,
  heading: Heading,
  changes: readonly Change[],
): (readonly Change[])[] {
  if (changes.length < 2) return [];
  const chance = (of: readonly Change[]) => packageOutlook(view, of, { log, heading })?.chance ?? 0;
  const least = chance(changes) + LIKELIER;
  const isDear = (of: readonly Change[]) => keepsDreaded(view, { type: 'package', changes: of });
  return changes
    .map((idle) => changes.filter((one) => one !== idle))
    .map((left) => ({ left, odds: chance(left) }))
    .filter(({ left, odds }) => odds >= least && isDear(left) === isDear(changes))
    .filter(({ left }) => !isIdleAct({ view, log }, { type: 'package', changes: left }))
    .toSorted((one, other) => other.odds - one.odds)
    .map(({ left }) => left);
}
