/** With whom there is a deal to be had: the partner of before, or whoever two words should leave most with. */
import type { Change } from '../../../../engine/command.ts';
import { NOTHING } from '../../../../engine/mandate/mandate.ts';
import { countBrokenBy, countDealsBetween } from '../../../../engine/promises/ledger.ts';
import type { View } from '../../../../engine/state/view.ts';
import { estimateGainOf } from './trade.ts';
import { computeChangeWorth } from '../worth.ts';

/**
 * The partner of the last offer of this sitting that a deal may still be had with; else the best prospect.
 * @param helped else nobody is called the best
 */
export function choosePartner(
  view: View,
  partners: readonly string[],
  helped: boolean,
): string | null {
  const last = view.offers.findLast(
    ({ by, to, sitting, status }) =>
      (by === view.delegation || to === view.delegation) &&
      sitting === view.sitting &&
      status !== 'held',
  );
  const other = last && (last.by === view.delegation ? last.to : last.by);
  const again = view.scenario.delegations[other ?? NOTHING]?.id;
  if (again !== undefined && partners.includes(again)) return again;
  return helped ? findBestProspect(view, partners) : null;
}

/**
 * With whom two words should leave most for both: one given that it wants, one asked for that it would not speak for
 * by itself. What each side gains, multiplied, by what its word weighs on the floor.
 */
export function findBestProspect(view: View, partners: readonly string[]): string | null {
  return rankProspects(view, partners)[0] ?? null;
}

/** All of them, the best first. */
export function rankProspects(view: View, partners: readonly string[]): string[] {
  return rankPartners(view, partners).map(({ id }) => id);
}

/** Each with its merit: 0 where no two words promise both a gain. */
export function rankPartners(
  view: View,
  partners: readonly string[],
): { id: string; merit: number }[] {
  const open = openChanges(view).map((change): Open => {
    return { change, mine: computeChangeWorth(view, [change])?.net ?? 0 };
  });
  return partners
    .map((id) => ({ id, merit: rateMeritWith(view, id, open) }))
    .sort((one, other) => other.merit - one.merit);
}

/** Share that a promise counts which the other would keep without being asked. */
const ALLY = 0.02;
/** Points it should lose by words from which on its promise to speak for them counts in full. */
const AGAINST = 5;

type Open = { change: Change; mine: number };

/** `on`: the article; plain numbers, as all of one side are held against all of the other. */
type Rated = { on: string; mine: number; theirs: number };

function rateMeritWith(view: View, partner: string, open: readonly Open[]): number {
  const d = view.scenario.delegationIndex.get(partner) ?? NOTHING;
  if (countDealsBetween(view.offers, view.delegation, d) > 0) return 0;
  if (countBrokenBy(view.commitments, d) > 0) return 0;
  const all = open.map(({ change, mine }): Rated => {
    return { on: change.article, mine, theirs: estimateGainOf(view, partner, change) ?? 0 };
  });
  const give = all.filter(({ theirs }) => theirs > 0);
  let most = 0;
  for (const want of all) {
    if (want.mine <= 0) continue;
    // A promise of what it wants anyway is worth little, one of what it stands against most.
    const counts = ALLY + Math.min(1, Math.max(0, -want.theirs) / AGAINST);
    for (const other of give) {
      const mine = want.mine + other.mine;
      const theirs = want.theirs + other.theirs;
      if (mine <= 0 || theirs <= 0 || want.on === other.on) continue;
      const merit = counts * mine * theirs;
      if (merit > most) most = merit;
    }
  }
  return most * (view.floorWeight[d] ?? 0);
}

/** Every wording but the leading one of every article that is still open. */
function openChanges({ scenario, articles }: View): Change[] {
  return scenario.articles.flatMap((article, a) =>
    articles[a]?.status === 'open'
      ? article.options
          .filter((_, wording) => wording !== articles[a]?.text)
          .map(({ id }): Change => ({ article: article.id, option: id }))
      : [],
  );
}
