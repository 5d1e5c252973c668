/**
 * What a delegation may promise another by a message. It is laid before the other as an offer that asks for nothing: once
 * that is accepted, the promise binds, is in the record, and is kept or broken as any other.
 */
import type { Act, Seat } from '../../engine/command.ts';
import { changeIds } from '../../engine/state/transaction.ts';
import type { Conference } from '../conference.ts';

/** All of them promise to speak and to vote for a wording; they say it with another stress. */
export const BINDING_PHRASES = ['support', 'vote', 'stay'] as const;

export type PromisedOffer = Extract<Act, { type: 'offer' }>;

type Said = { id: string; params: { readonly [name: string]: string } };

/** Null: nothing that the rules know as a promise. */
export function makePromise(phrase: Said | null, to: Seat): PromisedOffer | null {
  const { article, option } = phrase?.params ?? {};
  const binds = BINDING_PHRASES.some((one) => one === phrase?.id);
  if (!binds || article === undefined || option === undefined) return null;
  return { type: 'offer', to, give: [{ article, option }], want: [] };
}

/** Whether an offer of the same words to the same seat still waits for its answer. */
export function isPromiseWaiting(
  { setup, state }: Pick<Conference, 'setup' | 'state'>,
  by: Seat,
  { to, give }: PromisedOffer,
): boolean {
  const [giver, taker] = [by, to].map((seat) => setup.scenario.delegationIndex.get(seat));
  const promised = state.offers
    .filter((one) => one.by === giver && one.to === taker && one.want.length === 0)
    .filter(({ status }) => status === 'standing' || status === 'held')
    .flatMap((one) => changeIds(setup, one.give));
  return give.every(({ article, option }) =>
    promised.some((one) => one.article === article && one.option === option),
  );
}
