import { type Sealed, unseal } from './sealed.ts';

/** Tells whether two are of one conference, and nothing of it. */
export function isSameConference(one: { sealed: Sealed }, other: { sealed: Sealed }): boolean {
  return unseal(one).conference === unseal(other).conference;
}
