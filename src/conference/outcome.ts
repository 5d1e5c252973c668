/** What came of a conference, by id, as it stands in a record. */
import type { ArticleId, ArticleIndex, OptionId, SeatId, SeatIndex } from '../scenario/resolved.ts';
import { findEntryIntoForce } from '../engine/outside/accession.ts';
import { countVotes } from '../engine/vote/forecast.ts';
import type { BallotCount, Ending } from '../engine/state/event.ts';
import type { MotionKind } from '../engine/command.ts';
import { listWordings, readTextOn } from '../engine/mandate/mandate.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { readVotes } from '../engine/state/roll.ts';

export type ArticleOutcome = {
  article: ArticleId;
  /** Null: nothing stands. */
  option: OptionId | null;
  /** 0..100; the reference position where nothing stands, null without one. */
  position: number | null;
};

export type VoteOutcome = {
  kind: MotionKind | 'text';
  article: ArticleId | null;
  option: OptionId | null;
  count: BallotCount;
  carried: boolean;
};

export type Outcome = {
  /** Null: not ended yet. */
  ending: Ending | null;
  articles: readonly ArticleOutcome[];
  votes: readonly VoteOutcome[];
  dissociated: readonly { delegation: SeatId; articles: readonly ArticleId[] }[];
  objected: readonly { delegation: SeatId; articles: readonly ArticleId[] }[];
  /** Ids of those who signed. */
  signed: readonly string[];
  /** In order of the year, whole years after the opening for signature. */
  ratified: readonly { delegation: SeatId; year: number }[];
  /** Year of entry into force; null: too few ratified within the horizon, or the scenario names no number. */
  inForce: number | null;
};

export function readOutcome(setup: Setup, state: State): Outcome {
  const { articles, delegations, procedure } = setup.scenario;
  const articleId = (a: ArticleIndex) => articles[a]?.id ?? '';
  const delegationId = (d: SeatIndex) => delegations[d]?.id ?? '';
  const named = (entries: readonly { by: SeatIndex; articles: readonly ArticleIndex[] }[]) =>
    entries.map((entry) => ({
      delegation: delegationId(entry.by),
      articles: entry.articles.map(articleId),
    }));
  return {
    ending: state.ending,
    articles: articles.map((article, a): ArticleOutcome => {
      const text = readTextOn(state, a);
      const wording = listWordings(article)[text];
      return {
        article: article.id,
        option: wording?.id ?? null,
        position: wording?.position ?? article.reference ?? null,
      };
    }),
    votes: state.votes.map((vote): VoteOutcome => {
      const article = articles[vote.article];
      return {
        kind: vote.kind,
        article: article?.id ?? null,
        option: article ? (listWordings(article)[vote.wording]?.id ?? null) : null,
        count: countVotes(readVotes(vote.roll)),
        carried: vote.carried,
      };
    }),
    dissociated: named(state.gavel?.dissociated ?? []),
    objected: named(state.gavel?.objected ?? []),
    signed: state.signed.map(delegationId),
    ratified: state.ratified.map(({ by, year }) => ({ delegation: delegationId(by), year })),
    inForce: findEntryIntoForce(state.ratified, procedure.ratifications),
  };
}
