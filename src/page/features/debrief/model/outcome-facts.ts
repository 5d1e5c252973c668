/** What was counted at a conference that is over, that which says most of it first. */
import { isInForceAtOnce } from '../../../../engine/procedure/own-choice.ts';
import type { Ending } from '../../../../engine/state/event.ts';
import type { OpenedGame } from './opened.ts';
import { listHistory, isAsAdopted } from './history.ts';
import { computePointsOfNoDeal } from '../../../session/game/worth.ts';
import { ownMeasures } from '../../../session/game/own-measures.ts';

export type Fact =
  | { kind: 'points'; value: number; none: number }
  /** `yes` of `of` guesses were right: an answer foretold, a vote within one in twenty of the room. */
  | { kind: 'guesses'; yes: number; of: number }
  | { kind: 'real'; same: number; of: number }
  | { kind: 'brackets'; left: number; of: number }
  | { kind: 'votes'; carried: number; of: number }
  | { kind: 'promises'; kept: number; of: number }
  | { kind: 'credit'; left: number; of: number }
  | { kind: 'sittings'; used: number; of: number }
  | { kind: 'bound' | 'signed'; signed: number; of: number }
  | { kind: 'ratified'; ratified: number; of: number; years: number; inForce: number | null };

/** Endings after which some have signed. */
const JOINED: ReadonlySet<Ending | null> = new Set(['consensus', 'vote', 'signed']);

export function listFacts(game: OpenedGame): Fact[] {
  const { view } = game;
  const facts: (Fact | null)[] = [
    makePointsFact(game),
    guessFact(game),
    makeRealFact(game),
    makeBracketsFact(game),
    makeVotesFact(game),
    makePromisesFact(game),
    ...(JOINED.has(view.ending) ? listJoinedFacts(game) : []),
    makeCreditFact(game),
    makeSittingsFact(game),
  ];
  return facts.filter((fact) => fact !== null);
}

/** What the outcome is worth, with who ratifies counted in: the same number as among the facts below and beside par. */
function makePointsFact(game: OpenedGame): Fact | null {
  const none = computePointsOfNoDeal(game.view);
  const own = ownMeasures(game);
  return own && none !== null ? { kind: 'points', value: own.payoff * 100, none } : null;
}

/** Share of the room by which a guessed vote may be off and still be right. */
const NEAR = 0.05;

function guessFact({ notes, view }: OpenedGame): Fact | null {
  const near = Math.max(1, NEAR * view.present.length);
  const right = notes.guesses.flatMap((guess): boolean[] => {
    if (guess.kind === 'answer') {
      // Fifty in a hundred foretells neither.
      if (guess.came === undefined || guess.chance === 50) return [];
      return [guess.chance > 50 === guess.came];
    }
    return guess.found === undefined ? [] : [Math.abs(guess.found - guess.inFavour) <= near];
  });
  if (right.length === 0) return null;
  return { kind: 'guesses', yes: right.filter(Boolean).length, of: right.length };
}

function makeRealFact({ view }: OpenedGame): Fact | null {
  const rows = listHistory(view).filter(({ adopted }) => adopted !== null);
  if (rows.length === 0) return null;
  const same = rows.filter(isAsAdopted).length;
  return { kind: 'real', same, of: rows.length };
}

function makeBracketsFact({ view }: OpenedGame): Fact {
  const left = view.articles.filter(({ status }) => status === 'open').length;
  return { kind: 'brackets', left, of: view.articles.length };
}

function makeVotesFact({ view }: OpenedGame): Fact | null {
  if (view.votes.length === 0) return null;
  const carried = view.votes.filter((vote) => vote.carried).length;
  return { kind: 'votes', carried, of: view.votes.length };
}

/** Of the seat's own promises that bound. */
function makePromisesFact({ view }: OpenedGame): Fact | null {
  const own = view.commitments.filter(
    ({ by, status }) => by === view.delegation && status !== 'due' && status !== 'void',
  );
  if (own.length === 0) return null;
  const kept = own.filter(({ status }) => status !== 'broken').length;
  return { kind: 'promises', kept, of: own.length };
}

function makeCreditFact({ view }: OpenedGame): Fact | null {
  if (view.delegation < 0) return null;
  return { kind: 'credit', left: view.credit, of: view.values.credit };
}

function makeSittingsFact({ view }: OpenedGame): Fact | null {
  const of = view.lastSitting;
  return of < 2 ? null : { kind: 'sittings', used: Math.min(view.sitting, of), of };
}

function listJoinedFacts({ conference: { setup, state } }: OpenedGame): Fact[] {
  const { delegations, procedure } = setup.scenario;
  const of = delegations.length;
  const signed = state.signed.length;
  if (isInForceAtOnce(setup.scenario, state.ending)) return [{ kind: 'bound', signed, of }];
  const last = state.ratified[(procedure.ratifications ?? 0) - 1];
  const years = setup.values.ratifyHorizon;
  return [
    { kind: 'signed', signed, of },
    { kind: 'ratified', ratified: state.ratified.length, of, years, inForce: last?.year ?? null },
  ];
}
