/**
 * Consensus: whether to stay silent, dissociate or object. Objecting is for those whom the text leaves below no
 * treaty by more than it costs to stand alone (`isolation`, shrinking to nothing as a third object).
 */
import type { ArticleId, ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import { totalCapability } from '../../engine/setup/capability.ts';
import {
  crosses,
  type Mandate,
  NOTHING,
  readPosition,
  readStandingTexts,
  utility,
} from '../../engine/mandate/mandate.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import { locateArticle } from '../../engine/command.ts';
import type { View } from '../../engine/state/view.ts';
import { choose, type Choice } from '../policy.ts';
import { explainLine } from '../deal/weigh.ts';

/** Articles that one delegation names. */
const MOST_NAMED = 3;

export function answerConsensus(view: View, mandate: Mandate): Choice {
  const { scenario } = view;
  const texts = readStandingTexts(view);
  const value = utility(mandate, scenario.articles, texts);
  const shortfall = mandate.reservation - value;
  const allowance = measureIsolation(view);
  const worth: Reason = { code: 'reservation', value, needed: mandate.reservation };
  const alone: Reason = { code: 'isolation', value: allowance, needed: shortfall };
  const minded = listGrievances(view, mandate, texts);
  if (shortfall > allowance) return objectTo(view, minded, [alone, worth]);
  const named = minded.slice(0, Math.min(MOST_NAMED, view.credit));
  if (named.length === 0) return choose({ type: 'silent' }, [worth, alone]);
  return dissociateFrom(named, worth);
}

function objectTo(view: View, minded: readonly Grievance[], reasons: readonly Reason[]): Choice {
  const free = minded.map(({ article }) => article).filter((id) => !isPromised(view, id));
  return choose({ type: 'object', articles: free.slice(0, MOST_NAMED) }, reasons);
}

function dissociateFrom(named: readonly Grievance[], worth: Reason): Choice {
  const articles = named.map(({ article }) => article);
  return choose({ type: 'dissociate', articles }, [...named.map(({ reason }) => reason), worth]);
}

/** What standing alone costs, given who has objected already. */
function measureIsolation(view: View): number {
  const { delegations } = view.scenario;
  const all = totalCapability(view.scenario);
  let objected = 0;
  for (const { by } of view.gavel?.objected ?? []) objected += delegations[by]?.capability ?? 0;
  const share = all > 0 ? objected / all : 0;
  return view.values.isolation * Math.max(0, 1 - 3 * share);
}

/** The delegation has promised to speak for the words that stand there. */
function isPromised(view: View, id: string): boolean {
  const a = locateArticle(view.scenario, id);
  const text = view.articles[a]?.text;
  return view.commitments.some(
    ({ by, article, wording, status }) =>
      by === view.delegation && article === a && wording === text && status === 'given',
  );
}

type Grievance = { article: ArticleId; reason: Reason };

/** Articles past a red line or minded beyond the limit, the most minded first. */
function listGrievances(view: View, mandate: Mandate, texts: readonly WordingIndex[]): Grievance[] {
  const { articles } = view.scenario;
  const needed = view.values.grievance;
  const minded: (Grievance & { value: number; a: ArticleIndex })[] = [];
  for (let a: ArticleIndex = 0; a < articles.length; a += 1) {
    const article = articles[a] as View['scenario']['articles'][number];
    const gap =
      Math.abs(readPosition(mandate, article, texts[a] ?? NOTHING) - (mandate.ideals[a] ?? NaN)) /
      100;
    const value = (mandate.saliences[a] ?? 0) * (Number.isNaN(gap) ? 0 : gap);
    const crossed = crosses(mandate, articles, texts, a);
    if (value <= needed && !crossed) continue;
    const { id } = article;
    const reason: Reason = crossed
      ? explainLine(view, mandate, a, texts)
      : { code: 'minds', article: id, value, needed };
    minded.push({ article: id, reason, value, a });
  }
  return minded.sort((one, other) => other.value - one.value || one.a - other.a);
}
