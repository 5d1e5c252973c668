/** When the talks are over: signing a text that was not adopted, or objecting to one that was and so being free of it. */
import { findOwnChoice, type OwnChoice } from '../procedure/own-choice.ts';
import { callNextSpeaker, emit, type Transaction } from '../state/transaction.ts';
import type { Rejection } from '../answers/rejection.ts';
import type { Reason } from '../answers/reason.ts';
import { type ActRule, FREE, NEVER_UNAVAILABLE, reject, type Standing } from './rule.ts';

const makeRule = <Type extends 'sign' | 'optOut'>(choice: OwnChoice): ActRule<Type> => ({
  phases: ['signature'],
  price: FREE,
  credit: FREE,
  closed: (standing) => refuseUnlessOffered(standing, choice),
  judge: NEVER_UNAVAILABLE,
  domains: () => [],
  perform: (meeting, standing, _, reasons) => bind(meeting, standing, choice === 'sign', reasons),
});

export const sign = makeRule<'sign'>('sign');
export const optOut = makeRule<'optOut'>('exit');

function refuseUnlessOffered({ setup, state }: Standing, choice: OwnChoice): Rejection | null {
  const offered = findOwnChoice(setup.scenario, state.ending) === choice;
  return offered ? null : reject('signature/notOffered');
}

function bind(
  meeting: Transaction,
  { seat, d }: Standing,
  bound: boolean,
  reasons: readonly Reason[],
): void {
  const others = meeting.state.signed.filter((one) => one !== d);
  const signed = bound ? [...others, d].sort((one, other) => one - other) : others;
  meeting.state.signed = signed;
  emit(meeting, { type: 'choseBond', seat, bound, reasons });
  callNextSpeaker(meeting);
}
