/** What changes bring by the close over waiting, as the table says of all that lies there. */
import { foreseeAgreedInSteps } from '../../play/foresee.ts';
import type { Laid } from '../../play/use-heading.ts';
import { guessGain } from '../heading.ts';

type View = Parameters<typeof foreseeAgreedInSteps>[0];
type TextHeading = Parameters<typeof foreseeAgreedInSteps>[1];
type Change = Laid['changes'][number];

/** A gain as likely as it comes; a loss counts in full. */
export const weighGain = (points: number, chance: number): number =>
  points > 0 ? points * chance : points;

/** Whole points of all that is laid; null where the runs say too little of it. */
export function* tellGain(
  view: View,
  heading: TextHeading,
  { changes, isPackage }: Laid,
): Generator<void, number | null> {
  if (changes.length === 0) return 0;
  const agreed = isPackage ? yield* foreseeAgreedInSteps(view, heading, changes) : null;
  if (agreed?.sure === 'few') return null;
  return Math.round(agreed?.points ?? guessGain(view, heading, changes));
}

/** What one change adds to the others, in whole points: by so much the number under the table changes with it. */
export function* priceChange(
  view: View,
  heading: TextHeading,
  { changes, isPackage }: Laid,
  change: Change,
): Generator<void, number | null> {
  const others = changes.filter(({ article }) => article !== change.article);
  const before = yield* tellGain(view, heading, { changes: others, isPackage });
  const after = yield* tellGain(view, heading, { changes: [...others, change], isPackage });
  return before === null || after === null ? null : after - before;
}
