/** What came of the last act of a first turn, and why. */
import type { Game } from '../../../session/store/store.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { formatHappening } from '../../../speech/tell.ts';

/** The answer to a deal of the seat's or to its package, or its own words before the floor, whichever was last. */
export function findLastWord({ log, seat, view }: Game): DomainEvent | undefined {
  const between = new Set(
    view.offers
      .filter(({ by, to }) => by === view.delegation || to === view.delegation)
      .map(({ id }) => id),
  );
  const room = log.findLast(
    ({ happening }) => happening.type === 'informals' && happening.seat === seat,
  )?.happening;
  if (room?.type === 'informals') between.add(room.offer);
  return log.findLast(
    ({ happening }) =>
      ((happening.type === 'answered' || happening.type === 'informalsClosed') &&
        between.has(happening.offer) &&
        !isOwnRefusal(happening, seat)) ||
      (happening.type === 'amended' && happening.seat === seat),
  )?.happening;
}

/** Of what was offered to the seat: nothing comes of it. */
function isOwnRefusal(one: DomainEvent, seat: string): boolean {
  return one.type === 'answered' && one.seat === seat && one.answer !== 'accept';
}

export function isNo(said: DomainEvent): boolean {
  if (said.type === 'amended') return false;
  return said.type === 'answered' ? said.answer === 'refuse' : !('agreed' in said && said.agreed);
}

/** The room had agreed to a package, and the plenary stopped it. */
export function isByPlenary(said: DomainEvent | undefined): boolean {
  return (
    said?.type === 'informalsClosed' &&
    !said.agreed &&
    said.blocked !== undefined &&
    said.share <= said.allowed
  );
}

/** What came of it, with the reason that weighed most. */
export function describeWhatCame(said: DomainEvent, speech: Speech): string {
  const { text, why } = formatHappening(said, speech);
  return why[0] === undefined ? text : speech.t('first.why', { text, why: why[0] });
}

/** Where the room has refused: the first of those who said no, why, and what would win it over. */
export function describeRefusal(
  said: DomainEvent | undefined,
  log: Game['log'],
  speech: Speech,
): string[] {
  if (said?.type !== 'informalsClosed' || said.agreed || isByPlenary(said)) return [];
  if (said.left && said.share <= said.allowed) return [];
  const no = log.find(
    ({ happening }) =>
      happening.type === 'answered' &&
      happening.offer === said.offer &&
      happening.answer === 'refuse',
  )?.happening;
  if (no?.type !== 'answered') return [];
  const [why = ''] = formatHappening(no, speech).why;
  return [speech.t('first.refused', { seat: speech.names.called(no.seat), why })];
}
