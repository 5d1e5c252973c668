/** Asks, then trades across articles: the good player a seat is measured against. `oracle` is the same, all-knowing. */
import type { ActType } from '../../engine/command.ts';
import { computeGainAt, type Mandate, readStandingTexts } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { type Belief, formBelief } from '../belief/belief.ts';
import { estimateMargins } from '../belief/margins.ts';
import { forecastDrift, predictDrift } from '../belief/drift.ts';
import { answerFirst, respondIn } from '../delegation.ts';
import { closeDebate, moveAdjournment, moveReconsideration } from '../motion/floor-motions.ts';
import { moveOrPass, whipOrPass } from '../motion/motions.ts';
import { searchPackage, type Search } from '../deal/package-search.ts';
import { choose, type Choice, PASS, type Policy } from '../policy.ts';
import { canSpareQuestion, chooseCriticToAsk, chooseLineToAsk } from '../deal/questions.ts';
import { type DealProspect, listProspects, revalueProspect } from '../belief/prospects.ts';
import { callUp } from '../floor/call-up.ts';
import { mayPackage, writeChangeIds } from '../floor/take-the-floor.ts';
import { listWishes } from '../floor/wishes.ts';
import { proposeDeal } from '../deal/deals.ts';

const SEARCH: Search = { beam: 8, pool: 28, caution: 0.2, regard: 1 };
const SURE: Search = { ...SEARCH, caution: 0 };

/** Chance below which it lines up the room before it tables a package. */
const SURE_ENOUGH = 0.25;
/** Part of the whole from which a package is worth the attention. */
const NOTICED = 0.007;

/** What the floor would take from it from which it would rather have the debate closed. */
const WORTH = 0.004;

/** Acts it begins by itself. */
export const INITIATIVES = [
  'ask',
  'offer',
  'package',
  'agenda',
  'move',
] as const satisfies readonly ActType[];

export const packager: Policy = makePackager([]);
export const oracle: Policy = makePackager([], true);

/**
 * @param without kinds of act it does not use: to measure what each is worth
 * @param knowing plays with everyone's instructions open
 */
export function makePackager(without: readonly ActType[], knowing = false): Policy {
  const uses = (type: ActType) => !without.includes(type);
  return ({ view, everyone }) => {
    const { mandate } = view;
    if (!mandate) return PASS;
    const answer = answerFirst(view, mandate);
    if (answer) return answer;
    if (view.phase === 'decision.motions') return uses('move') ? moveOrPass(view, mandate) : PASS;
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
  const moved =
    uses('move') && view.plates > 0
      ? (moveAdjournment(view, mandate) ?? moveReconsideration(view, mandate))
      : null;
  if (moved) return moved;
  const belief = formBelief(view, known);
  const prospects = listProspects(view, mandate, { everyone: known, belief });
  const curious = uses('ask') && !known;
  const ready = uses('package') && mayPackage(view);
  const question = curious ? askAhead(view, prospects, ready) : null;
  if (question) return question;
  const drift = valueDrifts(view, mandate, belief);
  const ahead = discountDrift(prospects, drift);
  const counts = estimateMargins(view, belief, known).map(rateUrgency);
  const found = ready ? searchPackage(view, ahead, { ...(known ? SURE : SEARCH), counts }) : null;
  if (found && found.passes >= SURE_ENOUGH && found.mine >= NOTICED) {
    const reasons = [{ code: 'net', value: found.mine } as const];
    return choose({ type: 'package', changes: writeChangeIds(view, found.changes) }, reasons);
  }
  const deal = uses('offer') ? proposeDeal(view, mandate, belief, ahead) : null;
  if (deal) return deal;
  const mayClose = uses('move') && view.plates > 0;
  const closed =
    mayClose && valueFloor(view, mandate, belief) < -WORTH ? closeDebate(view, mandate) : null;
  if (closed) return closed;
  const asked = curious && view.plates > 0 ? chooseCriticToAsk(view, prospects) : null;
  return asked ?? (uses('agenda') ? callUp(view, listWishes(view, mandate)) : null);
}

/** What one at the door counts for, and the gain over no treaty from which one is far from it. */
const URGENT = 3;
const SAFE = 0.1;

/** What a delegation counts for beside its weight: most where it is near to leaving, nothing where it is safe. */
function rateUrgency(margin: number | null): number {
  if (margin === null) return 1;
  return URGENT * Math.max(0, Math.min(1, 1 - margin / SAFE));
}

/** With its free question, and with what plates it does not need for a package: it tables what it has asked about. */
function askAhead(view: View, prospects: readonly DealProspect[], ready: boolean): Choice | null {
  if (!canSpareQuestion(view, ready)) return null;
  const critic = chooseCriticToAsk(view, prospects);
  return critic ?? (view.freeAsk && ready ? chooseLineToAsk(view, prospects) : null);
}

/** By article, what the floor is likely to do by itself is worth to the seat. */
function valueDrifts(view: View, mandate: Mandate, belief: Belief): number[] {
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  return view.articles.map((_, a) =>
    forecastDrift(view, mandate, belief, a).reduce(
      (sum, { wording, odds }) => sum + odds * computeGainAt(mandate, articles, texts, a, wording),
      0,
    ),
  );
}

/** What the floor would do next by itself is worth to the seat: the likely in time is no reason to close the debate. */
function valueFloor(view: View, mandate: Mandate, belief: Belief): number {
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  return view.articles.reduce((sum, _, a) => {
    const next = predictDrift(view, mandate, belief, a);
    return sum + computeGainAt(mandate, articles, texts, a, next);
  }, 0);
}

/** What changes bring over what the floor is likely to do by itself. */
function discountDrift(
  prospects: readonly DealProspect[],
  drift: readonly number[],
): DealProspect[] {
  return prospects.map((prospect) =>
    revalueProspect(prospect, prospect.mine - (drift[prospect.change.article] ?? 0)),
  );
}
