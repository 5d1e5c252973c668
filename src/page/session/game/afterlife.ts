/** What the treaty of a closed conference becomes; null without one. */
import { type Afterlife, predictAfterlife } from '../../../analysis/afterlife/afterlife.ts';
import type { Conference } from '../../../conference/conference.ts';

type Ended = { conference: Pick<Conference, 'setup' | 'state'> };

export function readAfterlife({ conference: { setup, state } }: Ended): Afterlife | null {
  return predictAfterlife(setup, state);
}

export type AfterlifeOf = ReturnType<typeof readAfterlife>;
