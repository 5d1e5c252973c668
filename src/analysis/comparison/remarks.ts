/** What is to be told of a record that is verified, though nothing in it is wrong by its rules. */
import type { Conference } from '../../conference/conference.ts';
import type { Guess, PlayNotes } from '../../conference/play-notes.ts';
import { RESULT_FORMAT } from '../../conference/record/record-format.ts';
import type { ConferenceRecord } from '../../conference/record/record.ts';
import type { Result } from '../../conference/result/result.ts';
import { findAnswer } from '../observables/guesses.ts';

/**
 * `otherText`: the words of the scenario are others than it was played with, its rules the same. `noNotes`: a result
 * without notes, which the page writes with each; the command line writes records without. `notesApart`: what the notes say came of a guess
 * is not what came.
 */
export type RunRemark = 'otherText' | 'noNotes' | 'notesApart';

type Claimed = {
  format: ConferenceRecord['format'] | Result['format'];
  scenario: Pick<ConferenceRecord['scenario'], 'textHash'>;
  notes?: PlayNotes;
};

/** @param conference the one it was verified by */
export function findRemarks(
  conference: Conference,
  { format, scenario, notes }: Claimed,
): RunRemark[] {
  const { textHash } = conference.setup.scenario;
  const unnoted = format === RESULT_FORMAT && notes === undefined;
  const apart = notes?.guesses.some((guess) => isMadeUp(conference, guess)) ?? false;
  return [
    ...(scenario.textHash === textHash ? [] : (['otherText'] as const)),
    ...(unnoted ? (['noNotes'] as const) : []),
    ...(apart ? (['notesApart'] as const) : []),
  ];
}

/** A guess that is still open may be anything: it may be of an act that was not in order, and was not given. */
function isMadeUp(conference: Conference, guess: Guess): boolean {
  const { commands, happenings } = conference;
  if (guess.at > commands.length) return true;
  if (guess.kind === 'answer')
    return guess.came !== undefined && guess.came !== findAnswer(conference, guess.at);
  const { found } = guess;
  return (
    found !== undefined &&
    !happenings.some((one) => one.type === 'voteResult' && one.count.yes === found)
  );
}
