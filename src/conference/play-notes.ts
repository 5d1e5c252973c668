/**
 * What a person noted while playing: a plan, guesses before it was known, and how often a move was taken
 * back. A guess of a vote names its motion, but in notes older than that. It goes along with the record and proves nothing, so it is no part of the record's hash.
 */
export type Guess =
  | { kind: 'answer'; at: number; chance: number; came?: boolean }
  | { kind: 'vote'; at: number; inFavour: number; motion?: string; found?: number };

export type PlayNotes = {
  plan?: string;
  guesses: readonly Guess[];
  undos: number;
  branches: number;
};

export const NO_NOTES: PlayNotes = { guesses: [], undos: 0, branches: 0 };

export function isBlank({ plan, guesses, undos, branches }: PlayNotes): boolean {
  return plan === undefined && guesses.length === 0 && undos === 0 && branches === 0;
}
