/** Answering an offer, and a package in the room. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { computeSideGain } from '../../engine/promises/instruments.ts';
import { countBrokenBy, contradicts, isPromised } from '../../engine/promises/ledger.ts';
import {
  computeGainAlone,
  type Mandate,
  NOTHING,
  readStandingTexts,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import { copyArticleAt } from '../../engine/state/copy-state.ts';
import type { Offer } from '../../engine/state/state.ts';
import { type View, viewWith } from '../../engine/state/view.ts';
import { makeCounterOffer } from './bargain.ts';
import { choose, type Choice } from '../policy.ts';
import { computeTemperShift } from '../decision/temper.ts';
import { type Weighed, weigh, withCauses } from './weigh.ts';

/** What was answered, by the numbers; `needed` is what had to be gained. */
type Judged = Weighed & { needed: number };

export function answerOffer(view: View, mandate: Mandate, offer: Offer): Choice {
  const judged = judgeOffer(view, mandate, offer);
  const { id } = offer;
  const bar = findBarToOffer(view, offer);
  if (bar) return choose({ type: 'refuse', offer: id }, [bar, ...judged.reasons]);
  const short = judged.needed - judged.net;
  if (judged.crossed.length === 0 && short <= 0)
    return choose({ type: 'accept', offer: id }, judged.reasons);
  if (judged.crossed.length === 0 && short <= view.values.consult && mayConsult(view, offer))
    return choose({ type: 'pass' }, judged.reasons);
  return (
    makeCounterOffer(view, mandate, offer, judged) ??
    choose({ type: 'refuse', offer: id }, judged.reasons)
  );
}

/** Why it is refused whatever it brings: the other broke its word, or one's own stands in the way. */
function findBarToOffer(view: View, offer: Offer): Reason | null {
  const broken = countBrokenBy(view.commitments, offer.by);
  if (broken > 0) {
    const delegation = view.scenario.delegations[offer.by]?.id ?? '';
    return { code: 'trust', delegation, value: broken };
  }
  const other = offer.want.find((change) => isPromised(view.commitments, view.delegation, change));
  if (!other) return null;
  const article = view.scenario.articles[other.article]?.id ?? '';
  return { code: 'commitment', article, value: 1 };
}

function mayConsult(view: View, offer: Offer): boolean {
  return offer.status === 'standing' && view.sitting < view.lastSitting;
}

/** An offer as it stands: with its condition met, and with what goes with it. */
function judgeOffer(view: View, mandate: Mandate, offer: Offer): Judged {
  const { worthwhile, consultEase } = view.values;
  const then = asConditioned(view, offer.condition);
  const changes = [...offer.give, ...offer.want];
  const shift = computeTemperShift(then, mandate, changes, offer.want);
  const ease = offer.status === 'held' ? consultEase : 0;
  const side = computeSideGain(view.scenario, offer, view.delegation);
  const needed = worthwhile + shift - ease - side;
  const weighed = weigh(then, mandate, changes, needed);
  const causes: Reason[] = explainInclination(view, shift);
  if (side !== 0) causes.push({ code: 'side', value: side });
  if (ease > 0) causes.push({ code: 'time', value: ease });
  const { net, crossed, reasons } = weighed;
  return { net, crossed, reasons: withCauses(reasons, causes), needed };
}

/** A loyalist asks less, or more, on account of its group. */
function explainInclination({ temper }: View, shift: number): Reason[] {
  if (shift === 0) return [];
  return [{ code: temper === 'loyalist' ? 'group' : 'temper', value: -shift }];
}

/** The text as it will be if the condition is met: promises bind only then. */
function asConditioned(view: View, condition: Offer['condition']): View {
  if (condition === null || condition.wording === NOTHING) return view;
  const { article, wording } = condition;
  const articles = view.articles.map((one, a) =>
    a === article ? copyArticleAt(one, wording) : one,
  );
  return viewWith(view, articles);
}

export function answerRoom(view: View, mandate: Mandate): Choice {
  const informals = view.informals;
  if (!informals) return choose({ type: 'pass' });
  const { by, changes, id } = informals;
  const { roomIndifference, distrust } = view.values;
  const paid = sumPaidFor(view, mandate, by, changes);
  const shift = computeTemperShift(view, mandate, changes, []);
  const broken = countBrokenBy(view.commitments, by);
  const asked = distrust * broken;
  const needed = -roomIndifference - paid + shift + asked;
  const weighed = weigh(view, mandate, changes, needed);
  const causes: Reason[] = explainInclination(view, shift);
  if (paid > 0) causes.push({ code: 'paid', value: paid });
  if (broken > 0) {
    const delegation = view.scenario.delegations[by]?.id ?? '';
    causes.push({ code: 'trust', delegation, value: broken, needed: asked });
  }
  const reasons = withCauses(weighed.reasons, causes);
  const breach = findBreach(view, informals);
  if (breach) return choose({ type: 'refuse', offer: id }, [breach, ...reasons]);
  const yes = weighed.crossed.length === 0 && weighed.net >= needed;
  return choose({ type: yes ? 'accept' : 'refuse', offer: id }, reasons);
}

/** Loss on words it has promised the mover to speak for: it has had its price for them, and does not count it again. */
function sumPaidFor(
  view: View,
  mandate: Mandate,
  by: SeatIndex,
  changes: readonly TextChange[],
): number {
  let paid = 0;
  for (const change of changes) {
    const promised = view.commitments.some(
      (promise) =>
        promise.by === view.delegation &&
        promise.to === by &&
        promise.status === 'given' &&
        promise.article === change.article &&
        promise.wording === change.wording,
    );
    if (!promised) continue;
    const { article, wording } = change;
    const alone = computeGainAlone(
      mandate,
      view.scenario.articles,
      readStandingTexts(view),
      article,
      wording,
    );
    paid += Math.max(0, -alone);
  }
  return paid;
}

/** A promise that agreeing would break: not to whoever tabled the package, nor to one in the room who has agreed. */
function findBreach(view: View, informals: NonNullable<View['informals']>): Reason | null {
  const { by, changes, room, answers } = informals;
  const free = new Set([by, ...room.filter((_, i) => answers[i] === true)]);
  const bound = changes.find((change) =>
    contradicts(
      view.commitments.filter((promise) => !free.has(promise.to)),
      view.delegation,
      change,
    ),
  );
  if (!bound) return null;
  const article = view.scenario.articles[bound.article]?.id ?? '';
  return { code: 'commitment', article, value: 1 };
}
