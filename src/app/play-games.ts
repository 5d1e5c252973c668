/** Opening, playing, keeping and resuming games. */
import type { PlayNotes } from '../conference/play-notes.ts';
import type { Act, Seat } from '../engine/command.ts';
import { download } from './download.ts';
import { loadWords } from './language/words.ts';
import { type Loaded, loadShipped } from './library.ts';
import { hold, type Hold } from './lock.ts';
import { Keeping } from './keeping.ts';
import type { Saves } from './saves.ts';
import { isLocked } from './selectors/locks.ts';
import {
  type Actions,
  type Assist,
  type AppState,
  type Choice,
  type Game,
  OPENED_FILE,
  type SetState,
} from './store.ts';

type Live = typeof import('./live-game.ts').liveGame;

type Surroundings = {
  saves: Saves;
  set: SetState;
  get: () => AppState;
  fail: (error: unknown) => void;
};

type PlayActions = Pick<
  Actions,
  | 'dispatch'
  | 'note'
  | 'start'
  | 'resume'
  | 'again'
  | 'forget'
  | 'restore'
  | 'takeOver'
  | 'saveRecordToFile'
  | 'undo'
  | 'lookBack'
  | 'branch'
  | 'setAssist'
  | 'lift'
  | 'handOver'
  | 'resultLine'
  | 'saveResult'
  | 'sitAs'
>;

export type Games = {
  actions: PlayActions;
  /** The engine, fetched when the first game opens. */
  live(): Promise<Live>;
  /** Puts a game into the store and shows a page of it. */
  enter(game: Game, page: 'play' | 'outcome'): void;
  readList(): Promise<void>;
  /** The record of the game in the store as JSON; undefined without one. */
  recordText(): string | undefined;
};

export function playGames(around: Surroundings): Games {
  const table = new Table(around);
  return {
    live: () => table.live(),
    enter: (game, page) => table.enter(game, page),
    readList: () => table.keeping.readList(),
    recordText: () => table.recordText(),
    actions: {
      dispatch: (act) => table.dispatch(act),
      note: (change) => table.note(change),
      start: (choice) => table.opening(() => table.start(choice)),
      resume: (id) => table.opening(() => table.resume(id, false)),
      again: (seed) => table.opening(() => table.again(seed)),
      takeOver: () => table.opening(() => table.takeOver()),
      forget: (id) => table.keeping.forget(id),
      restore: (id) => table.keeping.restore(id),
      undo: () => table.undo(),
      lookBack: (moment) => table.lookBack(moment),
      branch: (moment) => table.opening(() => table.branch(moment)),
      setAssist: (assist) => table.setAssist(assist),
      resultLine: (label) => table.resultLine(label),
      saveResult: (label) => table.saveResult(label),
      lift: () => table.lift(),
      handOver: (seat, by) => table.handOver(seat, by),
      sitAs: (seat) => table.sitAs(seat),
      saveRecordToFile: () => table.saveRecordToFile(),
    },
  };
}

class Table {
  readonly #around: Surroundings;
  #live: Live | undefined;
  readonly keeping: Keeping;
  #hold: Hold = { held: false };

  constructor(around: Surroundings) {
    this.#around = around;
    this.keeping = new Keeping(around);
  }

  async live(): Promise<Live> {
    const { language } = this.#around.get();
    const [{ liveGame }] = await Promise.all([
      import('./live-game.ts'),
      loadWords(language, 'hall'),
      loadWords(language, 'panels'),
    ]);
    this.#live = liveGame;
    return liveGame;
  }

  /** One opening at a time; what goes wrong is reported. */
  async opening(work: () => Promise<void>): Promise<void> {
    const { get, set, fail } = this.#around;
    if (get().opening) return;
    set({ opening: true });
    await work().catch(fail);
    set({ opening: false });
  }

