/**
 * The Chair as a policy: lets the floor lead, calls a small group on the article where both sides are furthest from
 * the text, and puts forward, half-way and on the last day, what relieves those who have most to bear. It finds
 * consensus exhausted when it may. It knows stated positions and brackets, and nobody's value of no treaty.
 */
import type { Change } from '../engine/command.ts';
import { type Wording, wordingsOf } from '../engine/mandate.ts';
import type { View } from '../engine/view.ts';
import { choose, type Choice, PASS, type Policy, type Situation } from './policy.ts';

/** Stated distance, 0..100, past which a delegation is unhappy with a wording. */
const FAR = 40;
/** What a delegation that has come to terms with the text loses counts so many times what a holder gains. */
const LOSS = 2;
/** Acts of the Chair in one sitting: the rest of the time is the floor's. */
const ACTS_A_SITTING = 2;

export const chair: Policy = (situation) => {
  switch (situation.view.phase) {
    case 'negotiation.floor':
      return guide(situation);
    case 'chairsText':
      return proposeText(situation) ?? PASS;
    case 'decision.bureau':
      return findExhausted(situation);
    default:
      return PASS;
  }
};

function findExhausted({ acts }: Situation): Choice {
  const open = acts(['exhausted']).some(
    (act) => act.type === 'exhausted' && act.unavailable === null,
  );
  return open ? choose({ type: 'exhausted' }) : PASS;
}

function guide(situation: Situation): Choice {
  const { view } = situation;
  const { plates, sittings } = view.scenario.procedure;
  if (view.plates <= 0 || view.plates <= plates - ACTS_A_SITTING) return PASS;
  // Before half-way brackets are for those who hold them to trade.
  if (view.sitting * 2 < sittings) return PASS;
  return (view.revised ? null : proposeText(situation)) ?? callSmallGroup(view) ?? PASS;
}

/** On the article of this sitting where the lesser of the two sides that are far from the text weighs most. */
function callSmallGroup(view: View): Choice | null {
  let best: { article: string; weight: number } | null = null;
  for (const a of view.agenda) {
    const article = view.scenario.articles[a];
    const state = view.articles[a];
    const option = wordings(view, a)[state?.text ?? -1];
    if (!article || !option || state?.status !== 'open' || state.holders.length === 0) continue;
    const { below, above } = farFrom(view, a, option.position);
    const bridged = state.tabled.some((wording) => wording >= article.options.length);
    const weight = bridged || article.bridges.length === 0 ? 0 : Math.min(below, above);
    if (weight > (best?.weight ?? 0)) best = { article: article.id, weight };
  }
  if (!best) return null;
  const { article, weight } = best;
  return choose({ type: 'smallGroup', article }, [{ code: 'relief', article, value: weight }]);
}

/** The changes within its discretion that bring most relief, one an article. */
function proposeText({ view, acts }: Situation): Choice | null {
  const domain = acts(['text'])
    .find((act) => act.type === 'text' && act.unavailable === null)
    ?.domains.find((candidate) => candidate.parameter === 'changes');
  if (!domain || domain.parameter !== 'changes') return null;
  const burdens = burdensOf(view);
  const better = new Map<string, { change: Change; relief: number }>();
  for (const change of domain.values) {
    const relief = reliefOf(view, burdens, change);
    if (relief > (better.get(change.article)?.relief ?? 0))
      better.set(change.article, { change, relief });
  }
  const best = [...better.values()]
    .sort((one, other) => other.relief - one.relief)
    .slice(0, domain.most);
  if (best.length === 0) return null;
  return choose(
    { type: 'text', changes: best.map(({ change }) => change) },
    best.map(({ change, relief }) => ({
      code: 'relief',
      article: change.article,
      value: relief,
    })),
  );
}

/**
 * What each on the floor counts for with the Chair, by place: its weight by the square of what it has to bear, the
 * mean stated distance 0..1 from the text over all articles. So whichever side is worse off is courted. One that
 * holds brackets everywhere counts nothing: obstinacy must not pay.
 */
function burdensOf(view: View): Float64Array {
  const width = view.scenario.articles.length;
  const held = new Map<number, number>();
  for (const { holders } of view.articles)
    for (const d of holders) held.set(d, (held.get(d) ?? 0) + 1);
  const most = Math.max(1, view.values.obstinate * width);
  return Float64Array.from(view.floor, (d) => {
    if ((held.get(d) ?? 0) > most) return 0;
    let sum = 0;
    let count = 0;
    for (let a = 0; a < width; a += 1) {
      const stated = view.stated[d * width + a] ?? NaN;
      const position = wordings(view, a)[view.articles[a]?.text ?? -1]?.position ?? NaN;
      const gap = Math.abs(stated - position) / 100;
      if (Number.isNaN(gap)) continue;
      sum += gap;
      count += 1;
    }
    const mean = count > 0 ? sum / count : 0;
    return (view.floorWeight[d] ?? 0) * mean * mean;
  });
}

/**
 * What a change brings those who hold a bracket, less what it takes from those who do not, each by what it counts
 * for. Stated distance alone would always make for the middle, where a trade across articles may please nobody.
 */
function reliefOf(view: View, burdens: Float64Array, change: Change): number {
  const a = view.scenario.articleIndex.get(change.article) ?? -1;
  const holders = view.articles[a]?.holders ?? [];
  const width = view.scenario.articles.length;
  const to = wordings(view, a).find((candidate) => candidate.id === change.option)?.position;
  const from = wordings(view, a)[view.articles[a]?.text ?? -1]?.position;
  if (to === undefined || from === undefined) return 0;
  return view.floor.reduce((sum, d, place) => {
    const stated = view.stated[d * width + a] ?? NaN;
    if (Number.isNaN(stated)) return sum;
    const nearer = (Math.abs(stated - from) - Math.abs(stated - to)) / 100;
    const relief = holders.includes(d) ? nearer : LOSS * Math.min(0, nearer);
    return sum + (burdens[place] ?? 0) * relief;
  }, 0);
}

function wordings(view: View, a: number): readonly Wording[] {
  const article = view.scenario.articles[a];
  return article ? wordingsOf(article) : [];
}

/** Weight of the floor that has stated a position far below this one, and far above. */
function farFrom(view: View, a: number, position: number): { below: number; above: number } {
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
