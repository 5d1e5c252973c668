/** What follows an act: the procedure runs until somebody must act, and offers that can no longer be taken lapse. */
import type { Transaction } from '../state/transaction.ts';
import { settle } from '../procedure/secretariat.ts';
import { lapseDead } from './offer.ts';
import { openSealed } from './sealed.ts';

export function proceed(meeting: Transaction): void {
  do {
    do settle(meeting);
    while (openSealed(meeting));
    // One that lapses may have been all that the sitting waited for.
  } while (lapseDead(meeting));
}
