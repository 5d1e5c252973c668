/** Packages to be tried: in each world, those that whoever knew everybody's instructions there would submit. */
import {
  type DealProspect,
  listProspects,
  revalueProspect,
} from '../../delegations/belief/prospects.ts';
import { SEARCH, WORTH } from '../../delegations/bots/sighted.ts';
import { searchPackages } from '../../delegations/deal/package-search.ts';
import { mayPackage, writeChangeIds } from '../../delegations/floor/take-the-floor.ts';
import { type Act, writeChangesKey } from '../../engine/command.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { contradicts } from '../../engine/promises/ledger.ts';
import type { Commitment } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import type { Lookout } from './advised-worlds.ts';

/** An act to be tried; `worth`: what it should bring if it is taken. */
export type Thought = { act: Act; worth: number };

const KNOWING = { ...SEARCH, beam: 12, caution: 0 };
/** Chance from which a package passes where nothing is in doubt. */
const PASSES = 0.5;

/**
 * @param prospects with what each would add to where the text is heading
 * @param put packages that rooms have had their say on
 * @param most of each world
 */
export function* thinkOfPackages(
  { view, chosen }: Lookout,
  mandate: Mandate,
  prospects: readonly DealProspect[],
  { put, most }: { put: readonly Act[]; most: number },
): Generator<void, Thought[]> {
  if (!mayPackage(view)) return [];
  const keys = new Set(put.map(writeKey));
  const thoughts: Thought[] = [];
  for (const { world } of chosen) {
    yield;
    const words = world.state.commitments.filter(({ to }) => to !== view.delegation);
    const known = listProspects(view, mandate, { everyone: world.setup.mandates });
    const valued = known.map((one, i) =>
      keepWords(words, view, revalueProspect(one, prospects[i]?.mine ?? 0)),
    );
    for (const { changes, mine, passes } of searchPackages(view, valued, KNOWING, most)) {
      const written = writeChangeIds(view, changes);
      const key = writeChangesKey(written);
      if (mine < WORTH || passes < PASSES || keys.has(key)) continue;
      keys.add(key);
      thoughts.push({ act: { type: 'package', changes: written }, worth: mine });
    }
  }
  return thoughts;
}

/** Whoever has given its word for others minds these as if they crossed its red line. */
function keepWords(
  words: readonly Commitment[],
  { floor }: View,
  prospect: DealProspect,
): DealProspect {
  const { change } = prospect;
  const bound = floor.flatMap((d, place) => (contradicts(words, d, change) ? [place] : []));
  if (bound.length === 0) return prospect;
  return { ...prospect, crosses: () => [...prospect.crosses(), ...bound] };
}

/** The same words in another order are the same package, and to the same delegation the same offer. */
export function writeKey(act: Act): string {
  if (act.type === 'offer')
    return [act.to, writeChangesKey(act.give), writeChangesKey(act.want)].join('/');
  return act.type === 'package' ? writeChangesKey(act.changes) : '';
}
