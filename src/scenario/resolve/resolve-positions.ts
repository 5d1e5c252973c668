import type { ArticleId, ArticleIndex, Linkage, Position, RedLine } from '../resolved.ts';
import { dropUndefined } from '../source/plain-map.ts';
import { readOptionalWords } from '../words.ts';
import type {
  WrittenGroup,
  WrittenLinkage,
  WrittenPosition,
  WrittenPositions,
} from '../written.ts';

/** Index of each article by its id. */
export type ArticlePlaces = ReadonlyMap<ArticleId, ArticleIndex>;

/** Index of an id that the reference checks have found. */
export function findIndex<Id, Index>(indices: ReadonlyMap<Id, Index>, id: Id): Index {
  return indices.get(id) as Index;
}

type WrittenBound = { article: ArticleId; atMost?: number; atLeast?: number };

export function resolveBound(written: WrittenBound, articles: ArticlePlaces) {
  const bound = written.atMost === undefined ? 'atLeast' : 'atMost';
  return {
    article: findIndex(articles, written.article),
    bound,
    position: written.atMost ?? written.atLeast ?? 0,
  } as const;
}

function findLineSide(at: number, ideal: number): RedLine['side'] {
  if (at === ideal) return 'both';
  return at < ideal ? 'below' : 'above';
}

function resolveRedLine(written: WrittenPosition, articles: ArticlePlaces): RedLine | undefined {
  const { redLine, ideal } = written;
  if (redLine === undefined) return undefined;
  if (typeof redLine === 'number') return { at: redLine, side: findLineSide(redLine, ideal) };
  const { at, unless } = redLine;
  const side = findLineSide(at, ideal);
  if (unless === undefined) return { at, side };
  const { then } = unless;
  return {
    at,
    side,
    unless: { then, side: findLineSide(then, ideal), ...resolveBound(unless, articles) },
  };
}

function resolvePosition(
  written: WrittenPosition,
  articles: ArticlePlaces,
  from?: string,
): Position {
  return {
    ideal: written.ideal,
    salience: written.salience,
    ...dropUndefined({
      redLine: resolveRedLine(written, articles),
      basis: written.basis,
      note: readOptionalWords(written.note),
      from,
    }),
  };
}

type Positions = readonly (Position | undefined)[];

function resolveOwn(
  written: WrittenPositions | undefined,
  articles: ArticlePlaces,
  from?: string,
): (Position | undefined)[] {
  const positions = Array.from<Position | undefined>({ length: articles.size });
  for (const [id, position] of Object.entries(written ?? {}))
    positions[findIndex(articles, id)] = resolvePosition(position, articles, from);
  return positions;
}

/** One value for all members: a thousand of them with two hundred positions each take long to send and to keep. */
const inherited = new WeakMap<ArticlePlaces, Map<WrittenGroup, Positions>>();

function inheritFrom(group: WrittenGroup, articles: ArticlePlaces): Positions {
  const known = inherited.get(articles) ?? new Map<WrittenGroup, Positions>();
  inherited.set(articles, known);
  const before = known.get(group);
  if (before) return before;
  const positions = resolveOwn(group.positions, articles, group.id);
  known.set(group, positions);
  return positions;
}

/** Positions by article index: the own one, else that of the first listed group that has one. */
export function resolvePositions(
  own: WrittenPositions | undefined,
  groups: readonly WrittenGroup[],
  articles: ArticlePlaces,
): (Position | undefined)[] {
  const positions = resolveOwn(own, articles);
  for (const group of groups)
    inheritFrom(group, articles).forEach((position, a) => (positions[a] ??= position));
  return positions;
}

export function resolveLinkage(written: WrittenLinkage, articles: ArticlePlaces): Linkage {
  return {
    articles: written.articles.map((id) => findIndex(articles, id)),
    sides: written.when ?? written.articles.map(() => 'high' as const),
    value: written.value,
  };
}
