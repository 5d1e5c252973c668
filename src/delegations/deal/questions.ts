/** Whom to ask: the critics of what a seat wants most, who decide whether it gets it. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import type { View } from '../../engine/state/view.ts';
import type { DealProspect } from '../belief/prospects.ts';
import { choose, type Choice } from '../policy.ts';

/** Free, or paid with what is left when a package has been paid for. @param ready to table one */
export function canSpareQuestion(view: View, ready: boolean): boolean {
  return view.freeAsk || view.plates > Math.max(ready ? view.values.packagePrice : 0, 1);
}

/** Of those not asked yet, the one who would sit most often in the room for what this seat wants most. */
export function chooseCriticToAsk(view: View, prospects: readonly DealProspect[]): Choice | null {
  const stakes = new Map<number, number>();
  for (const prospect of prospects) {
    if (prospect.mine <= 0) continue;
    for (const d of prospect.critics()) stakes.set(d, (stakes.get(d) ?? 0) + prospect.mine);
  }
  let best = -1;
  for (const d of view.floor) {
    if (d === view.delegation || hasTold(view, d)) continue;
    if ((stakes.get(d) ?? 0) > (stakes.get(best) ?? 0)) best = d;
  }
  const delegation = view.scenario.delegations[best]?.id;
  return delegation === undefined ? null : choose({ type: 'ask', delegation });
}

/** Has answered an open question: rooms tell of a few articles only. */
function hasTold(view: View, d: SeatIndex): boolean {
  const told = new Set(view.notes.filter((note) => note.of === d).map((note) => note.article));
  return told.size >= Math.min(view.scenario.articles.length / 2, view.values.askNamed);
}

/** The red line of the weightiest critic of what it wants most, where it has not been told. */
export function chooseLineToAsk(view: View, prospects: readonly DealProspect[]): Choice | null {
  const wanted = prospects
    .filter(({ mine }) => mine > 0)
    .sort((one, other) => other.mine - one.mine);
  const weight = (d: SeatIndex) => view.floorWeight[d] ?? 0;
  for (const prospect of wanted) {
    const { article } = prospect.change;
    const told = view.notes.filter((note) => note.article === article && note.whole);
    const open = prospect.critics().filter((d) => !told.some((note) => note.of === d));
    const [first] = [...open].sort((one, other) => weight(other) - weight(one));
    if (first === undefined) continue;
    const { delegations, articles } = view.scenario;
    const delegation = delegations[first]?.id ?? '';
    const id = articles[article]?.id ?? '';
    return choose({ type: 'ask', delegation, article: id });
  }
  return null;
}
