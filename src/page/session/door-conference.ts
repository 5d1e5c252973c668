/** What may be played from the front door: the conferences that ship, and a file somebody opened. */
import { OPENED_FILE } from './store/game.ts';
import type { OpenedScenario, Shelved } from './store/shelf.ts';
import { readScores } from './scores.ts';
import type { Difficulty } from './store/difficulty.ts';
import type { Scenario, Words } from '../../scenario/resolved.ts';

/** `own`: from a file somebody opened. */
export type DoorConference = Shelved & { own: boolean };

export type DoorSeat = {
  seat: string;
  name: Words;
  line?: Words;
  flag?: string;
  difficulty?: Difficulty;
  /** It speaks, and has no vote. */
  observer?: true;
};

export function listConferences(
  shelf: readonly Shelved[],
  opened: OpenedScenario | null,
): DoorConference[] {
  const shipped = shelf.map((one) => ({ ...one, own: false }));
  return opened?.kind === 'scenario' ? [describeOpened(opened.scenario), ...shipped] : shipped;
}

function describeOpened(scenario: Scenario): DoorConference {
  const { title, summary, articles, delegations, procedure, featured } = scenario;
  const seats = listAllSeats(scenario);
  return {
    id: OPENED_FILE,
    own: true,
    title,
    summary: summary ?? '',
    articles: articles.length,
    delegations: delegations.length,
    sittings: procedure.sittings,
    featured: featured.map(({ seat, line }) => {
      const found = seats.find((one) => one.seat === seat);
      const name = found?.name ?? seat;
      return found?.flag === undefined
        ? { seat, line, name }
        : { seat, line, name, flag: found.flag };
    }),
  };
}

/** Every seat: delegations in the order of the file, observers, and the Chair, whose name is the page's to say. */
export function listAllSeats({ delegations, observers }: Scenario): DoorSeat[] {
  return [
    ...delegations.map(makeDoorSeat),
    ...observers.map((one): DoorSeat => ({ ...makeDoorSeat(one), observer: true })),
    { seat: 'CHAIR', name: '' },
  ];
}

function makeDoorSeat({ id, name, flag }: { id: string; name: Words; flag?: string }): DoorSeat {
  return flag === undefined ? { seat: id, name } : { seat: id, name, flag };
}

/**
 * The seat offered before anybody chooses: the first featured whose first game is still to be played, or the first of
 * them; else the first a person should play.
 * @param but the seat just played to the end, which is offered where there is no other
 */
export function chooseFirstSeat(
  offered: Pick<DoorConference, 'featured' | 'draws'>,
  scenario: Pick<Scenario, 'delegations'> | null,
  but: string | null = null,
): string | null {
  const { featured } = offered;
  const rested = featured.filter(({ seat }) => seat !== but);
  const fresh = rested.find(({ seat }) => findFirstDraw(offered, seat) !== null);
  const other = fresh ?? rested[0] ?? featured[0];
  if (other || !scenario) return other?.seat ?? null;
  const { delegations } = scenario;
  const rest = delegations.filter(({ id }) => id !== but);
  return (rest.find(({ playable }) => playable) ?? rest[0] ?? delegations[0])?.id ?? null;
}

type Offered = Pick<Shelved, 'draws'>;

/** The draw chosen for first games of a seat, until one of it has ended; else null. */
export function findFirstDraw({ draws }: Offered, seat: string | null): number | null {
  const draw = seat === null ? undefined : draws?.[seat];
  const isOver = readScores().some((one) => one.seat === seat && one.seed === draw);
  return draw === undefined || isOver ? null : draw;
}

/** In a seat, until one game of it has ended, the conference's own draw; else one drawn here. */
export function chooseSeed(conference: Offered, seat: string): number {
  const draw = findFirstDraw(conference, seat);
  return draw ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
