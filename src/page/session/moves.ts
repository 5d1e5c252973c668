/** What a person does in the game on the table: acts, notes, steps back, and whose seat is looked from. */
import type { PlayNotes } from '../../conference/play-notes.ts';
import { finish } from '../../conference/in-steps.ts';
import type { Act, Command, Seat } from '../../engine/command.ts';
import type { Stop } from './game/concern.ts';
import { isLocked } from './game/locks.ts';
import { finishInSlices } from './in-slices.ts';
import { seatKind } from './game/seat-kind.ts';
import { type Assist, ASSISTS, type GameAfar } from './store/game.ts';
import type { Table } from './table.ts';
import type { Game } from './store/store.ts';

/** What was refused before has been done otherwise. */
const ANSWERED = { rejection: null };

/** Delegations by articles from which on policies act a step at a time: a round of theirs takes longer than a frame or two. */
const LARGE = 20_000;

/** Adds the seat, plays, projects, saves. */
export function dispatch(table: Table, act: Act): void {
  const game = table.own();
  if (game?.afar) return sayAfar(table, game, act);
  const acted = game && table.live.act(game, act);
  if (!acted) return;
  if (!acted.ok) return table.around.set({ rejection: acted.rejection });
  const { delegations, articles } = game.view.scenario;
  if (delegations.length * articles.length < LARGE) {
    return table.put(finish(acted.rest), ANSWERED);
  }
  table.around.set(ANSWERED);
  goOn(table, game, acted.rest).catch(table.around.fail);
}

/** What is noted meanwhile stays; an act that was overtaken by another is not put. */
async function goOn(table: Table, { sealed }: Game, rest: Iterator<void, Game, void>) {
  const after = await finishInSlices(rest);
  const now = table.own();
  if (now?.sealed !== sealed) return;
  const { notes, assist } = now;
  table.put({ ...after, notes, assist });
}

/**
 * Ends the seat's turns up to the first thing that concerns it, kept and shown as one step.
 * @param findStop what does so in a game after so many turns; null: the seat may end that turn as well
 */
export function jumpAhead(table: Table, findStop: FindStop): void {
  endTurns(table, findStop).catch(table.around.fail);
}

type FindStop = (game: Game, turns: number) => Promise<Stop | null>;

async function endTurns(table: Table, findStop: FindStop): Promise<void> {
  const begun = table.own();
  if (!begun) return;
  let [game, turns]: [Game, number] = [begun, 0];
  let stop = await findStop(game, turns);
  while (!stop) {
    const acted = table.live.act(game, { type: 'pass' });
    if (!acted.ok) return;
    const { view, unread, before } = game;
    // oxlint-disable-next-line no-await-in-loop -- one turn after another, and the page has its own in between
    game = await finishInSlices(acted.rest);
    // A plea left unsaid is no turn: what came before it has not been looked at yet.
    if (view.phase === 'negotiation.pleas') game = { ...game, unread, before };
    else turns += 1;
    // oxlint-disable-next-line no-await-in-loop -- whether to end the next turn depends on it
    stop = await findStop(game, turns);
    if (table.own() !== begun) return;
  }
  // The person has done something else meanwhile.
  if (table.own() !== begun) return;
  // All that came meanwhile is new to the person.
  const unread = turns === 0 ? begun.unread : begun.log.length;
  table.put({ ...game, unread }, { ...ANSWERED, jumped: { ...stop, of: game.view, turns } });
}

/** The server sends the game after it by itself. */
function sayAfar({ around }: Table, { host, seat }: Game, act: Act): void {
  around.set(ANSWERED);
  void host.say(act).then((reply) => {
    if (reply.ok || reply.fault.code !== 'host/rejected') return;
    if (around.get().game?.seat === seat) around.set({ rejection: reply.fault.rejection });
  }, around.fail);
}

/** How a game afar stands now; nothing where another game has been opened meanwhile. */
export function showAfar(table: Table, told: GameAfar): void {
  const { game } = table.around.get();
  if (!game?.afar || game.id !== told.id) return;
  const { notes } = game.seat === told.seat ? game : told;
  table.put(table.live.seatedAfar({ ...told, notes }));
}

