/** What it means that a record is verified, what it does not, and what is told beside it: as the page says it. */
import type { Remark } from '../analysis/comparison/remarks.ts';

export const VERIFIED_MEANS =
  '“Verified” means that the commands of a record, played again, lead to the outcome it says. It does not say who sat there, with what help, or at which attempt. The program is open, so anyone who wants to can compute a record that fits.';

export const REMARKS: Readonly<Record<Remark, string>> = {
  otherText:
    'It was played with other words than this conference has here; rules and numbers are the same.',
  noNotes: 'It came without notes: none were kept, or they were left out.',
  notesApart: 'Some guesses in its notes do not match what happened.',
};
