/** What a chapter leaves when its gavel has fallen, as plain data: it is kept, and opens the chapters that follow. */
import type { Seat, Vote } from '../../engine/command.ts';
import { listWordings } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { BallotCount, Ending } from '../../engine/state/event.ts';
import { readVotes } from '../../engine/state/roll.ts';
import type { Commitment, State } from '../../engine/state/state.ts';
import { countVotes } from '../../engine/vote/forecast.ts';
import { type Epilogue, readEpilogue } from './epilogue.ts';

/** Rises when what is kept changes its shape. */
export const LEGACY_VERSION = 1;

export type LeftArticle = {
  article: string;
  /** Adopted or agreed; `open`: in brackets. */
  status: 'agreed' | 'open';
  /** What stands; null: nothing does. */
  option: string | null;
  /** Options on the table, the one that leads among them. */
  table: readonly string[];
};

/** A word that was given and not kept, and on what. */
export type Debt = { by: string; to: string; article: string };

export type Legacy = {
  version: typeof LEGACY_VERSION;
  /** Id of the scenario. */
  chapter: string;
  seat: Seat;
  ending: Ending | null;
  adopted: boolean;
  articles: readonly LeftArticle[];
  /** On the text as a whole; null: none was taken. */
  count: BallotCount | null;
  /** How the seat itself voted on it. */
  own: Vote | null;
  /** Credit of the seat, of `fullCredit`. */
  credit: number;
  fullCredit: number;
  /** Words not kept between the seat and others. */
  debts: readonly Debt[];
  /** Delegations with which the seat struck a deal that both kept. */
  friends: readonly string[];
  /** What becomes of the text; null: none was adopted, or nobody ratifies it. */
  after: Epilogue | null;
};

/** @param seat a delegation */
export function readLegacy(setup: Setup, state: State, seat: Seat): Legacy {
  const { scenario } = setup;
  const own = scenario.delegationIndex.get(seat) ?? -1;
  const ballot = state.votes.findLast(({ kind }) => kind === 'text');
  const votes = ballot && readVotes(ballot.roll);
  const full = setup.values.credit;
  return {
    version: LEGACY_VERSION,
    chapter: scenario.id,
    seat,
    ending: state.ending,
    adopted: state.assembly?.adopted === true,
    articles: readLeftArticles(setup, state),
    count: votes ? countVotes(votes) : null,
    own: readOwnVote(votes?.[own]),
    credit: state.credit[own] ?? full,
    fullCredit: full,
    debts: listDebts(setup, state, own),
    friends: listFriends(setup, state, own),
    after: scenario.procedure.ratifications === undefined ? null : readEpilogue(setup, state),
  };
}

function readOwnVote(vote: unknown): Vote | null {
  return vote === 'yes' || vote === 'no' || vote === 'abstain' ? vote : null;
}

function readLeftArticles({ scenario }: Setup, state: State): LeftArticle[] {
  return scenario.articles.map((article, a) => {
    const wordings = listWordings(article);
    const left = state.articles[a];
    const name = (wording: number) => wordings[wording]?.id;
    return {
      article: article.id,
      status: left?.status === 'open' ? 'open' : 'agreed',
      option: name(left?.text ?? -1) ?? null,
      table: (left?.tabled ?? []).flatMap((wording) => name(wording) ?? []),
    };
  });
}

/** What a room released, or whose condition never came, is void: it was neither kept nor broken. */
function isUnkept({ status }: Commitment): boolean {
  return status === 'broken';
}

function listDebts({ scenario }: Setup, { commitments }: State, own: number): Debt[] {
  const seen = new Set<string>();
  return commitments.flatMap((promise): Debt[] => {
    if (!isUnkept(promise) || (promise.by !== own && promise.to !== own)) return [];
    const by = scenario.delegations[promise.by]?.id ?? '';
    const to = scenario.delegations[promise.to]?.id ?? '';
    const article = scenario.articles[promise.article]?.id ?? '';
    const key = `${by} ${to} ${article}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ by, to, article }];
  });
}

function listFriends({ scenario }: Setup, state: State, own: number): string[] {
  const apart = new Set(state.commitments.filter(isUnkept).flatMap(({ by, to }) => [by, to]));
  const partners = state.offers.flatMap(({ status, by, to }) =>
    status === 'accepted' && (by === own || to === own) ? [by === own ? to : by] : [],
  );
  return [...new Set(partners)]
    .filter((one) => !apart.has(one))
    .toSorted((one, other) => one - other)
    .flatMap((one) => scenario.delegations[one]?.id ?? []);
}
