/** Asks, then trades across articles: the good player a seat is measured against. `oracle` is the same, all-knowing. */
import type { Mandate } from '../../engine/mandate.ts';
import { composeRoom } from '../../engine/room.ts';
import type { TextChange } from '../../engine/state.ts';
import type { View } from '../../engine/view.ts';
import { answerFirst, respondIn } from '../delegation.ts';
import { believedGain, optionNearest } from '../estimate.ts';
import { choose, type Choice, PASS, type Policy, type Situation } from '../policy.ts';
import { floorGain, idsOf, packagedLately, wishesOf } from '../take-the-floor.ts';
import { gain } from '../weigh.ts';

const LONGEST = 4;
/** Believed loss a member of the room lets pass. */
const PATIENT = -0.001;
const REFUSAL = 0.42;
const WORTH = 0.004;

export const packager: Policy = (situation) => playPackages(situation, undefined);

export const oracle: Policy = (situation) => playPackages(situation, situation.everyone);

function playPackages({ view }: Situation, everyone: readonly Mandate[] | undefined): Choice {
  const { mandate } = view;
  if (!mandate) return PASS;
  const answer = answerFirst(view, mandate);
  if (answer) return answer;
  if (view.phase !== 'negotiation.floor') return respondIn(view, mandate);
  if (view.freeAsk && !everyone) {
    const question = askNext(view);
    if (question) return question;
  }
  return tablePackage(view, mandate, everyone) ?? proposeTrade(view, mandate, everyone) ?? PASS;
}

/** The weightiest on the floor it has not asked yet. */
function askNext(view: View): Choice | null {
  const asked = new Set(view.notes.map((note) => note.of));
  let best = -1;
  for (const d of view.floor) {
    if (d === view.delegation || asked.has(d)) continue;
    if (best < 0 || (view.floorWeight[d] ?? 0) > (view.floorWeight[best] ?? 0)) best = d;
  }
  const delegation = view.scenario.delegations[best]?.id;
  return delegation === undefined ? null : choose({ type: 'ask', delegation });
}

/** Grows a package from its dearest wishes and the cheapest sweeteners until the room should agree. */
function tablePackage(view: View, mandate: Mandate, everyone?: readonly Mandate[]): Choice | null {
  if (view.plates < 2 || packagedLately(view)) return null;
  const wishes = wishesOf(view, mandate).slice(0, 5);
  let best: { changes: TextChange[]; value: number } | undefined;
  for (const first of wishes) {
    const changes = grow(view, mandate, first, wishes, everyone);
    if (!changes) continue;
    const value = gain(view, mandate, changes);
    if (value > (best?.value ?? WORTH)) best = { changes, value };
  }
  if (!best) return null;
  return choose({ type: 'package', changes: idsOf(view, best.changes) }, [
    { code: 'net', value: best.value },
  ]);
}

function grow(
  view: View,
  mandate: Mandate,
  first: TextChange,
  wishes: readonly TextChange[],
  everyone?: readonly Mandate[],
): TextChange[] | null {
  let changes: TextChange[] = [first];
  while (changes.length < LONGEST && refusal(view, changes, everyone) > REFUSAL) {
    const sweetener = bestSweetener(view, mandate, changes, everyone);
    if (!sweetener) return null;
    changes = [...changes, sweetener];
  }
  if (refusal(view, changes, everyone) > REFUSAL) return null;
  for (const wish of wishes) {
    const taken = changes.some((change) => change.article === wish.article);
    if (taken || changes.length >= LONGEST) continue;
    const more = [...changes, wish];
    if (refusal(view, more, everyone) <= REFUSAL) changes = more;
  }
  return changes;
}

/** Believed share of the room's weight that refuses. */
function refusal(
  view: View,
  changes: readonly TextChange[],
  everyone?: readonly Mandate[],
): number {
  const room = composeRoom(view, view.delegation, changes);
  let all = 0;
  let against = 0;
  for (const d of room) {
    const weight = view.floorWeight[d] ?? 0;
    all += weight;
    if (believedGain(view, d, changes, everyone) < PATIENT) against += weight;
  }
  return all > 0 ? against / all : 0;
}

/** What pleases the room most for what it costs. */
function bestSweetener(
  view: View,
  mandate: Mandate,
  changes: readonly TextChange[],
  everyone?: readonly Mandate[],
): TextChange | undefined {
  const room = composeRoom(view, view.delegation, changes);
  const width = view.scenario.articles.length;
  const base = gain(view, mandate, changes);
  let best: { change: TextChange; merit: number } | undefined;
  view.articles.forEach((article, a) => {
    if (article.status === 'closed' || changes.some((change) => change.article === a)) return;
    for (const d of room) {
      const wording = optionNearest(view, a, view.stated[d * width + a] ?? NaN);
      if (wording === undefined || wording === article.text) continue;
      const change = { article: a, wording };
      const cost = base - gain(view, mandate, [...changes, change]);
      if (base - cost < WORTH) continue;
      const pleased = room.reduce(
        (sum, member) =>
          sum + (view.floorWeight[member] ?? 0) * believedGain(view, member, [change], everyone),
        0,
      );
      const merit = pleased / Math.max(0.001, cost);
      if (pleased > 0 && merit > (best?.merit ?? 0)) best = { change, merit };
    }
  });
  return best?.change;
}

/** A promise for a promise with whoever should gain from it most. */
function proposeTrade(view: View, mandate: Mandate, everyone?: readonly Mandate[]): Choice | null {
  const [wish] = wishesOf(view, mandate).filter((one) => floorGain(view, one) > -0.1);
  if (!wish || view.plates < 1) return null;
  const offered = view.offers.filter((offer) => offer.by === view.delegation);
  let best: { to: number; give: TextChange; merit: number } | undefined;
  for (const to of view.floor) {
    if (to === view.delegation || offered.some((offer) => offer.to === to)) continue;
    const give = bestGift(view, mandate, to, wish, everyone);
    if (give && give.merit > (best?.merit ?? 0)) best = { to, ...give };
  }
  if (!best) return null;
  const to = view.scenario.delegations[best.to]?.id ?? '';
  return choose({ type: 'offer', to, give: idsOf(view, [best.give]), want: idsOf(view, [wish]) });
}

function bestGift(
  view: View,
  mandate: Mandate,
  to: number,
  wish: TextChange,
  everyone?: readonly Mandate[],
): { give: TextChange; merit: number } | undefined {
  const width = view.scenario.articles.length;
  let best: { give: TextChange; merit: number } | undefined;
  view.articles.forEach((article, a) => {
    if (article.status !== 'open' || a === wish.article) return;
    const wording = optionNearest(view, a, view.stated[to * width + a] ?? NaN);
    if (wording === undefined || wording === article.text) return;
    const give = { article: a, wording };
    const mine = gain(view, mandate, [give, wish]);
    const theirs = believedGain(view, to, [give, wish], everyone);
    if (mine > WORTH && theirs > 0.01 && mine * theirs > (best?.merit ?? 0)) {
      best = { give, merit: mine * theirs };
    }
  });
  return best;
}
