/**
 * The packager with one habit on top: each uses, whenever it can, a tool that good players seldom pick, so that an
 * ablation can tell whether the tool does anything.
 */
import { packager } from '../../../src/delegations/bots/packager.ts';
import {
  choose,
  type Choice,
  type Policy,
  type Situation,
} from '../../../src/delegations/policy.ts';
import type { ActType } from '../../../src/engine/command.ts';
import type { Domain } from '../../../src/engine/acts/legal-acts.ts';
import {
  listWordings,
  measureCloseness,
  type Mandate,
  readTextOn,
} from '../../../src/engine/mandate/mandate.ts';
import { computeGain } from '../../../src/delegations/deal/weigh.ts';
import { countFor } from '../../../src/engine/vote/question.ts';
import type { View } from '../../../src/engine/state/view.ts';

type Habit = (situation: Situation, mandate: Mandate) => Choice | null;

const withHabit =
  (habit: Habit): Policy =>
  (situation) => {
    const { view } = situation;
    // At the gavel all are asked at the same time.
    const asked = view.awaited === view.seat || view.phase === 'decision.gavel';
    return (
      (asked && !view.informals && view.mandate && habit(situation, view.mandate)) ||
      packager(situation)
    );
  };

/** What one parameter of an act may be now; absent where the act is out of order. */
function findDomain(
  situation: Situation,
  type: ActType,
  parameter: Domain['parameter'],
): Domain | undefined {
  const act = situation.acts([type]).find((one) => one.type === type && one.unavailable === null);
  return act?.domains.find((one) => one.parameter === parameter);
}

/** What an article as it stands takes from the seat. */
function measureLoss(view: View, { weights, ideals }: Mandate, id: string): number {
  const a = view.scenario.articleIndex.get(id) ?? -1;
  const article = view.scenario.articles[a];
  const position = article && listWordings(article)[readTextOn(view, a)]?.position;
  if (position === undefined) return 0;
  return (weights[a] ?? 0) * (1 - measureCloseness(ideals[a] ?? NaN, position));
}

/** Lays down each of its brackets. */
const yielder: Habit = (situation) => {
  if (situation.view.phase !== 'negotiation.floor') return null;
  const domain = findDomain(situation, 'withdraw', 'article');
  const [article] = domain?.parameter === 'article' ? domain.values : [];
  return article === undefined ? null : choose({ type: 'withdraw', article });
};

/** Makes whatever motion of its kind the public count carries and it gains by, the best first. */
const mover =
  (kind: 'vote' | 'separateVote'): Habit =>
  (situation, mandate) => {
    const { view } = situation;
    if (view.phase !== 'decision.motions') return null;
    const domain = findDomain(situation, 'move', 'kind');
    if (domain?.parameter !== 'kind') return null;
    const asked = domain.values.flatMap((one) => {
      const article = view.scenario.articleIndex.get(one.article ?? '') ?? -1;
      const wording = view.scenario.articles[article]?.options.findIndex(
        ({ id }) => id === one.option,
      );
      if (one.motion !== kind || wording === undefined) return [];
      const motion = { id: '', kind, by: view.seat, article, wording, status: 'pending' } as const;
      const won = countFor(view, motion).carried === (kind === 'vote');
      const gain = won ? computeGain(view, mandate, [{ article, wording }]) : 0;
      return gain > 0 ? [{ one, gain }] : [];
    });
    const [best] = asked.toSorted((one, other) => other.gain - one.gain);
    return best ? choose({ type: 'move', ...best.one }) : null;
  };

/** Brings in whoever it can before every vote. */
const fetcher: Habit = (situation) => {
  if (situation.view.phase !== 'decision.whip') return null;
  const domain = findDomain(situation, 'whip', 'whip');
  if (domain?.parameter !== 'whip') return null;
  const found = domain.values.find(({ how }) => how === 'fetch');
  return found ? choose({ type: 'whip', ...found }) : null;
};

/** Dissociates from as many articles as it has credit for, those first that take most from it. */
const dissenter: Habit = ({ view }, mandate) => {
  if (view.phase !== 'decision.gavel') return null;
  const loss = (id: string) => measureLoss(view, mandate, id);
  const against = view.scenario.articles
    .map(({ id }) => id)
    .filter((id) => loss(id) > 0)
    .toSorted((one, other) => loss(other) - loss(one));
  const price = view.values.dissociation;
  const most = price > 0 ? Math.floor(view.credit / price) : Infinity;
  const articles = against.slice(0, most);
  return articles.length > 0 ? choose({ type: 'dissociate', articles }) : null;
};

export const USERS: ReadonlyMap<string, Policy> = new Map(
  Object.entries({
    yielder: withHabit(yielder),
    'vote-mover': withHabit(mover('vote')),
    divider: withHabit(mover('separateVote')),
    fetcher: withHabit(fetcher),
    dissenter: withHabit(dissenter),
  }),
);
