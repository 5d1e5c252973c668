import type { Refused } from '../../../../conference/class/wire.ts';

/** Refusals of a class server that have words of their own. */
const WORDED = [
  'line',
  'late',
  'paused',
  'closed',
  'tooFast',
  'tooLong',
  'noSeat',
  'capital',
  'code',
  'full',
  'name',
  'noName',
  'muted',
  'chat',
  'notBinding',
  'promisedTwice',
  'held',
  'token',
  'storage',
  'sealed',
  'sealedTwice',
  'offerLater',
  'tooMany',
  'nothingSealed',
  'nobody',
  'noAdvice',
  'noDrafting',
  'draftNotNow',
  'draftArticle',
  'draftClosed',
  'draftText',
  'draftBetween',
  'draftTooMany',
  'draftThere',
  'draftGone',
] as const;

/** What the server says of itself, unasked; null: all is well again. */
export function readServerTrouble(code: string): Refused | null {
  return code === 'class/kept' ? null : { ok: false, code, params: {} };
}

export type ClassRefusal = (typeof WORDED)[number] | 'other';

/** @param code such as `class/late` */
export function chooseRefusal(code: string): ClassRefusal {
  return WORDED.find((one) => code === `class/${one}`) ?? 'other';
}
