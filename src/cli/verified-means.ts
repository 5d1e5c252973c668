/** What it means that a record is verified, what it does not, and what is told beside it: as the page says it. */
import type { RunRemark } from '../analysis/comparison/claim.ts';

export const VERIFIED_MEANS =
  '“Verified” means that replaying a record’s commands leads to the outcome it states. It does not show who played, with what help, or on which attempt. The code is public, so anyone can compute a matching record.';

/** What is told of the signature of a class's server. */
export const VOUCHED = {
  holds:
    'The server of a live class vouches for it: its people gave these commands from their own seats. Compare the key with that of the class: {key}',
  fails:
    'It comes with the signature of a class’s server, but the signature does not fit this record.',
  unchecked:
    'It comes with the signature of a class’s server, which this browser cannot check at this address. Open the record on a page with https, or use replay on the command line.',
} as const;

export const REMARKS: Readonly<Record<RunRemark, string>> = {
  otherText:
    'It was played on a version of this conference with different wording but the same rules and numbers.',
  noNotes: 'No notes came with it: none were kept, or they were left out.',
  notesApart: 'Some guesses in the notes do not match what happened.',
};
