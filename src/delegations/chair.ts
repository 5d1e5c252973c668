/**
 * The Chair as a policy: lets the floor lead, and on the last day puts forward, within its discretion, the
 * wording that fewest on the floor have stated they are far from. It finds consensus exhausted when it may.
 */
import type { Change } from '../engine/command.ts';
import { type Wording, wordingsOf } from '../engine/mandate.ts';
import type { View } from '../engine/view.ts';
import { choose, type Choice, PASS, type Policy, type Situation } from './policy.ts';

/** Stated distance, 0..100, past which a delegation is unhappy with a wording. */
const FAR = 40;

export const chair: Policy = (situation) => {
  const { view } = situation;
  if (view.phase === 'chairsText') return proposeText(situation);
  if (view.phase === 'decision.bureau') return findExhausted(situation);
  return PASS;
};

function findExhausted({ acts }: Situation): Choice {
  const open = acts().some((act) => act.type === 'exhausted' && act.unavailable === null);
  return open ? choose({ type: 'exhausted' }) : PASS;
}

function proposeText({ view, acts }: Situation): Choice {
  const domain = acts()
    .find((act) => act.type === 'text' && act.unavailable === null)
    ?.domains.find((candidate) => candidate.parameter === 'changes');
  if (!domain || domain.parameter !== 'changes') return PASS;
  const better = new Map<string, { change: Change; relief: number }>();
  for (const change of domain.values) {
    const relief = unhappyWithText(view, change.article) - unhappyWith(view, change);
    if (relief > (better.get(change.article)?.relief ?? 0))
      better.set(change.article, { change, relief });
  }
  const changes = [...better.values()]
    .sort((one, other) => other.relief - one.relief)
    .slice(0, domain.most)
    .map(({ change }) => change);
  if (changes.length === 0) return PASS;
  return choose({ type: 'text', changes });
}

function unhappyWith(view: View, change: Change): number {
  const a = view.scenario.articleIndex.get(change.article) ?? -1;
  const option = wordings(view, a).find((candidate) => candidate.id === change.option);
  return option ? farFrom(view, a, option.position) : Infinity;
}

function unhappyWithText(view: View, article: string): number {
  const a = view.scenario.articleIndex.get(article) ?? -1;
  const option = wordings(view, a)[view.articles[a]?.text ?? -1];
  return option ? farFrom(view, a, option.position) : 0;
}

function wordings(view: View, a: number): readonly Wording[] {
  const article = view.scenario.articles[a];
  return article ? wordingsOf(article) : [];
}

/** Weight of the floor that has stated a position far from this one. */
function farFrom(view: View, a: number, position: number): number {
  const width = view.scenario.articles.length;
  return view.floor.reduce((sum, d) => {
    const stated = view.stated[d * width + a] ?? NaN;
    return Math.abs(stated - position) > FAR ? sum + (view.floorWeight[d] as number) : sum;
  }, 0);
}
