/** Decisions and moves of the text that moved points or words, as one list in the order of the conference. */
import type { Act, ActType, Change, Command } from '../../../../engine/command.ts';
import { isProposed, listActChanges } from '../../../session/game/proposed.ts';
import type { OpenedGame } from './opened.ts';
import type { StoryDecision, StoryForeseen, StoryTextMove } from './story.ts';

type DomainEvent = OpenedGame['conference']['happenings'][number];

/** Moves of one command, and utility to the seat of all of them, -1..1. */
export type Moved = {
  at: number;
  sitting: number;
  moves: readonly StoryTextMove[];
  change: number;
};

export type TurningPoint =
  | { kind: 'decision'; at: number; decision: StoryDecision }
  | { kind: 'moved'; at: number; moved: Moved };

export function listTurningPoints(
  decisions: readonly StoryDecision[],
  moves: readonly StoryTextMove[],
  vain: readonly StoryDecision[] = [],
): TurningPoint[] {
  const points: TurningPoint[] = [
    ...[...decisions, ...vain].map((decision) => ({
      kind: 'decision' as const,
      at: decision.at,
      decision,
    })),
    ...groupMoves(listUntold(moves, decisions)).map((moved) => ({
      kind: 'moved' as const,
      at: moved.at,
      moved,
    })),
  ];
  return points.sort((one, other) => one.at - other.at);
}

/** Moves are told by themselves where no decision that was tried accounts for their articles, or had asked for the words. */
export function listUntold(
  moves: readonly StoryTextMove[],
  decisions: readonly StoryDecision[],
): StoryTextMove[] {
  const told = new Set(decisions.flatMap(({ articles }) => articles.map(({ article }) => article)));
  return moves.filter((move) => !told.has(move.article) && !isAsked(move, decisions));
}

/** Points in whole from which it is told that nothing came of what an act was foreseen to bring. */
const PROMISED = 1;

/** Of the acts that moved nothing, those that were foreseen to bring or cost something, the most first. */
export function choosePromising(
  vain: readonly StoryDecision[],
  foreseen: readonly StoryForeseen[],
): StoryDecision[] {
  const promised = ({ at }: StoryDecision) =>
    Math.abs(foreseen.find((one) => one.at === at)?.points ?? 0);
  return vain
    .filter((one) => Math.round(promised(one)) >= PROMISED)
    .toSorted((one, other) => promised(other) - promised(one));
}

/**
 * Brought by an act that is told already: by that very command, or by a package with what it was worth by itself. Where
 * the floor has moved of itself as a command closed the sitting, that is another matter.
 */
function isAsked(
  { at, article, option, cause }: StoryTextMove,
  decisions: readonly StoryDecision[],
): boolean {
  return decisions.some(
    ({ at: there, asked }) =>
      (there === at && cause !== 'floor' && cause !== 'pressure') ||
      (cause === 'informals' &&
        asked?.kind === 'package' &&
        asked.changes.some((one) => one.article === article && one.option === option)),
  );
}

/** Utility from which an act of the seat's own is what to tell of. */
const FELT = 0.01;

/** Utility apart at which two acts made as much of a difference: the one that can be explained is told. */
const CLOSE = 0.015;

/** Utility that it brought, below 0: cost. */
const computeEffect = ({ worth }: StoryDecision): number =>
  worth ? worth.came - worth.without : 0;

const readWeight = (one: StoryDecision): number => Math.abs(computeEffect(one));

/** Whether it can be said what made its difference. */
function isTraced(
  { at, articles, ending, joining }: StoryDecision,
  foreseen: readonly StoryForeseen[],
): boolean {
  if (foreseen.find((one) => one.at === at)?.apart?.code === 'untraced') return false;
  return articles.length + joining.without.length + joining.came.length > 0 || ending !== null;
}

/**
 * The one that made most of the difference: an act of the seat's own that it could have left, else a decision of
 * another, else what moved the text most for the seat. Of those that weigh about as much, one that can be explained.
 * @param decisions the heaviest first
 */
export function findMostWeighty(
  decisions: readonly StoryDecision[],
  moves: readonly StoryTextMove[],
  seat: string,
  foreseen: readonly StoryForeseen[] = [],
): TurningPoint | null {
  const own = decisions.filter((one) => one.by === seat && readWeight(one) >= FELT);
  const [most] = own.length > 0 ? own : decisions;
  const decision =
    own.find(
      (one) => isTraced(one, foreseen) && readWeight(own[0] ?? one) - readWeight(one) <= CLOSE,
    ) ?? most;
  if (decision) return { kind: 'decision', at: decision.at, decision };
  const [moved] = groupMoves(moves).sort(
    (one, other) => Math.abs(other.change) - Math.abs(one.change) || one.at - other.at,
  );
  return moved ? { kind: 'moved', at: moved.at, moved } : null;
}

/** Utility from which a second act is told beside the turning point. */
const MUCH = 0.03;

/**
 * The act of the seat's own that gained it most, if that was felt.
 * @param told the turning point, beside which only another act that gained much is worth telling; null: none is told
 */
