/** Footnotes of the draft: for each wording in brackets, who proposed it, who stands nearest, who holds it open. */
import type { Seat } from '../../../../engine/command.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { View } from '../../../../engine/state/view.ts';
import {
  isTextSettled,
  type LiveWording,
  readArticleNow,
  findLetter,
} from '../../../session/game/text/article-now.ts';

export type FloorProposal = { seat: Seat; sponsors: readonly Seat[]; sitting: number };

export type Footnote = {
  wording: LiveWording;
  /** As on the axis, in the hall and beside the words: it marks the note. */
  letter: string;
  /** The latest; null: it stood in the draft, or came by a deal or a room. */
  proposal: FloorProposal | null;
  /** Ids of those that hold a bracket; empty but for the words that lead. */
  holders: readonly string[];
};

/** By article index; articles that are settled have none. */
export function listFootnotes(
  view: View,
  happenings: readonly DomainEvent[],
): ReadonlyMap<number, readonly Footnote[]> {
  const proposals = collectProposals(happenings);
  const notes = new Map<number, readonly Footnote[]>();
  view.scenario.articles.forEach(({ index }) => {
    const article = readArticleNow(view, index);
    if (!article || isTextSettled(article)) return;
    notes.set(
      index,
      article.live.map((wording): Footnote => ({
        wording,
        letter: findLetter(view, index, wording.wording),
        proposal: proposals.get(`${article.id} ${wording.id}`) ?? null,
        holders: wording.leads ? article.holders : [],
      })),
    );
  });
  return notes;
}

function collectProposals(happenings: readonly DomainEvent[]): Map<string, FloorProposal> {
  const found = new Map<string, FloorProposal>();
  let sitting = 0;
  for (const happening of happenings) {
    if (happening.type === 'sitting') ({ sitting } = happening);
    if (happening.type !== 'amended') continue;
    const { seat, article, option, sponsors } = happening;
    found.set(`${article} ${option}`, { seat, sponsors, sitting });
  }
  return found;
}
