/**
 * What a delegation may promise another by a message. It is laid before the other as an offer that asks for nothing: once
 * that is accepted, the promise binds, is in the record, and is kept or broken as any other.
 */
import type { Act, Seat } from '../../engine/command.ts';

/** All of them promise to speak and to vote for a wording; they say it with another stress. */
export const BINDING_PHRASES = ['support', 'vote', 'stay'] as const;

type Said = { id: string; params: { readonly [name: string]: string } };

/** Null: nothing that the rules know as a promise. */
export function makePromise(phrase: Said | null, to: Seat): Act | null {
  const { article, option } = phrase?.params ?? {};
  const binds = BINDING_PHRASES.some((one) => one === phrase?.id);
  if (!binds || article === undefined || option === undefined) return null;
  return { type: 'offer', to, give: [{ article, option }], want: [] };
}
