/** How the forecast of the score has moved since the seat's last act, in whole points that add up, by what moved it. */
import type { Shortfall } from '../../../analysis/payoff.ts';
import type { TextHeading } from '../../../conference/heading/heading.ts';
import { NOTHING, readStandingTexts } from '../../../engine/mandate/mandate.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { forecastScore, measureArticles } from './heading.ts';
import {
  type Foreseen,
  hasArticleMoved,
  type HeadingMove,
  listHeadingMoves,
} from './heading-cause.ts';
import { measureCosts } from './score-ledger.ts';
import type { Game } from '../store/store.ts';

/**
 * `own`: the seat's package that its room agreed to. `others`: articles, by index, that something befell too. `drift`:
 * nothing has happened to the article, and what was heard has changed the odds of its words. `linked`: articles that are
 * worth something beside each other. `rest`: too small to name, or chance.
 */
export type PathPart = { points: number } & (
  | { code: 'own' | 'news' | 'linked' | 'rest' | 'noDeal' | Exclude<Shortfall['kind'], 'joining'> }
  | { code: 'article'; cause: HeadingMove['cause']; shift: OddsShift | null }
  | { code: 'drift'; article: number; shift: OddsShift | null }
  | { code: 'others'; articles: readonly number[] }
  /** Who has told the seat what matters to it, and will now probably join or stay out. */
  | { code: 'joining'; seats: readonly string[] }
);

export type HeadingPath = {
  /** Points at the close, whole as they are written. */
  before: number;
  now: number;
  /** What others did and the seat did, the most first, and then what has no one cause. */
  parts: readonly PathPart[];
};

type View = Game['view'];

type Seen = Pick<Game, 'log' | 'unread' | 'seat' | 'view'>;

/** Articles with a line of their own, and points from which anything has one but the package that the room agreed to. */
const TOLD = 2;
const NOTICED = 0.5;
/**
 * Points from which an article has a line that nothing has happened to, where it has moved by more than chance; and up
 * to which all others together need no cause.
 */
const WHOLE = 1;
const UNTOLD = 2;

/** Null for a seat without instructions, and where nothing has moved. */
export function findHeadingPath(seen: Seen, foreseen: Foreseen): HeadingPath | null {
  const { view } = seen;
  const [from, to] = [foreseen.before, foreseen.now].map((one) => forecastScore(view, one)?.mean);
  if (from === undefined || to === undefined) return null;
  const [before, now] = [Math.round(from), Math.round(to)];
  const parts = roundParts(listParts(seen, foreseen, to - from), now - before);
  return now === before && parts.length === 0 ? null : { before, now, parts };
}

/** What has moved it most, the way it has moved; null where that has no one cause. */
export function findMainPart({ before, now, parts }: HeadingPath): PathPart | null {
  const by = Math.sign(now - before);
  const [most] = parts
    .filter(({ points }) => points * by > 0)
    .toSorted((one, other) => (other.points - one.points) * by);
  return most && most.code !== 'rest' && most.code !== 'others' ? most : null;
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
  const isDrift = ({ cause: { code } }: HeadingMove) => code === 'drift';
  const befallen = moves.filter((one) => !isOwn(one) && !isDrift(one));
  const told = befallen.filter(isNoticed).slice(0, TOLD);
  const others = befallen.filter((one) => !told.includes(one));
  const parts = [
    ...told.map((move): PathPart => {
      const shift = FIXED.has(move.cause.code) ? null : findShift(view, foreseen, move);
      return { ...move, code: 'article', shift };
    }),
    { code: 'others', points: sum(others), articles: others.map(({ cause }) => cause.article) },
    ...costs,
    { code: isNews ? 'news' : 'linked', points: agreed.size > 0 ? 0 : linked },
  ].filter(isNoticed) as PathPart[];
  if (agreed.size > 0) parts.unshift(own);
  const drifts = moves.filter(
    (one) => !isOwn(one) && isDrift(one) && hasArticleMoved(view, foreseen, one.cause.article),
  );
  for (const move of drifts) {
    const { points, cause } = move;
    const rest = all - sum(parts);
    if (Math.abs(points) < WHOLE && Math.abs(rest) <= UNTOLD) break;
    const shift = findShift(view, foreseen, move);
    parts.push({ code: 'drift', points, article: cause.article, shift });
  }
  return [...parts, { code: 'rest', points: all - sum(parts) }];
}

/** What befalls an article and says itself which words it has. */
const FIXED: ReadonlySet<HeadingMove['cause']['code']> = new Set(['moved', 'agreed', 'voted']);

/** Words of an article that have become likelier at the close, or less likely. */
export type OddsShift = { wording: number; likelier: boolean };

/** Of all words of an article those whose odds have moved the forecast most; null where none have. */
function findShift(
  view: View,
  { before, now }: Foreseen,
  { points, cause: { article: a } }: HeadingMove,
): OddsShift | null {
  const [then, next] = [before.ends, now.ends].map((ends) =>
    ends.map(({ texts }) => texts[a] ?? NOTHING),
  ) as [number[], number[]];
  const share = (words: readonly number[], one: number) =>
    words.filter((word) => word === one).length / words.length;
  const measure = (ends: Parameters<typeof measureArticles>[1]) =>
    measureArticles(view, ends)[a] ?? 0;
  const from = measure(before.ends);
  const [most] = [...new Set([...then, ...next])]
    .map((wording) => {
      const by = share(next, wording) - share(then, wording);
      const more = measure([{ texts: readStandingTexts(view).with(a, wording) }]) - from;
      return { wording, likelier: by > 0, counts: by * more * Math.sign(points) };
    })
    .toSorted((one, other) => other.counts - one.counts);
  return most && most.counts > 0 ? most : null;
}

const sum = (parts: readonly { points: number }[]): number =>
  parts.reduce((all, { points }) => all + points, 0);

const isNoticed = ({ points }: { points: number }): boolean => Math.abs(points) >= NOTICED;

const listAdopted = ({ ends }: TextHeading) => ends.filter(({ adopted }) => adopted);

type Ends = ReturnType<typeof listAdopted>;

/** What more, or less, is taken from what the words are worth. */
function listCosts(view: View, before: Ends, now: Ends): PathPart[] {
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
