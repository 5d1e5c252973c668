/** What a seat should hear of turns it did not look at: the three happenings that weigh most for it. */
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { locateArticle } from '../../../../engine/command.ts';
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { isBeforeFloor } from '../../../session/game/concern.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { weighHappening } from '../../../speech/tell.ts';

export const LINES = 3;
/** What the seat has lost itself is told whatever else happened. */
const OWN_LOSS = 9;
/**
 * That sittings began is in the number of turns; questions are put all the time; what the Chair plans is on the page of
 * the pleas, and after that told by what was decided.
 */
const UNTOLD: ReadonlySet<DomainEvent['type']> = new Set(['sitting', 'asked', 'announced']);
/** What costs it a point or more comes before all but that. */
const COSTS = 5;
const COSTLY = 1;

const countCost = (points: number): number => (points >= COSTLY ? points : 0);

/** What others have done against the seat, by today's draft: words that moved, and words put before the floor. */
export function readCost(view: View, one: DomainEvent): number {
  if (one.type !== 'textMoved' && one.type !== 'amended') return 0;
  const by = one.type === 'amended' ? one.seat : one.by;
  const { scenario, articles, seat } = view;
  const a = locateArticle(scenario, one.article);
  if (by === seat) return 0;
  const net = (option: string): number =>
    computeChangeWorth(view, [{ article: one.article, option }])?.net ?? 0;
  if (one.type === 'amended') return isBeforeFloor(view, one) ? Math.max(0, -net(one.option)) : 0;
  const { text = -1 } = articles[a] ?? {};
  const found = scenario.articles[a];
  const stands = found && listWordings(found)[text]?.id === one.to;
  return stands && one.from !== null ? Math.max(0, net(one.from)) : 0;
}

/** What cost the seat first; the rest in the order in which it happened; of an article only the weightiest, the latest of equals. */
export function chooseMeanwhile(
  happenings: readonly DomainEvent[],
  view: Pick<View, 'mandate' | 'scenario' | 'seat'>,
  costOf: (one: DomainEvent) => number = () => 0,
): readonly DomainEvent[] {
  const chosen = new Map<string, { happening: DomainEvent; at: number; weight: number }>();
  for (const [at, happening] of happenings.entries()) {
    const cost = countCost(costOf(happening));
    const weight = cost > 0 ? COSTS + cost : weighFor(view, happening);
    const key = 'article' in happening ? `article ${happening.article}` : `happening ${at}`;
    if (weight > 0 && weight >= (chosen.get(key)?.weight ?? 0))
      chosen.set(key, { happening, at, weight });
  }
  const first = ({ happening }: { happening: DomainEvent }) => countCost(costOf(happening));
  return [...chosen.values()]
    .toSorted((one, other) => other.weight - one.weight || other.at - one.at)
    .slice(0, LINES)
    .toSorted((one, other) => first(other) - first(one) || one.at - other.at)
    .map(({ happening }) => happening);
}

/** What the seat has to answer stands beside it in full. @param offer to be answered next */
export function isAskedNow(one: DomainEvent, offer?: string): boolean {
  return one.type === 'offered' && one.offer === offer;
}

/** As the line under the hall weighs it, and by how much the seat cares for the article. */
function weighFor(
  { mandate, scenario, seat }: Pick<View, 'mandate' | 'scenario' | 'seat'>,
  one: DomainEvent,
): number {
  if (one.type === 'credit' && one.seat === seat) return OWN_LOSS;
  if (UNTOLD.has(one.type)) return 0;
  const weight = weighHappening(one);
  if (weight === 0 || !('article' in one) || one.article === undefined) return weight;
  const index = scenario.articleIndex.get(one.article) ?? -1;
  return weight + (mandate?.saliences[index] ?? 0);
}
