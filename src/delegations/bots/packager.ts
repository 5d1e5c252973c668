/** Asks, then trades across articles: the good player a seat is measured against. `oracle` is the same, all-knowing. */
import type { ActType } from '../../engine/command.ts';
import type { Mandate } from '../../engine/mandate.ts';
import type { View } from '../../engine/view.ts';
import { answerFirst, respondIn } from '../delegation.ts';
import { moveOnTheFloor } from '../floor-motions.ts';
import { moveOrPass, whipOrPass } from '../motions.ts';
import { searchPackage, type Search } from '../package-search.ts';
import { choose, type Choice, PASS, type Policy } from '../policy.ts';
import { type Prospect, prospectsOf } from '../prospects.ts';
import { idsOf, packagedLately } from '../take-the-floor.ts';
import { proposeDeal } from '../deals.ts';

const SEARCH: Search = { beam: 8, pool: 28, caution: 0.3, regard: 1 };
const SURE: Search = { ...SEARCH, caution: 0 };

/** Chance below which it lines up the room before it tables a package. */
const SURE_ENOUGH = 0.2;

export const packager: Policy = packagerWith([]);
export const oracle: Policy = packagerWith([], true);

/**
 * @param without kinds of act it does not use: to measure what each is worth
 * @param knowing plays with everyone's instructions open
 */
export function packagerWith(without: readonly ActType[], knowing = false): Policy {
  const uses = (type: ActType) => !without.includes(type);
  return ({ view, everyone }) => {
    const { mandate } = view;
    if (!mandate) return PASS;
    const answer = answerFirst(view, mandate);
    if (answer) return answer;
    if (view.phase === 'decision.motions') return moveOrPass(view, mandate);
    if (view.phase === 'decision.whip') return whipOrPass(view, mandate);
    if (view.phase !== 'negotiation.floor') return respondIn(view, mandate);
    const known = knowing ? everyone : undefined;
    return takePlates(view, mandate, uses, known) ?? PASS;
  };
}

function takePlates(
  view: View,
  mandate: Mandate,
  uses: (type: ActType) => boolean,
  known: readonly Mandate[] | undefined,
): Choice | null {
  const moved = uses('move') && view.plates > 0 ? moveOnTheFloor(view, mandate) : null;
  if (moved) return moved;
  const prospects = prospectsOf(view, mandate, known);
  const curious = uses('ask') && !known;
  const ready = uses('package') && view.plates >= view.values.packagePrice && !packagedLately(view);
  if (curious && view.freeAsk) {
    const question = criticToAsk(view, prospects) ?? lineToAsk(view, prospects);
    if (question) return question;
  }
  const found = ready ? searchPackage(view, prospects, known ? SURE : SEARCH) : null;
  if (found && found.passes >= SURE_ENOUGH) {
    const reasons = [{ code: 'net', value: found.mine } as const];
    return choose({ type: 'package', changes: idsOf(view, found.changes) }, reasons);
  }
  const deal = uses('offer') ? proposeDeal(view, prospects) : null;
  return deal ?? (curious && view.plates > 0 ? criticToAsk(view, prospects) : null);
}

/** Of those not asked yet, the one who would sit most often in the room for what this seat wants most. */
function criticToAsk(view: View, prospects: readonly Prospect[]): Choice | null {
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
function hasTold(view: View, d: number): boolean {
  const told = new Set(view.notes.filter((note) => note.of === d).map((note) => note.article));
  return told.size >= Math.min(view.scenario.articles.length / 2, view.values.askNamed);
}

/** The red line of the weightiest critic of what it wants most, where it has not been told. */
function lineToAsk(view: View, prospects: readonly Prospect[]): Choice | null {
  const wanted = prospects
    .filter(({ mine }) => mine > 0)
    .sort((one, other) => other.mine - one.mine);
  const weight = (d: number) => view.floorWeight[d] ?? 0;
  for (const prospect of wanted) {
    const { article } = prospect.change;
    const told = view.notes.filter((note) => note.article === article && note.whole);
    const open = prospect.critics().filter((d) => !told.some((note) => note.of === d));
    const [first] = [...open].sort((one, other) => weight(other) - weight(one));
    if (first === undefined) continue;
    const { delegations, articles } = view.scenario;
    const [delegation, id] = [delegations[first]?.id ?? '', articles[article]?.id ?? ''];
    return choose({ type: 'ask', delegation, article: id });
  }
  return null;
}
