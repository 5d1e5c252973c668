/** Of the packages a search has found, the one to be named. */
import type { BetterPackage } from '../../../../analysis/packages/better-packages.ts';

export type BetterPackageOf = BetterPackage;

export type NamedPackage = {
  found: BetterPackageOf;
  /** Points the seat wins by it; null: the seat has no instructions. */
  own: number | null;
};

/** Utility that is no gain. */
const SAME = 1e-9;

/**
 * The best for the seat of those that serve more than they hurt; where nothing does, the one that served most of those
 * good for the seat. Null where none was better for the seat (or, without a seat, for more than it hurts).
 */
export function nameBetter(
  packages: readonly BetterPackageOf[],
  seat: number,
): NamedPackage | null {
  const own = ({ moved }: BetterPackageOf): number => moved[seat] ?? 0;
  const changed = packages.filter(({ changes }) => changes.length > 0);
  const most = (
    list: readonly BetterPackageOf[],
    of: (one: BetterPackageOf) => number,
  ): BetterPackageOf | undefined =>
    list.reduce<BetterPackageOf | undefined>(
      (best, one) => (best && of(best) >= of(one) ? best : one),
      undefined,
    );
  const balance = ({ better, worse }: BetterPackageOf): number => better - worse;
  if (seat < 0) {
    const found = most(changed, balance);
    return found && balance(found) > 0 ? { found, own: null } : null;
  }
  const good = changed.filter((one) => own(one) > SAME);
  const liked = good.filter((one) => balance(one) > 0);
  const found = liked.length > 0 ? most(liked, own) : most(good, balance);
  return found ? { found, own: own(found) * 100 } : null;
}
