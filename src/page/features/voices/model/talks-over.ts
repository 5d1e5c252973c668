/** How the talks ended, and what the seat leaves them with. */
import type { Change } from '../../../../engine/command.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import { MISSED } from '../../../session/game/text/ends-talks.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { listNearest } from '../../../session/seat-wants.ts';
import type { Game } from '../../../session/store/store.ts';

export type TalksEnd = {
  /** Sittings that were not needed, where no bracket is left; null: time was up, or the debate was closed. */
  spare: number | null;
  /** Of the last article agreed, and who let go of it the last, or blocked it to the end; null: nobody. */
  last: (Change & { gaveWay: string | null; overruled: string | null }) | null;
  /** Of the articles that stand as its brief wants them, the one the seat cares for most. */
  got: Change | null;
  /** The wording of its brief that it would gain most by, where it has another. */
  lost: Change | null;
};

/** Null but for a seat that may still move motions. */
export function findTalksOver(game: Game): TalksEnd | null {
  const { view, seat, moment, readOnly, guided, log } = game;
  const asked = view.phase === 'decision.motions' && view.awaited === seat;
  if (!asked || view.delegation < 0 || moment !== null || readOnly || guided) return null;
  const events = log.map(({ happening }) => happening);
  const at = events.findLastIndex(({ type }) => type === 'agreed' || type === 'voteResult');
  // Where the debate was closed by a vote, or the Chair's text over brackets, no bracket was the last to close.
  const isVoted = events[at]?.type === 'voteResult';
  const isAgreed = view.articles.every(({ status }) => status === 'adRef');
  const isDone = view.sitting > 0 && !isVoted && isAgreed;
  return {
    spare: isDone ? Math.max(0, view.lastSitting - view.sitting) : null,
    last: isDone ? tellLast(view, findLastAgreed(events, seat)) : null,
    ...readGoals(view, listPut(events, seat)),
  };
}

/** Whoever lets go of a bracket for words that its brief wants has not given way. */
function tellLast(view: Game['view'], last: TalksEnd['last']): TalksEnd['last'] {
  const { scenario, delegation, seat } = view;
  const article = scenario.articles.find(({ id }) => id === last?.article);
  const ideal = scenario.delegations[delegation]?.positions[article?.index ?? -1]?.ideal;
  if (!last || !article || ideal === undefined || last.gaveWay !== seat) return last;
  const wanted = listNearest(article, ideal).some(({ id }) => id === last.option);
  return wanted ? { ...last, gaveWay: null } : last;
}

function findLastAgreed(events: readonly DomainEvent[], seat: string): TalksEnd['last'] {
  const at = events.findLastIndex((_, i) => wasOpen(events, i));
  const agreed = events[at];
  if (agreed?.type !== 'agreed' || agreed.option === null) return null;
  const { article, option } = agreed;
  const holding = new Set<string>();
  let gaveWay: string | null = null;
  const going = findGo(events, at);
  for (const [i, one] of events.slice(0, at).entries()) {
    if (!('article' in one) || one.article !== article) continue;
    // Whoever blocks what was agreed and is open again is told of anew; nobody has blocked words that came with a package.
    if (one.type === 'agreed' || one.type === 'reopened' || (one.type === 'textMoved' && i > going))
      holding.clear();
    if (one.type !== 'bracket') continue;
    if (one.held) holding.add(one.seat);
    else {
      holding.delete(one.seat);
      gaveWay = one.seat;
    }
  }
  const overruled = holding.has(seat) ? seat : ([...holding][0] ?? null);
  return { article, option, gaveWay: overruled === null ? gaveWay : null, overruled };
}

/** Not what a package reopens and agrees in one go: no bracket was left on it. */
function wasOpen(events: readonly DomainEvent[], at: number): boolean {
  const agreed = events[at];
  if (agreed?.type !== 'agreed') return false;
  const inOneGo = events.slice(findGo(events, at) + 1, at);
  return !inOneGo.some((one) => one.type === 'reopened' && one.article === agreed.article);
}

/** Where what was done in one go with an event begins. */
function findGo(events: readonly DomainEvent[], at: number): number {
  return events.slice(0, at).findLastIndex(({ type }) => type === 'phase');
}

/** Words that the seat itself put into a package or an offer: it has given for them what they take away. */
function listPut(events: readonly DomainEvent[], seat: string): readonly Change[] {
  return events.flatMap((one) => {
    if (one.type === 'informals' && one.seat === seat) return one.changes;
    return one.type === 'offered' && one.seat === seat ? [...one.give, ...one.want] : [];
  });
}

/** By what the seat states it wants, as its brief does. */
function readGoals(view: Game['view'], put: readonly Change[]): Pick<TalksEnd, 'got' | 'lost'> {
  const { mandate, scenario, articles, delegation } = view;
  const stated = scenario.delegations[delegation]?.positions;
  const goals = scenario.articles.flatMap((article) => {
    const ideal = stated?.[article.index]?.ideal;
    if (ideal === undefined) return [];
    const now = listWordings(article)[articles[article.index]?.text ?? -1]?.id;
    const named = listNearest(article, ideal).map(({ id: option }) => {
      const change = { article: article.id, option };
      return { change, worth: computeChangeWorth(view, [change])?.net ?? 0, stands: false };
    });
    const isPut = put.some(({ article: id, option }) => id === article.id && option === now);
    const stood = named.find(({ change }) => change.option === now);
    if (!stood && isPut) return [];
    const weight = mandate?.saliences[article.index] ?? 0;
    return stood ? [{ ...stood, worth: weight, stands: true }] : named;
  });
  const find = (stands: boolean, least: number) =>
    goals
      .filter((one) => one.stands === stands && one.worth > least)
      .toSorted((one, other) => other.worth - one.worth)[0]?.change ?? null;
  return { got: find(true, 0), lost: find(false, MISSED) };
}
