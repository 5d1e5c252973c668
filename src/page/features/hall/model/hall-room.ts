/** The informals room: who sits in it over which package, and what they have answered. */
import type { Change } from '../../../../engine/command.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { HallLamp } from '../../../session/game/hall-model.ts';
import type { Game } from '../../../session/store/store.ts';

export type InformalsRoom = {
  /** Seat that called it. */
  by: string;
  /** Ids of those in it, whoever called it among them. */
  seats: readonly string[];
  changes: readonly Change[];
  /** By seat; a room that is closed tells the outcome, not the answers. */
  answers: ReadonlyMap<string, HallLamp>;
  /** `fell`: in the plenary, though the room had agreed. */
  stands: 'sits' | 'agreed' | 'fell' | 'parted';
  sitting: boolean;
};

/** The room that sits, else the last one; null where nobody has called one. */
export function findRoom({ view, log }: Pick<Game, 'view' | 'log'>): InformalsRoom | null {
  const called = log.findLast(({ happening }) => happening.type === 'informals')?.happening;
  if (called?.type !== 'informals') return null;
  const closed = log.findLast(
    ({ happening }) => happening.type === 'informalsClosed' && happening.offer === called.offer,
  )?.happening;
  const seats = [...new Set([called.seat, ...called.room])].filter((id) =>
    view.scenario.delegationIndex.has(id),
  );
  return {
    by: called.seat,
    seats,
    changes: called.changes,
    answers: readAnswersIn(view, called.offer),
    stands: closed?.type === 'informalsClosed' ? readRoomStatus(closed) : 'sits',
    sitting: view.informals?.id === called.offer,
  };
}

function readRoomStatus({
  agreed,
  blocked,
  left,
  share,
  allowed,
}: Extract<DomainEvent, { type: 'informalsClosed' }>): InformalsRoom['stands'] {
  if (agreed) return 'agreed';
  return (blocked ?? left) !== undefined && share <= allowed ? 'fell' : 'parted';
}

function readAnswersIn(
  { informals, scenario }: Game['view'],
  offer: string,
): Map<string, HallLamp> {
  if (informals?.id !== offer) return new Map();
  return new Map(
    informals.room.map((d, place) => {
      const answer = informals.answers[place];
      return [scenario.delegations[d]?.id ?? '', chooseLamp(answer)] as const;
    }),
  );
}

function chooseLamp(answer: boolean | null | undefined): HallLamp {
  if (answer === true) return 'yes';
  return answer === false ? 'no' : 'waiting';
}
