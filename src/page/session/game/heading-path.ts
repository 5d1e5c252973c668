/** How the forecast of the score has moved since the seat's last act, in whole points that add up, by what moved it. */
import type { Shortfall } from '../../../analysis/payoff.ts';
import type { TextHeading } from '../../../conference/heading/heading.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { forecastScore } from './heading.ts';
import { type Foreseen, type HeadingMove, listHeadingMoves } from './heading-cause.ts';
import { measureCosts } from './score-ledger.ts';
import type { Game } from '../store/store.ts';

/**
 * `own`: the seat's package that its room agreed to. `others`: articles, by index, that something befell too. `learnt`:
 * nothing has happened to the words, and what was heard has changed the odds.
 */
export type PathPart = { points: number } & (
  | { code: 'own' | 'news' | 'learnt' | 'noDeal' | Exclude<Shortfall['kind'], 'joining'> }
  | { code: 'article'; cause: HeadingMove['cause'] }
  | { code: 'others'; articles: readonly number[] }
  /** Who has told the seat what matters to it, and will now probably join or stay out. */
  | { code: 'joining'; seats: readonly string[] }
);

export type HeadingPath = {
  /** Points at the close, whole as they are written. */
  before: number;
  now: number;
  /** What others did and the seat did, the most first, and then what was learnt. */
  parts: readonly PathPart[];
};

type Seen = Pick<Game, 'log' | 'unread' | 'seat' | 'view'>;

/** Articles with a line of their own, and points from which anything has one but the package that the room agreed to. */
const TOLD = 2;
const NOTICED = 0.5;

/** Null for a seat without instructions, and where nothing has moved. */
export function findHeadingPath(seen: Seen, foreseen: Foreseen): HeadingPath | null {
  const { view } = seen;
  const [from, to] = [foreseen.before, foreseen.now].map((one) => forecastScore(view, one)?.mean);
  if (from === undefined || to === undefined) return null;
  const [before, now] = [Math.round(from), Math.round(to)];
  const parts = roundParts(listParts(seen, foreseen, to - from), now - before);
  return now === before && parts.length === 0 ? null : { before, now, parts };
}

function listParts(seen: Seen, foreseen: Foreseen, all: number): PathPart[] {
  const { view } = seen;
  const [before, now] = [foreseen.before, foreseen.now].map(listAdopted);
  if (!before?.length || !now?.length) return [{ code: 'noDeal', points: all }];
  const fresh = seen.log.slice(seen.unread).map(({ happening }) => happening);
  const agreed = findOwnAgreed(fresh, seen.seat);
  const isNews = fresh.some(({ type }) => type === 'scheduled');
  const moves = listHeadingMoves(view, foreseen, fresh);
  const costs = listCosts(view, before, now);
  // Articles that are linked, and instructions that are new, are worth something beside each article by itself.
  const linked = all - sum(moves) - sum(costs);
  const isOwn = ({ cause: { article } }: HeadingMove) =>
    agreed.has(view.scenario.articles[article]?.id ?? '');
  const own: PathPart = {
    code: 'own',
    points: sum(moves.filter(isOwn)) + (agreed.size > 0 ? linked : 0),
  };
  const befallen = moves.filter((one) => !isOwn(one) && one.cause.code !== 'drift');
  const told = befallen.filter(isNoticed).slice(0, TOLD);
  const others = befallen.filter((one) => !told.includes(one));
  const parts = [
    ...told.map(({ points, cause }): PathPart => ({ code: 'article', points, cause })),
    { code: 'others', points: sum(others), articles: others.map(({ cause }) => cause.article) },
    ...costs,
    { code: 'news', points: isNews && agreed.size === 0 ? linked : 0 },
  ].filter(isNoticed) as PathPart[];
  if (agreed.size > 0) parts.unshift(own);
  return [...parts, { code: 'learnt', points: all - sum(parts) }];
}

const sum = (parts: readonly { points: number }[]): number =>
  parts.reduce((all, { points }) => all + points, 0);

const isNoticed = ({ points }: { points: number }): boolean => Math.abs(points) >= NOTICED;

const listAdopted = ({ ends }: TextHeading) => ends.filter(({ adopted }) => adopted);

type Ends = ReturnType<typeof listAdopted>;

/** What more, or less, is taken from what the words are worth. */
function listCosts(view: Game['view'], before: Ends, now: Ends): PathPart[] {
  const [then, next] = [measureCosts(view, before), measureCosts(view, now)];
  return [...new Set([...then.keys(), ...next.keys()])].map((code): PathPart => {
    const points = (then.get(code) ?? 0) - (next.get(code) ?? 0);
    return code === 'joining'
      ? { code, points, seats: listTurned(view, before, now, points > 0) }
      : { code, points };
  });
}

/** Share of the trial runs by which a seat that now joins, or does not, has changed: less comes and goes by chance. */
const TURNED = 0.3;

/** Those who have told the seat what matters to them, and now join, or do not, in most of the trial runs. */
function listTurned({ soundings, scenario }: Game['view'], before: Ends, now: Ends, join: boolean) {
  const share = (ends: Ends, d: number) =>
    ends.filter(({ closed }) => closed.state.ratified.some(({ by }) => by === d)).length /
    ends.length;
  return [...new Set(soundings.map(({ of }) => of))].flatMap((d) => {
    const [then, next] = [share(before, d), share(now, d)];
    const isTurned = join ? then <= 0.5 && next > 0.5 : then > 0.5 && next <= 0.5;
    return isTurned && Math.abs(next - then) >= TURNED ? (scenario.delegations[d]?.id ?? []) : [];
  });
}

/** Those whose rounding is the furthest out make the sum whole. */
function roundParts(parts: readonly PathPart[], total: number): PathPart[] {
  const rounded = parts.map((part) => ({ ...part, points: Math.round(part.points) }));
  for (let left = total - sum(rounded); left !== 0; left -= Math.sign(left)) {
    const out = rounded.map(
      ({ points }, i) => ((parts[i]?.points ?? 0) - points) * Math.sign(left),
    );
    const most = rounded[out.indexOf(Math.max(...out))];
    if (!most) break;
    most.points += Math.sign(left);
  }
  return rounded.filter(({ code, points }) => points !== 0 || code === 'own');
}

/** Articles of the seat's own package to which its room agreed. */
function findOwnAgreed(fresh: readonly DomainEvent[], seat: string): ReadonlySet<string> {
  const agreed = new Set(
    fresh.flatMap((one) => (one.type === 'informalsClosed' && one.agreed ? [one.offer] : [])),
  );
  return new Set(
    fresh.flatMap((one) =>
      one.type === 'informals' && one.seat === seat && agreed.has(one.offer)
        ? one.changes.map(({ article }) => article)
        : [],
    ),
  );
}
