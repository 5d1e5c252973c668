/** What another delegate has just said to the seat: an answer to its question, or to its offer. */
import type { Game } from '../../../session/store/store.ts';
import { answerNow } from '../../../session/game/deal/answers.ts';
import { phraseHeard } from '../../../speech/names/phrase.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Manner } from '../../../../scenario/resolved.ts';
import { chooseWay, type SaidBefore, varyManner } from './manner.ts';
import type { PhraseCode } from '../../../../engine/answers/phrase.ts';

type Of<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>;

/** Phrases with which an offer is answered. */
export type OfferPhrase = Exclude<
  PhraseCode,
  'fresh' | 'unchanged' | 'flexible' | 'sponsor' | 'aside' | 'reserve'
>;

export type HeardNow =
  | { kind: 'told'; seat: string; happening: Of<'asked'> }
  | { kind: 'answered'; seat: string; phrase: OfferPhrase; happening: Of<'answered'> };

const OTHERS: ReadonlySet<PhraseCode> = new Set([
  'fresh',
  'unchanged',
  'flexible',
  'sponsor',
  'aside',
  'reserve',
]);

const isOfferPhrase = (code: PhraseCode): code is OfferPhrase => !OTHERS.has(code);

/** Null where nothing was answered since the seat's last act, or not by one delegate alone. */
export function findHeardNow(
  game: Pick<Game, 'log' | 'unread' | 'seat' | 'moment'>,
): HeardNow | null {
  if (game.moment !== null) return null;
  const answered = answerNow(game);
  if (answered?.type === 'answered') {
    const phrase = phraseHeard(answered);
    if (answered.seat === game.seat || !phrase || !isOfferPhrase(phrase)) return null;
    return { kind: 'answered', seat: answered.seat, phrase, happening: answered };
  }
  const fresh = game.log.slice(game.unread).map(({ happening }) => happening);
  const asked = fresh.findLast(
    (one): one is Of<'asked'> => one.type === 'asked' && one.seat === game.seat,
  );
  return asked ? { kind: 'told', seat: asked.delegation, happening: asked } : null;
}

/** What was said, each way of saying it apart. */
function nameKind(happening: DomainEvent): string {
  if (happening.type !== 'asked') return phraseHeard(happening) ?? '';
  return happening.article === undefined ? 'most' : 'matters';
}

/**
 * How what is heard is said, after all that was said to the seat before: a game that is opened again goes on alike.
 * @param chooseOwn the manner of whoever speaks for a seat
 */
export function findManner(
  { id, log, seat }: Pick<Game, 'id' | 'log' | 'seat'>,
  { happening: now }: HeardNow,
  chooseOwn: (seat: string) => Manner,
): { manner: Manner; way: number } {
  const said: SaidBefore[] = [];
  const own = new Set<string>();
  for (const { happening } of log) {
    if (happening.type === 'offered' && happening.seat === seat) own.add(happening.offer);
    const by =
      happening.type === 'asked' && happening.seat === seat
        ? happening.delegation
        : happening.type === 'answered' && own.has(happening.offer)
          ? happening.seat
          : null;
    if (by === null) continue;
    const kind = nameKind(happening);
    const one = { kind, manner: varyManner(chooseOwn(by), kind, said) };
    if (happening === now) return { manner: one.manner, way: chooseWay(one, said, id) };
    said.push(one);
  }
  return { manner: 'formal', way: 0 };
}
