/**
 * What a delegation may promise another by a message. It is laid before the other as an offer that asks for nothing: once
 * that is accepted, the promise binds, is in the record, and is kept or broken as any other.
 */
import type { Act, Seat } from '../../engine/command.ts';
import { listWordings } from '../../engine/mandate/mandate.ts';
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
  { setup: { scenario }, state }: Pick<Conference, 'setup' | 'state'>,
  by: Seat,
  { to, give }: PromisedOffer,
): boolean {
  const { articles, articleIndex, delegationIndex } = scenario;
  const [giver, taker] = [by, to].map((seat) => delegationIndex.get(seat));
  const standing = state.offers.filter(
    (one) =>
      one.by === giver && one.to === taker && (one.status === 'standing' || one.status === 'held'),
  );
  return give.every(({ article, option }) => {
    const a = articleIndex.get(article) ?? -1;
    const found = articles[a];
    const wording = found ? listWordings(found).findIndex(({ id }) => id === option) : -1;
    return standing.some(
      (one) =>
        one.want.length === 0 &&
        one.give.some((words) => words.article === a && words.wording === wording),
    );
  });
}
