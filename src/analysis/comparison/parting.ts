/** Where two conferences parted: the first act that differs, and the first difference of text that lasted. */
import type { ArticleId } from '../../scenario/resolved.ts';
import { writeCanonical } from '../../engine/numbers/canonical.ts';
import type { ConferenceRecord } from '../../conference/record/record.ts';
import { takeSaid, type SaidAct } from '../said.ts';
import type { RunFacts, RunTextMove } from './run-facts.ts';

export type RunDivergence = {
  /** Number of the first command that differs, from 0. */
  command: number;
  /** Null: the conference was over. */
  one: SaidAct | null;
  other: SaidAct | null;
};

export type Lasting = {
  article: ArticleId;
  /** In which the words first differed and never met again. */
  sitting: number;
  /** What led to it; null: the words stayed as they were while they changed in the other conference. */
  one: RunTextMove | null;
  other: RunTextMove | null;
};

/** Whether two conferences began alike, so that what differs was decided and not drawn. */
export function didBeginAlike(one: ConferenceRecord, other: ConferenceRecord): boolean {
  return (
    one.scenario.rulesHash === other.scenario.rulesHash &&
    one.rules === other.rules &&
    one.seed === other.seed &&
    one.run === other.run &&
    one.start === other.start
  );
}

/** Null where they did not begin alike, or are the same throughout. */
export function findFirstDivergence(
  one: ConferenceRecord,
  other: ConferenceRecord,
): RunDivergence | null {
  if (!didBeginAlike(one, other)) return null;
  const longest = Math.max(one.commands.length, other.commands.length);
  for (let command = 0; command < longest; command += 1) {
    const [here, there] = [readSaidAt(one, command), readSaidAt(other, command)];
    if (writeCanonical(here) !== writeCanonical(there)) return { command, one: here, other: there };
  }
  return null;
}

function readSaidAt({ commands }: ConferenceRecord, at: number): SaidAct | null {
  const command = commands[at];
  return command ? takeSaid(command) : null;
}

/**
 * The earliest difference of words that lasted, among the articles that end differently: later ones may have followed
 * from it. Null where all articles end alike. For conferences of one scenario, however they began.
 */
export function findFirstThatMattered(one: RunFacts, other: RunFacts): Lasting | null {
  const lasting = one.articles.flatMap(({ article, option }) => {
    const there = other.articles.find((found) => found.article === article);
    return there && there.option !== option ? [findLastingDifference(article, one, other)] : [];
  });
  return lasting.reduce<Lasting | null>(
    (first, found) => (first === null || found.sitting < first.sitting ? found : first),
    null,
  );
}

function findLastingDifference(article: ArticleId, one: RunFacts, other: RunFacts): Lasting {
  const [here, there] = [readHistory(article, one), readHistory(article, other)];
  let sitting = Math.max(one.sittings, other.sittings);
  while (sitting > 0 && readWordsAt(here, sitting) !== readWordsAt(there, sitting)) sitting -= 1;
  // The words differ from this sitting to the end; 1 where they differed from the opening on.
  const from = sitting + 1;
  return { article, sitting: from, one: moveIn(here, from), other: moveIn(there, from) };
}

type History = { opening: string | null; moves: readonly RunTextMove[] };

function readHistory(article: ArticleId, { moves, articles }: RunFacts): History {
  const own = moves.filter((move) => move.article === article);
  const [first] = own;
  const end = articles.find((found) => found.article === article)?.option ?? null;
  return { opening: first ? first.from : end, moves: own };
}

function readWordsAt({ opening, moves }: History, sitting: number): string | null {
  const last = moves.findLast((move) => move.sitting <= sitting);
  return last ? last.to : opening;
}

function moveIn({ moves }: History, sitting: number): RunTextMove | null {
  return moves.findLast((move) => move.sitting === sitting) ?? null;
}
