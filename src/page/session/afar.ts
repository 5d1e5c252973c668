/** A game whose conference a class server holds: made anew from each thing it tells, with what is the page's own kept. */
import { NO_NOTES } from '../../conference/play-notes.ts';
import type { ToldGame } from '../../conference/seat/game-json.ts';
import type { Host } from '../../conference/seat/seat-game.ts';
import type { Seat } from '../../engine/command.ts';
import { RULES } from '../../engine/rules-version.ts';
import type { View } from '../../engine/state/view.ts';
import { CHAIR } from '../../scenario/resolved.ts';
import { listRevisions } from './game/text/revisions.ts';
import type { GameAfar } from './store/game.ts';

export type SeatTold = {
  /** Code of the class. */
  id: string;
  told: ToldGame;
  host: Host;
  /** The plan of the lobby. */
  plan: string;
  /** The class allows an adviser. */
  advice: boolean;
};

/** Nothing is taken back at a table of people, and whether an adviser sits at it is for the class. */
const LOCKS = ['assist', 'undo', 'branch', 'veil'] as const;

export function makeGameAfar({ id, told, host, plan, advice }: SeatTold): GameAfar {
  const { seat, log, moments } = told;
  const { scenario } = told.view;
  const assist = advice ? 'adviser' : 'hints';
  const heardBefore = moments.at(-1)?.happenings ?? 0;
  return {
    ...told,
    view: asAsked(told.view),
    host,
    id,
    rules: RULES,
    notes: { ...NO_NOTES, assist, plan },
    seats: listSeats(told.view),
    speakers: [seat],
    guided: false,
    revisions: listRevisions(
      { scenario, articles: told.view.articles, sitting: told.view.sitting },
      log.map(({ happening }) => happening),
    ),
    unread: log.filter(({ at }) => at < heardBefore).length,
    assist,
    veil: false,
    locks: LOCKS,
    readOnly: false,
    saving: 'saved',
    moment: null,
    afar: true,
  };
}

/** Where many are asked at once, the first of them is awaited; to each person's screen it is that person. */
function asAsked(view: View): View {
  return view.isAsked && view.awaited !== view.seat ? { ...view, awaited: view.seat } : view;
}

function listSeats({ floor, scenario }: View): Seat[] {
  const delegations = floor.flatMap((d) => scenario.delegations[d]?.id ?? []);
  return [...delegations, ...scenario.observers.map(({ id }) => id), CHAIR];
}
