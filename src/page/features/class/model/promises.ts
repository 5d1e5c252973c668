/** What has become of a promise that was made by a message. */
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { SaidLine, ToldGame } from './class-facts.ts';

/** `waits`: nobody has accepted it yet; `gone`: it was refused, or came to nothing. */
export type PromiseState = 'waits' | 'binds' | 'kept' | 'broken' | 'gone';

const BINDS = {
  due: 'binds',
  given: 'binds',
  kept: 'kept',
  broken: 'broken',
} as const;

/** Null: only said, as nothing of it binds. */
export function readPromise(
  { scenario, offers, commitments }: Pick<ToldGame['view'], 'scenario' | 'offers' | 'commitments'>,
  {
    by,
    to,
    strength,
    phrase,
    offer,
  }: Pick<SaidLine, 'by' | 'to' | 'strength' | 'phrase' | 'offer'>,
): PromiseState | null {
  const { article, option } = phrase?.params ?? {};
  if (strength !== 'promised' || article === undefined || option === undefined) return null;
  const a = scenario.articleIndex.get(article) ?? -1;
  const found = scenario.articles[a];
  const wording = found ? listWordings(found).findIndex(({ id }) => id === option) : -1;
  const [giver, taker] = [by, to].map((seat) => scenario.delegationIndex.get(seat) ?? -1);
  const isOwn = (one: { by: number; to: number }, id: string): boolean =>
    one.by === giver && one.to === taker && (offer === undefined || offer === id);
  const given = commitments.findLast(
    (one) => isOwn(one, one.offer) && one.article === a && one.wording === wording,
  );
  if (given && given.status !== 'void') return BINDS[given.status];
  const waits = offers.some(
    (one) =>
      isOwn(one, one.id) &&
      (one.status === 'standing' || one.status === 'held') &&
      one.give.some((words) => words.article === a && words.wording === wording),
  );
  return waits ? 'waits' : 'gone';
}