export function findEarning(
  decisions: readonly StoryDecision[],
  seat: string,
  told: StoryDecision | null = null,
): StoryDecision | null {
  const [most] = decisions
    .filter(({ by, at }) => by === seat && at !== told?.at)
    .toSorted((one, other) => computeEffect(other) - computeEffect(one));
  return most && computeEffect(most) >= (told ? MUCH : FELT) ? most : null;
}

/**
 * The act of the seat's own without which it would have ended highest, if that is told nowhere else: to leave it was a
 * chance as well.
 */
export function findCostliest(
  decisions: readonly StoryDecision[],
  seat: string,
  told: TurningPoint | null,
): { decision: StoryDecision; cost: number } | null {
  const [most] = decisions
    .filter(({ by, at }) => by === seat && at !== told?.at)
    .map((decision) => ({ decision, cost: -computeEffect(decision) }))
    .toSorted((one, other) => other.cost - one.cost);
  return most && most.cost >= FELT ? most : null;
}

/** Part of what was taken from which on a loss belongs beside it. */
const LARGE = 1 / 3;

/**
 * What others moved in the text that cost the seat most, where it was felt and is large beside what it took.
 * @param taken points over waiting
 */
export function findLargestLoss(
  moves: readonly StoryTextMove[],
  seat: string,
  taken: number,
): Moved | null {
  const others = moves.filter(({ by }) => by !== seat);
  const [most] = groupMoves(others).sort((one, other) => one.change - other.change);
  return most && -most.change >= Math.max(FELT, (LARGE * taken) / 100) ? most : null;
}

/** What the seat did as its adviser had proposed, in order. `effect`: payoff it brought, below 0: cost. */
export function listProposed(
  decisions: readonly StoryDecision[],
  { seat, notes }: Pick<OpenedGame, 'seat' | 'notes'>,
): { sitting: number; effect: number }[] {
  return decisions
    .filter(({ by, act }) => by === seat && isProposed(notes, act))
    .toSorted((one, other) => one.at - other.at)
    .map((one) => ({ sitting: one.sitting, effect: computeEffect(one) }));
}

/** Articles on which an act speaks for other words than the proposal of the adviser that it comes nearest to; none: it owes nothing to one. */
export function listOwnIdeas(
  { proposed = [] }: Pick<OpenedGame['notes'], 'proposed'>,
  act: Act,
): string[] {
  const put = listActChanges(act);
  const isIn = (list: typeof put, { article, option }: Change): boolean =>
    list.some((one) => one.article === article && one.option === option);
  const rests = proposed.map((list) => put.filter((change) => !isIn(list, change)));
  const [nearest = put] = rests.toSorted((one, other) => one.length - other.length);
  return nearest.length < put.length ? nearest.map(({ article }) => article) : [];
}

/** Acts that put something forward, or take up what others did. */
const TRIES: ReadonlySet<ActType> = new Set([
  'offer',
  'counter',
  'accept',
  'amend',
  'package',
  'move',
]);

/** The seat has tried something, and none of its acts that were taken back had moved its points. */
export function hasTriedInVain(
  decisions: readonly StoryDecision[],
  own: readonly { command: Pick<Command, 'type'> }[],
  seat: string,
): boolean {
  const brought = decisions.some(
    ({ by, worth }) => by === seat && worth !== null && worth.came !== worth.without,
  );
  return !brought && own.some(({ command }) => TRIES.has(command.type));
}

function groupMoves(moves: readonly StoryTextMove[]): Moved[] {
  const found = new Map<number, StoryTextMove[]>();
  for (const move of moves) found.set(move.at, [...(found.get(move.at) ?? []), move]);
  return [...found.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { at, sitting } = first;
    const change = group.reduce((sum, one) => sum + one.change, 0);
    return [{ at, sitting, moves: group, change }];
  });
}

/** Whom the seat had asked before its package, of those who had to answer it, in that order. */
export function listAskedFirst(
  { conference, seat, moments }: Pick<OpenedGame, 'conference' | 'seat' | 'moments'>,
  { act, at, by }: Pick<StoryDecision, 'act' | 'at' | 'by'>,
): string[] {
  const { happenings } = conference;
  if (by !== seat) return [];
  const before = moments.find(({ commands }) => commands === at)?.happenings ?? 0;
  const put = happenings.findIndex((one, n) => n >= before && isPut(one, seat, act));
  const asked = happenings
    .slice(0, Math.max(0, put))
    .flatMap((one) => (one.type === 'asked' && one.seat === seat ? [one.delegation] : []));
  const room = readRoom(happenings[put]);
  return [...new Set(asked)].filter((one) => room.includes(one));
}

function isPut(one: DomainEvent, seat: string, act: StoryDecision['act']): boolean {
  if (one.type !== 'informals' || act.type !== 'package' || one.seat !== seat) return false;
  return JSON.stringify(one.changes) === JSON.stringify(act.changes);
}

const readRoom = (put: DomainEvent | undefined): readonly string[] =>
  put?.type === 'informals' ? put.room : [];
