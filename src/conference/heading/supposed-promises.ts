/**
 * Worlds with the promises that others may have given each other, of which a seat is not told: those given there when the
 * world is played from its opening, held to what has been seen and answered.
 */
import { open } from '../../engine/acts/apply.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import type { TextChange } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import { copyArticleAt, copyPromise } from '../../engine/state/copy-state.ts';
import type { ArticleState, Commitment, State } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { decideFor } from '../decide.ts';
import { type Decide, runUntil } from '../run-on.ts';
import type { World } from '../search/worlds.ts';
import type { RoomsHeard } from './rooms-heard.ts';
import { readSeenState } from './seen-state.ts';
import type { Stood } from './table-heard.ts';

/** As the seat sees it now, of each of the draws. */
export function* supposePromises(
  view: View,
  setups: readonly Setup[],
  rooms: RoomsHeard,
): Generator<void, World[]> {
  const state = readSeenState(view);
  const given: Commitment[][] = [];
  for (const setup of setups) {
    yield;
    const { commitments, sittings } = yield* playUntilNow(view, setup, rooms);
    given.push(commitments.filter((one, i) => isPossible(view, rooms, one, sittings[i] ?? 0)));
  }
  return setups.map((setup, world) => {
    const held = (given[world] ?? []).filter(({ status }) => status === 'given');
    const missed = rooms.table.unspoken.filter((words) => !held.some((one) => isOf(one, words)));
    const borrowed = missed.flatMap((words, i) => borrow(given, words, world + i));
    const commitments = [...state.commitments, ...held, ...borrowed];
    return { setup, state: { ...state, commitments } };
  });
}

/** `sittings`: of each promise, in which it was given. */
type Promised = Pick<State, 'commitments'> & { sittings: readonly number[] };

/** From the opening up to where the seat is now, had it waited: each sitting opens with the text it did. */
function* playUntilNow(
  { seat, sitting }: View,
  setup: Setup,
  { table }: RoomsHeard,
): Generator<void, Promised> {
  const { scenario } = setup;
  const sittings: number[] = [];
  const noteGiven = (at: number) => {
    while (sittings.length < state.commitments.length) sittings.push(at);
  };
  const decide: Decide = (now, asked) => decideFor(setup, now, [{ seat, by: 'passive' }], asked);
  let { state } = open(setup, createOpeningState(setup));
  for (let next = 1; next <= sitting; next += 1) {
    state = yield* runUntil(setup, state, decide, (now) => now.sitting >= next);
    noteGiven(next - 1);
    const stood = table.sittings.get(next);
    if (stood && state.sitting === next)
      state = { ...state, articles: state.articles.map((one, a) => standAs(one, stood[a])) };
  }
  state = yield* runUntil(setup, state, decide, (now) => {
    const isTurn = now.phase === 'negotiation.floor' && findAwaitedSeat(now, scenario) === seat;
    return now.sitting > sitting || isTurn;
  });
  noteGiven(sitting);
  return { commitments: state.commitments, sittings };
}

function standAs(article: ArticleState, stood: Stood | undefined): ArticleState {
  const { status, text, tabled } = article;
  if (!stood || status === 'closed') return article;
  const isAgreed = status !== 'open';
  if (text === stood.text && isAgreed === stood.isAgreed) return article;
  const copy = copyArticleAt(article, stood.text);
  copy.status = stood.isAgreed ? 'adRef' : 'open';
  copy.tabled = stood.isAgreed ? [stood.text] : [...new Set([...tabled, stood.text])];
  copy.assent = [];
  if (stood.isAgreed) copy.holders = [];
  return copy;
}

/**
 * Not where the seat would know of it, where its words would be on the table, and by whoever has agreed to others, or
 * refused them for no promise, in that sitting or since.
 */
function isPossible(
  view: View,
  { free }: RoomsHeard,
  promise: Commitment,
  sitting: number,
): boolean {
  const { by, to, article: a, wording } = promise;
  const { articles, delegation, scenario } = view;
  if (by === delegation || to === delegation) return false;
  const article = articles[a];
  const isHidden = article?.status === 'open' && !article.tabled.includes(wording);
  if (isHidden && !scenario.procedure.textClosed) return false;
  const isFree = (one: RoomsHeard['free'][number]) =>
    one.of === by && one.article === a && one.wording !== wording && one.sitting >= sitting;
  return !free.some(isFree);
}

/** Somebody has promised these words: whoever does in most worlds does in most of those where nobody has. */
function borrow(
  given: readonly (readonly Commitment[])[],
  words: TextChange,
  turn: number,
): Commitment[] {
  const found = given.flatMap((own) => own.filter((promise) => isOf(promise, words)));
  const one = found[turn % Math.max(1, found.length)];
  return one ? [copyPromise(one, 'given')] : [];
}

function isOf(promise: Commitment, { article, wording }: TextChange): boolean {
  return promise.article === article && promise.wording === wording;
}