/** Changes what the person noted, and keeps it with the game. */
export function note(table: Table, change: (notes: PlayNotes) => PlayNotes): void {
  const game = table.own();
  if (game) table.put({ ...game, notes: change(game.notes) });
}

/** Takes the last command back, where the rules allow it. */
export function undo(table: Table): void {
  const game = table.own();
  if (!game || isLocked(game, 'undo')) return;
  const back = table.live.takeBack(game);
  if (back) table.put(back, ANSWERED);
}

export function setAssist(table: Table, assist: Assist): void {
  const game = table.own();
  if (!game || isLocked(game, 'assist')) return;
  table.put({ ...game, assist, notes: noteAssist(game.notes, assist) });
}

/** Notes keep the most help there was; those of before it was noted say nothing of it. */
function noteAssist(notes: PlayNotes, assist: Assist): PlayNotes {
  const { assist: before } = notes;
  const most = ASSISTS.find((level) => level === before || level === assist);
  return before === undefined || most === undefined ? notes : { ...notes, assist: most };
}

/** Gives a seat to a person at this screen, or back to a policy, from now on. */
export function handOver(table: Table, seat: Seat, by: 'person' | 'policy'): void {
  const game = table.own();
  if (!game || game.together === undefined || isOver(game)) return;
  table.put(table.live.handedOver(game, seat, by), ANSWERED);
}

function isOver({ view }: Game): boolean {
  return view.phase === 'closed';
}

/** Shows the game as it stood before that command; null: as it stands. */
export function lookBack(table: Table, moment: number | null): void {
  const stands = table.stands();
  if (!stands || stands.afar) return;
  const then = moment === null ? undefined : table.live.lookedAt(stands, moment);
  table.around.set(then ? { game: then, now: stands } : { game: stands, now: null });
}

const answers = new WeakMap<Game['view'], Promise<Command | null | undefined>>();

/**
 * Asks the host what the adviser, or for the Chair a policy, would do in the seat's place, once for each state of the game:
 * what a package brings is played on before it is told.
 */
export function seekAdvice({ around }: Table): void {
  const { game } = around.get();
  if (!game) return;
  const { view: of } = game;
  const answer = answers.get(of) ?? askAdviceFor(game, around.fail);
  answers.set(of, answer);
  void answer.then((command) => {
    const { game: now, advice } = around.get();
    if (command !== undefined && now?.view === of && advice?.of !== of)
      around.set({ advice: { of, command } });
  });
}

async function askAdviceFor(game: Game, fail: (error: unknown) => void) {
  const { host, view } = game;
  // The server of a class works advice out for those alone who ask for it.
  if (game.afar) return null;
  const by = seatKind(view) === 'chair' ? 'chair' : 'sighted';
  try {
    const [{ isIdleAct }, { keepsDreaded }] = await Promise.all([
      import('./game/deal/idle-act.ts'),
      import('./game/first-turn/dread.ts'),
    ]);
    const reply = await host.ask(
      'advice',
      { by },
      { isIdle: (act) => isIdleAct(game, act), isDear: (act) => keepsDreaded(view, act) },
    );
    const command = reply.ok ? reply.answer : null;
    if (command?.type !== 'package') return command;
    const { prepareFirstPackage } = await import('./game/first-turn/first-package.ts');
    const isWeighed = await prepareFirstPackage(game, command);
    if (isWeighed) return command;
    // Asked for again once this view is shown again.
    answers.delete(view);
    return undefined;
  } catch (error) {
    fail(error);
    return null;
  }
}

/** The person to whom the screen was passed lifts the curtain. */
export function lift(table: Table): void {
  const { game } = table.around.get();
  if (game?.curtain !== undefined) sitAs(table, game.curtain);
}

/**
 * Looks at the game from the seat of another person in it. Until it is over nobody sees what is another's, but for the
 * one to whom the screen was passed.
 */
export function sitAs(table: Table, seat: Seat): void {
  const stands = table.stands();
  if (!stands || stands.afar) return;
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
