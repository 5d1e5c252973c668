/**
 * Chairs that choose their text by one habit and do everything else as the shipped Chair does: what a habit
 * brings shows whether the seat asks for judgement.
 */
import { chair } from '../../../src/delegations/floor/chair.ts';
import {
  choose,
  type Choice,
  PASS,
  type Policy,
  type Situation,
} from '../../../src/delegations/policy.ts';
import type { Change } from '../../../src/engine/command.ts';
import { listWordings } from '../../../src/engine/mandate/mandate.ts';
import type { View } from '../../../src/engine/state/view.ts';

/** How far, 0..100, a change moves the text the habit's way; 0 or less: not its way. */
type Taste = (from: number, to: number) => number;

export const HABITS: ReadonlyMap<string, Policy> = new Map([
  ['chair-lower', habit((from, to) => from - to)],
  ['chair-higher', habit((from, to) => to - from)],
  ['chair-random', atRandom],
  ['chair-idle', idle],
]);

function habit(taste: Taste): Policy {
  return (situation) => {
    const domain = textDomain(situation);
    if (!domain) return otherwise(situation);
    const { view } = situation;
    const reach = (change: Change) => taste(textAt(view, change), positionOf(view, change));
    const liked = domain.values.filter((change) => reach(change) > 0);
    liked.sort((one, other) => reach(other) - reach(one));
    return put(oneAnArticle(liked).slice(0, domain.most));
  };
}

/** Any wordings within its discretion, as likely as none. */
function atRandom(situation: Situation): Choice {
  const domain = textDomain(situation);
  if (!domain) return otherwise(situation);
  const draw = situation.draw();
  const order = domain.values.map((change) => ({ change, place: draw.share() }));
  order.sort((one, other) => one.place - other.place);
  const changes = oneAnArticle(order.map(({ change }) => change));
  return put(changes.slice(0, draw.between(0, Math.min(domain.most, changes.length))));
}

/** Never puts a text of its own. */
function idle(situation: Situation): Choice {
  return otherwise(situation);
}

function put(changes: readonly Change[]): Choice {
  return changes.length > 0 ? choose({ type: 'text', changes }) : PASS;
}

/** What the shipped Chair does, unless that is a text: texts are the habit's. */
function otherwise(situation: Situation): Choice {
  const choice = chair(situation);
  return choice.act.type === 'text' ? PASS : choice;
}

function textDomain(situation: Situation): { values: readonly Change[]; most: number } | null {
  const act = situation.acts().find((one) => one.type === 'text' && one.unavailable === null);
  const domain = act?.domains.find((one) => one.parameter === 'changes');
  return domain?.parameter === 'changes' && domain.values.length > 0 ? domain : null;
}

function oneAnArticle(changes: readonly Change[]): Change[] {
  const taken = new Set<string>();
  return changes.filter(({ article }) => {
    const first = !taken.has(article);
    taken.add(article);
    return first;
  });
}

function positionOf(view: View, { article, option }: Change): number {
  const found = view.scenario.articles[view.scenario.articleIndex.get(article) ?? -1];
  return found ? (listWordings(found).find(({ id }) => id === option)?.position ?? NaN) : NaN;
}

function textAt(view: View, { article }: Change): number {
  const a = view.scenario.articleIndex.get(article) ?? -1;
  const found = view.scenario.articles[a];
  if (!found) return NaN;
  return listWordings(found)[view.articles[a]?.text ?? -1]?.position ?? found.reference ?? NaN;
}
