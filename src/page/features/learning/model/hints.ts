/** What is worth knowing before the next act, without saying what to do. */
import { computeShareOfFloor } from '../../../session/game/text/article-now.ts';
import type { ActType } from '../../../../engine/command.ts';
import { listOwnBrackets } from '../../../session/game/text/own-bracket.ts';
import type { Game } from '../../../session/store/store.ts';

export type LearningHint =
  /** Ids of those that speak and were never asked. */
  | { kind: 'unknown'; seats: readonly string[] }
  /** Articles that nothing but the bracket of the seat keeps open, those past its red line apart, and credit that this costs it now. */
  | { kind: 'own' | 'line'; articles: readonly string[]; credit: number }
  /** Articles on which one other delegation alone holds it. */
  | { kind: 'near'; held: readonly { article: string; seat: string }[] }
  /** Motions before the meeting, and those of the seat's own. */
  | { kind: 'motions'; n: number; own: number };

const NAMED = 3;

/** Empty where nothing is awaited of the person. */
export function listHints({ view, seat, acts, assist, readOnly }: Game): LearningHint[] {
  if (assist !== 'hints' || readOnly || view.awaited !== seat) return [];
  const { scenario } = view;
  const isPossible = (act: ActType): boolean =>
    acts.some(({ type, unavailable }) => type === act && unavailable === null);
  const hints: LearningHint[] = [];
  if (view.phase === 'negotiation.floor') {
    const held = scenario.articles.filter(
      ({ index }) => view.articles[index]?.holders.length === 1,
    );
    const isOwn = ({ index }: { index: number }): boolean =>
      view.articles[index]?.holders[0] === view.delegation;
    const own =
      view.sitting * 2 >= scenario.procedure.sittings || canHoldAlone(view)
        ? listOwnBrackets(view).filter(({ others }) => others.length === 0)
        : [];
    for (const kind of ['own', 'line'] as const) {
      const of = own.filter(({ line }) => line === (kind === 'line'));
      const articles = of.slice(0, NAMED).map(({ article }) => article);
      const credit = of.reduce((sum, one) => sum + one.credit, 0);
      if (of.length > 0) hints.push({ kind, articles, credit });
    }
    const near = held
      .filter((one) => !isOwn(one))
      .map(({ id, index }) => {
        const by = view.articles[index]?.holders[0] ?? -1;
        return { article: id, seat: scenario.delegations[by]?.id ?? '' };
      });
    if (near.length > 0) hints.push({ kind: 'near', held: near.slice(0, NAMED) });
  }
  if (view.phase === 'negotiation.floor' && isPossible('ask')) {
    const asked = new Set(view.notes.map(({ of }) => of));
    const never = view.floor.filter((d) => d !== view.delegation && !asked.has(d));
    const seats = never.map((d) => scenario.delegations[d]?.id ?? '');
    if (never.length > 0) hints.push({ kind: 'unknown', seats });
  }
  if (view.phase === 'decision.motions') {
    const pending = view.motions.filter(({ status }) => status === 'pending');
    const own = pending.filter(({ by }) => by === seat).length;
    hints.push({ kind: 'motions', n: pending.length, own });
  }
  return hints;
}

/** Whether a bracket of the seat alone keeps an article open, however long its words have stood. */
function canHoldAlone(view: Game['view']): boolean {
  return computeShareOfFloor(view, [view.delegation]) >= view.values.blocking;
}
