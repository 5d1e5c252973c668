/**
 * What a person noted while playing: a plan, guesses before it was known, and how often a move was taken
 * back. A guess of a vote names its motion, but in notes older than that. It goes along with the record and proves nothing, so it is no part of the record's hash.
 */
import type { ArticleId, MotionId, OptionId } from '../scenario/resolved.ts';

export type Guess =
  | { kind: 'answer'; at: number; chance: number; came?: boolean }
  | { kind: 'vote'; at: number; inFavour: number; motion?: MotionId; found?: number };

export type PlayNotes = {
  plan?: string;
  guesses: readonly Guess[];
  undos: number;
  branches: number;
  /** The most help that was switched on. Absent: notes of before it was noted. */
  assist?: AssistLevel;
  /** How often each rung of the adviser's ladder was asked for. Absent: never. */
  rungs?: Rungs;
  /** Words that the adviser proposed to lay or to offer, one list for each time. Absent: none, or as above. */
  proposed?: readonly (readonly { article: ArticleId; option: OptionId }[])[];
  /** Games begun with this conference and seat in this browser, this one included. Absent as above. */
  attempt?: number;
};

/** Advice, from the least it tells to the most. */
export const RUNGS = ['question', 'partner', 'trade', 'lay'] as const;
export type Rung = (typeof RUNGS)[number];
export type Rungs = Readonly<Record<Rung, number>>;

export const NO_RUNGS: Rungs = { question: 0, partner: 0, trade: 0, lay: 0 };

export type AssistLevel = 'adviser' | 'hints' | 'none';

export const NO_NOTES: PlayNotes = { guesses: [], undos: 0, branches: 0 };

/** Whether there is nothing in them; what help there was, and at which attempt, is something. */
export function areNotesBlank({ guesses, undos, branches, ...said }: PlayNotes): boolean {
  const silent = Object.values(said).every((one) => one === undefined);
  return silent && guesses.length === 0 && undos === 0 && branches === 0;
}