  async start(choice: Choice): Promise<void> {
    const [live, loaded] = await Promise.all([this.live(), this.#load(choice.scenarioId)]);
    await this.#open(live, loaded, choice);
  }

  async again(seed: number): Promise<void> {
    const { game } = this.#around.get();
    if (!game) return;
    const live = await this.live();
    const {
      conference,
      scenarioText: text,
      seat,
      assist,
      veil,
      locks,
      pair,
      draft,
      together,
    } = game;
    const { setup, start } = conference;
    const choice = {
      scenarioId: setup.scenario.id,
      seat,
      seed,
      assist,
      veil,
      others: live.personsNow(conference).filter((other) => other !== seat),
      ...(locks === undefined ? {} : { locks }),
      ...(pair === undefined ? {} : { pair }),
      ...(together === undefined ? {} : { together }),
    };
    const full = start === undefined ? choice : { ...choice, start };
    const loaded = { scenario: setup.scenario, text, ...(draft === undefined ? {} : { draft }) };
    await this.#open(live, loaded, full);
  }

  async #open(live: Live, { scenario, text, draft }: Loaded, choice: Choice): Promise<void> {
    const { seat, seed, assist, veil, start, locks, pair, together, others = [] } = choice;
    const id = newId();
    const readOnly = !(await this.#take(id, false));
    const plan = [seat, ...others].map((one) => ({ seat: one, by: 'person' as const }));
    const options = start === undefined ? { seed, plan } : { seed, plan, start };
    const base = {
      id,
      scenarioText: text,
      seat,
      assist,
      veil,
      readOnly,
      saving: 'saving' as const,
      ...(draft === undefined ? {} : { draft }),
      ...(locks === undefined ? {} : { locks }),
      ...(pair === undefined ? {} : { pair }),
      ...(together === undefined ? {} : { together }),
    };
    const game = live.curtained(live.openGame(scenario, options, base));
    this.enter(game, 'play');
    this.keeping.persist();
    this.keeping.keep(game);
  }

  async resume(id: string, steal: boolean): Promise<void> {
    const { saves, set, get } = this.#around;
    const [live, held] = await Promise.all([this.live(), this.#take(id, steal)]);
    const revived = await saves.revive(id).catch(() => undefined);
    if (!revived) return set({ route: { page: 'door' }, notice: 'missing' });
    const { route } = get();
    const page = route.page === 'outcome' ? 'outcome' : 'play';
    const base = { ...revived.base, readOnly: !held, saving: 'saved' as const };
    this.enter(live.curtained(live.project(base, revived.unread)), page);
  }

  async takeOver(): Promise<void> {
    const { game } = this.#around.get();
    if (game) await this.resume(game.id, true);
  }

  enter(game: Game, page: 'play' | 'outcome'): void {
    const focus = this.#live?.firstFocus(game) ?? 0;
    this.#around.set({
      game,
      now: null,
      wall: game.together === 'class',
      focus,
      picked: null,
      rejection: null,
      notice: null,
      par: null,
      screen: 'hall',
      route: { page, id: game.id },
    });
  }

  dispatch(act: Act): void {
    const { get, set } = this.#around;
    const { game } = get();
    if (!game || game.readOnly || !this.#live) return;
    const acted = this.#live.act(game, act);
    if (!acted.ok) return set({ rejection: acted.rejection });
    set({ game: { ...acted.game, saving: 'saving' }, rejection: null });
    this.keeping.keep(acted.game);
  }

  note(change: (notes: PlayNotes) => PlayNotes): void {
    const { get, set } = this.#around;
    const { game } = get();
    if (!game || game.readOnly) return;
    const noted = { ...game, notes: change(game.notes) };
    set({ game: { ...noted, saving: 'saving' } });
    this.keeping.keep(noted);
  }

  undo(): void {
    const { get, set } = this.#around;
    const { game } = get();
    if (!game || game.readOnly || isLocked(game, 'undo')) return;
    const back = this.#live?.takeBack(game);
    if (!back) return;
    set({ game: { ...back, saving: 'saving' }, rejection: null });
    this.keeping.keep(back);
  }

  lookBack(moment: number | null): void {
    const { get, set } = this.#around;
    const { game, now } = get();
    const stands = now ?? game;
    if (!stands || !this.#live) return;
    const then = moment === null ? undefined : this.#live.lookedAt(stands, moment);
    set(then ? { game: then, now: stands } : { game: stands, now: null });
  }

  async branch(moment: number): Promise<void> {
    const { saves, get } = this.#around;
    const stands = get().now ?? get().game;
    if (isLocked(stands, 'branch')) return;
    const live = await this.live();
    const id = newId();
    const branched = stands && live.branchOff(stands, moment, id);
    if (!branched) return;
    const readOnly = !(await this.#take(id, false));
    await saves.setAside(stands.id, id).catch(() => {});
    const game = { ...branched, readOnly, saving: 'saving' as const };
    this.enter(game, 'play');
    this.keeping.keep(game);
  }

  setAssist(assist: Assist): void {
    const { get, set } = this.#around;
    const { game } = get();
    if (!game || game.readOnly || isLocked(game, 'assist')) return;
    const changed = { ...game, assist };
    set({ game: { ...changed, saving: 'saving' } });
    this.keeping.keep(changed);
  }

  /** The person to whom the screen was passed sees it. */
  lift(): void {
    const { game } = this.#around.get();
    if (game?.curtain !== undefined) this.sitAs(game.curtain);
  }

  handOver(seat: Seat, by: 'person' | 'policy'): void {
    const { get, set } = this.#around;
    const { game } = get();
    if (!game || game.readOnly || game.together === undefined || !this.#live) return;
    const handed = this.#live.handedOver(game, seat, by);
    set({ game: { ...handed, saving: 'saving' }, rejection: null });
    this.keeping.keep(handed);
  }

  /** Looks at the game from the seat of another person. */
  sitAs(seat: Seat): void {
    const { get, set } = this.#around;
    const stands = get().now ?? get().game;
    if (!stands || !this.#live) return;
    // Until it is over nobody sees what is another's, but for the one to whom the screen was passed.
    const over = stands.conference.state.phase === 'closed';
    if (!over && seat !== stands.curtain) return;
    const game = this.#live.seatedAs(stands, seat);
    set({ game, now: null, picked: null, par: null, focus: this.#live.firstFocus(game) });
  }

  saveRecordToFile(): void {
    const { game } = this.#around.get();
    const record = this.recordText();
    if (!game || record === undefined) return;
    const { scenario, seed } = game.conference.setup;
    download(`${scenario.id}-${game.seat}-${seed}.record.json`, record);
  }

  resultLine(label: string): string {
    const stands = this.#stands();
    return stands && this.#live ? this.#live.resultLineOf(stands, label) : '';
  }

  saveResult(label: string): void {
    const stands = this.#stands();
    if (!stands || !this.#live) return;
    const { scenario, seed } = stands.conference.setup;
    const text = this.#live.resultTextOf(stands, label);
    download(`${scenario.id}-${stands.seat}-${seed}.result.json`, text);
  }

  #stands(): Game | null {
    const { game, now } = this.#around.get();
    return now ?? game;
  }

  recordText(): string | undefined {
    const stands = this.#stands();
    return stands && this.#live ? JSON.stringify(this.#live.recordOfGame(stands)) : undefined;
  }

  /** Gives up the game held before. */
  async #take(id: string, steal: boolean): Promise<boolean> {
    if (this.#hold.held) this.#hold.release();
    const lost = (): void => {
      const { game, now } = this.#around.get();
      if (game?.id === id) this.#around.set({ game: { ...game, readOnly: true } });
      if (now?.id === id) this.#around.set({ now: { ...now, readOnly: true } });
    };
    this.#hold = await hold('game', id, lost, steal);
    return this.#hold.held;
  }

  #load(scenarioId: string): Promise<Loaded> {
    const { opened } = this.#around.get();
    if (scenarioId !== OPENED_FILE) return loadShipped(scenarioId);
    if (opened?.kind === 'scenario') return Promise.resolve(opened);
    return Promise.reject(new Error('no scenario file is open'));
  }
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
