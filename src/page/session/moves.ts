/** What a person does in the game on the table: acts, notes, steps back, and whose seat is looked from. */
import type { PlayNotes } from '../../conference/play-notes.ts';
import type { Seat } from '../../engine/command.ts';
import { isLocked } from './game/locks.ts';
import type { Actions } from './store/actions.ts';
import { type Assist, ASSISTS, type Game } from './store/game.ts';
import type { Table } from './table.ts';

export type Moves = Pick<
  Actions,
  'dispatch' | 'note' | 'undo' | 'lookBack' | 'setAssist' | 'lift' | 'handOver' | 'sitAs'
>;

/** What was refused before has been done otherwise. */
const ANSWERED = { rejection: null };

export function moves(table: Table): Moves {
  return {
    ...changes(table),
    lookBack: (moment) => lookBack(table, moment),
    sitAs: (seat) => sitAs(table, seat),
    lift: () => {
      const { game } = table.around.get();
      if (game?.curtain !== undefined) sitAs(table, game.curtain);
    },
  };
}

function changes(
  table: Table,
): Pick<Actions, 'dispatch' | 'note' | 'undo' | 'setAssist' | 'handOver'> {
  const { set } = table.around;
  return {
    dispatch: (act) => {
      const game = table.own();
      const acted = game && table.live.act(game, act);
      if (!acted) return;
      if (!acted.ok) return set({ rejection: acted.rejection });
      table.put(acted.game, ANSWERED);
    },
    note: (change) => {
      const game = table.own();
      if (game) table.put({ ...game, notes: change(game.notes) });
    },
    undo: () => {
      const game = table.own();
      if (!game || isLocked(game, 'undo')) return;
      const back = table.live.takeBack(game);
      if (back) table.put(back, ANSWERED);
    },
    setAssist: (assist) => {
      const game = table.own();
      if (!game || isLocked(game, 'assist')) return;
      table.put({ ...game, assist, notes: noteAssist(game.notes, assist) });
    },
    handOver: (seat, by) => {
      const game = table.own();
      if (!game || game.together === undefined || isOver(game)) return;
      table.put(table.live.handedOver(game, seat, by), ANSWERED);
    },
  };
}

/** Notes keep the most help there was; those of before it was noted say nothing of it. */
function noteAssist(notes: PlayNotes, assist: Assist): PlayNotes {
  const { assist: before } = notes;
  const most = ASSISTS.find((level) => level === before || level === assist);
  return before === undefined || most === undefined ? notes : { ...notes, assist: most };
}

function isOver({ view }: Game): boolean {
  return view.phase === 'closed';
}

function lookBack(table: Table, moment: number | null): void {
  const stands = table.stands();
  if (!stands) return;
  const then = moment === null ? undefined : table.live.lookedAt(stands, moment);
  table.around.set(then ? { game: then, now: stands } : { game: stands, now: null });
}

/** Until it is over nobody sees what is another's, but for the one to whom the screen was passed. */
function sitAs(table: Table, seat: Seat): void {
  const stands = table.stands();
  if (!stands) return;
  if (!isOver(stands) && seat !== stands.curtain) return;
  const game = table.live.seatedAs(stands, seat);
  table.around.set({
    game,
    now: null,
    picked: null,
    par: null,
    focus: table.live.firstFocus(game),
  });
}
