/**
 * The Chair as a policy. It sounds the floor out, and so learns who would be better off without a treaty and what each
 * minds. It takes up the articles on which the floor is about to find words that do most for those who gain least,
 * calls a small group where both sides are furthest from the text, and puts forward, half-way and on the last day,
 * the words within its discretion that do most. It finds consensus exhausted when it may.
 */
import type { ArticleId, ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import { type Change, locateArticle } from '../../engine/command.ts';
import {
  computeGainAt,
  listWordings,
  NOTHING,
  readStandingTexts,
  readTextOn,
  type TextChange,
  type Wording,
} from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { formBelief } from '../belief/belief.ts';
import { predictDrift } from '../belief/drift.ts';
import { estimateMargins, findSounding } from '../belief/margins.ts';
import { choose, type Choice, PASS, type Policy, type Situation } from '../policy.ts';
import { sumRelief, type Sounded, soundFloor, UNASKED } from '../belief/relief.ts';

/** Stated distance, 0..100, past which a delegation is unhappy with a wording. */
const FAR = 40;
/** Relief, in logarithms of gain by share of the floor, from which the order of business is worth a plate. */
const WORTH = 0.01;

export const chair: Policy = (situation) => {
  const { phase } = situation.view;
  if (phase === 'negotiation.floor') return guide(situation);
  if (phase === 'chairsText' || phase === 'negotiation.announcement')
    return proposeText(situation) ?? PASS;
  return phase === 'decision.bureau' ? findExhausted(situation) : PASS;
};

function findExhausted(situation: Situation): Choice {
  const open = situation.acts(['exhausted']).some(({ unavailable }) => unavailable === null);
  return open ? choose({ type: 'exhausted' }) : PASS;
}

function guide(situation: Situation): Choice {
  const { view } = situation;
  if (view.plates <= 0) return PASS;
  if (view.freeAsk) return soundOut(view) ?? PASS;
  return setOrder(situation) ?? callSmallGroup(view) ?? soundOut(view) ?? PASS;
}

/** Whoever has not been asked, the weightiest first; then whoever was asked longest ago. Once a sitting each. */
function soundOut(view: View): Choice | null {
  let first = NOTHING;
  let longest = view.sitting;
  let weightiest = Infinity;
  const { soundings, floorWeight } = view;
  for (const d of view.floor) {
    const since = findSounding(soundings, d)?.sitting ?? 0;
    const weight = floorWeight[d] ?? 0;
    if (since > longest || (since === longest && weight <= weightiest)) continue;
    first = d;
    longest = since;
    weightiest = weight;
  }
  const delegation = view.scenario.delegations[first]?.id;
  return delegation === undefined ? null : choose({ type: 'ask', delegation });
}

function soundAsChair(view: View): Sounded {
  const belief = formBelief(view);
  return soundFloor(view, belief, estimateMargins(view, belief));
}

/** Articles the floor is about to improve first; those it would harm, or the Chair could still mend, last. */
function setOrder(situation: Situation): Choice | null {
  const { view } = situation;
  const most = view.agenda.length;
  const open: ArticleIndex[] = [];
  for (let a: ArticleIndex = 0; a < view.articles.length; a += 1)
    if (view.articles[a]?.status === 'open') open.push(a);
  if (open.length <= most || view.sitting >= view.lastSitting) return null;
  const sounded = soundAsChair(view);
  const merits = new Float64Array(view.articles.length);
  for (const a of open) merits[a] = rateMerit(view, sounded, a);
  open.sort((a, b) => (merits[b] as number) - (merits[a] as number) || a - b);
  const first = open.slice(0, most);
  const value = sumMerits(first, merits) - sumMerits(view.agenda, merits);
  if (value <= WORTH || !situation.acts(['order']).some(({ unavailable }) => unavailable === null))
    return null;
  const articles = first.map((a) => view.scenario.articles[a]?.id ?? '');
  return choose({ type: 'order', articles }, [{ code: 'relief', value, needed: WORTH }]);
}

function sumMerits(articles: readonly ArticleIndex[], merits: Float64Array): number {
  let sum = 0;
  for (const a of articles) sum += merits[a] as number;
  return sum;
}

function rateMerit(view: View, sounded: Sounded, a: ArticleIndex): number {
  const drift = predictDrift(view, null, sounded.belief, a);
  if (drift !== view.articles[a]?.text)
    return sumRelief(view, sounded, { article: a, wording: drift });
  let better = 0;
  const wordings = listChairWordings(view, a).length;
  for (let wording: WordingIndex = 0; wording < wordings; wording += 1)
    better = Math.max(better, sumRelief(view, sounded, { article: a, wording }));
  return -better / 2;
}

/** On the article of this sitting where the lesser of the two sides that are far from the text weighs most. */
function callSmallGroup(view: View): Choice | null {
  let best: { article: ArticleId; weight: number } | null = null;
  for (const a of view.agenda) {
    const article = view.scenario.articles[a];
    const state = view.articles[a];
    const option = listChairWordings(view, a)[readTextOn(view, a)];
    if (!article || !option || state?.status !== 'open' || state.holders.length === 0) continue;
    const { below, above } = weighFarFrom(view, a, option.position);
    const bridged = state.tabled.some((wording) => wording >= article.options.length);
    const weight = bridged || article.bridges.length === 0 ? 0 : Math.min(below, above);
    if (weight > (best?.weight ?? 0)) best = { article: article.id, weight };
  }
  if (!best) return null;
  const { article, weight } = best;
  return choose({ type: 'smallGroup', article }, [{ code: 'relief', article, value: weight }]);
}

type Relieving = { change: Change; at: TextChange; relief: number };

/** The changes within its discretion that do most, one an article, each on top of those before. */
function proposeText(situation: Situation): Choice | null {
  const { view } = situation;
  const domain = situation
    .acts(['text'])
    .find(({ unavailable }) => unavailable === null)
    ?.domains.find((candidate) => candidate.parameter === 'changes');
  if (domain?.parameter !== 'changes') return null;
  const sounded = soundAsChair(view);
  const margins = [...sounded.margins];
  const chosen: Relieving[] = [];
  for (let n = 0; n < domain.most; n += 1) {
    const left = domain.values.filter(
      ({ article }) => !chosen.some(({ change }) => change.article === article),
    );
    const best = findBestText(view, soundFloor(view, sounded.belief, margins), left);
    if (!best) break;
    chosen.push(best);
    view.floor.forEach((_, place) => {
      const { article, wording } = best.at;
      const mandate = sounded.belief.mandate(place);
      const gain = computeGainAt(
        mandate,
        view.scenario.articles,
        readStandingTexts(view),
        article,
        wording,
      );
      margins[place] = (margins[place] ?? UNASKED) + gain;
    });
  }
  if (chosen.length === 0) return null;
  return choose(
    { type: 'text', changes: chosen.map(({ change }) => change) },
    chosen.map(({ change, relief }) => ({
      code: 'relief',
      article: change.article,
      value: relief,
    })),
  );
}

function findBestText(view: View, sounded: Sounded, changes: readonly Change[]): Relieving | null {
  let best: Relieving | null = null;
  for (const change of changes) {
    const article = locateArticle(view.scenario, change.article);
    const wording = listChairWordings(view, article).findIndex(({ id }) => id === change.option);
    const at = { article, wording };
    const relief = sumRelief(view, sounded, at);
    if (relief > (best?.relief ?? 0)) best = { change, at, relief };
  }
  return best;
}

function listChairWordings(view: View, a: ArticleIndex): readonly Wording[] {
  const article = view.scenario.articles[a];
  return article ? listWordings(article) : [];
}

/** Weight of the floor that has stated a position far below this one, and far above. */
function weighFarFrom(
  view: View,
  a: ArticleIndex,
  position: number,
): { below: number; above: number } {
  const width = view.scenario.articles.length;
  const far = { below: 0, above: 0 };
  for (const d of view.floor) {
    const stated = view.stated[d * width + a] ?? NaN;
    const weight = view.floorWeight[d] ?? 0;
    if (stated < position - FAR) far.below += weight;
    if (stated > position + FAR) far.above += weight;
  }
  return far;
}
