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
  'muted',
  'chat',
  'token',
  'storage',
  'noAdvice',
] as const;

export type ClassRefusal = (typeof WORDED)[number] | 'other';

/** @param code such as `class/late` */
export function chooseRefusal(code: string): ClassRefusal {
  return WORDED.find((one) => code === `class/${one}`) ?? 'other';
}
