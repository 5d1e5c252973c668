/** Offers to be tried: words that a seat wants for words that whoever is asked has spoken for, each with each on the floor. */
import type { DealProspect } from '../../delegations/belief/prospects.ts';
import { WORTH } from '../../delegations/bots/sighted.ts';
import { writeChangeIds } from '../../delegations/floor/take-the-floor.ts';
import type { Act } from '../../engine/command.ts';
import { computeStatedGain } from '../../engine/procedure/compose-room.ts';
import type { View } from '../../engine/state/view.ts';
import { type Thought, writeKey } from './package-thoughts.ts';

/** Words asked for, and words given for each of them to each: the best few. */
const WANTED = 4;
const GIVEN = 3;

/** @param prospects with what each would add to where the text is heading @param put what has been put already */
export function thinkOfOffers(
  view: View,
  prospects: readonly DealProspect[],
  put: readonly Act[],
): Thought[] {
  const wants = prospects
    .filter(({ mine }) => mine >= WORTH)
    .toSorted((one, other) => other.mine - one.mine)
    .slice(0, WANTED);
  const keys = new Set(put.map(writeKey));
  const write = ({ change }: DealProspect) => writeChangeIds(view, [change]);
  return view.floor
    .filter((d) => d !== view.delegation)
    .flatMap((d) => {
      const to = view.scenario.delegations[d]?.id ?? '';
      const gifts = prospects
        .map((gift) => ({ gift, theirs: computeStatedGain(view, d, gift.change) }))
        .filter(({ theirs }) => theirs > 0)
        .toSorted((one, other) => other.theirs + other.gift.mine - one.theirs - one.gift.mine);
      return wants.flatMap((want) =>
        gifts
          .filter(({ gift }) => gift.change.article !== want.change.article)
          .slice(0, GIVEN)
          .map(({ gift }): Thought => {
            const act = { type: 'offer', to, give: write(gift), want: write(want) } as const;
            return { act, worth: gift.mine + want.mine };
          }),
      );
    })
    .filter(({ act, worth }) => worth >= WORTH && !keys.has(writeKey(act)));
}
