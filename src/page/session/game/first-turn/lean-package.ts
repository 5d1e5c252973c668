/** A package without the parts that cost the seat more than they bring. */
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { keepLastingChanges } from '../vote/motions-ahead.ts';
import { packageOutlook } from '../deal/trade.ts';
import { computeChangeWorth } from '../worth.ts';

export type Promised = {
  some: readonly Change[];
  /** That room and plenary agree, 0..1, as far as the seat knows. */
  chance: number;
  /** Points to the seat if they do, of what the motions on the list leave of them. */
  points: number;
  /** Points times chance. */
  expected: number;
};

export function weighPromise(view: View, some: readonly Change[]): Promised {
  const points = computeChangeWorth(view, keepLastingChanges(view, some))?.net ?? 0;
  const chance = packageOutlook(view, some)?.chance ?? 0;
  return { some, chance, points, expected: points * chance };
}

/** Every part earns its place: one that costs points makes it so much likelier, one that makes it less likely brings so many. */
export function isLean(view: View, whole: Promised): boolean {
  return whole.some
    .map((part) =>
      weighPromise(
        view,
        whole.some.filter((one) => one !== part),
      ),
    )
    .every(({ some, expected }) => some.length === 0 || expected <= 0 || expected < whole.expected);
}
