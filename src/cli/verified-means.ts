/** What it means that a record is verified, what it does not, and what is told beside it: as the page says it. */
import type { RunRemark } from '../analysis/comparison/remarks.ts';

export const VERIFIED_MEANS =
  '“Verified” means that replaying a record’s commands leads to the outcome it states. It does not show who played, with what help, or on which attempt. The program is open, so anyone can compute a record that fits.';

export const REMARKS: Readonly<Record<RunRemark, string>> = {
  otherText:
    'It was played on a version of this conference with different wording; the rules and numbers are the same.',
  noNotes: 'It has no notes: none were kept, or they were left out.',
  notesApart: 'Some guesses in its notes do not match what happened.',
};
