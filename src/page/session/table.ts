/** What opening, playing and handing in share: the engine, the game in the store, and the hold on it. */
import { hold, type Hold } from './lock.ts';
import type { Keeping } from './saves/keeping.ts';
import { liveGame } from './live-game.ts';
import { isTableLeft } from './game/follow-phase.ts';
import { findScreen, openScreen } from './routes.ts';
import { loadWords } from '../speech/words.ts';
import type { KeptGames } from './saves/saves-later.ts';
import type { AppState, Game, SetState } from './store/store.ts';
import type { PageFacts } from './store/facts.ts';

/** The engine as games use it. */
export type Live = typeof liveGame;

export type Surroundings = {
  saves: KeptGames;
  set: SetState;
  get: () => AppState;
  fail: (error: unknown) => void;
};

export class Table {
  readonly around: Surroundings;
  readonly keeping: Keeping;
  readonly live: Live = liveGame;
  #hold: Hold = { held: false };

  constructor(around: Surroundings, keeping: Keeping) {
    this.around = around;
    this.keeping = keeping;
  }

  /** The engine, once its words are there. */
  async fetched(): Promise<Live> {
    const { language } = this.around.get();
    await Promise.all([loadWords(language, 'hall'), loadWords(language, 'panels')]);
    return this.live;
  }

  /** Puts a game into the store and shows a page of it. */
  enter(game: Game, page: 'play' | 'outcome' | 'class'): void {
    const { route } = this.around.get();
    const screen = route.page === page && route.id === game.id ? findScreen(route) : undefined;
    this.around.set({
      game,
      now: null,
      wall: game.together === 'class',
      focus: this.live.firstFocus(game),
      picked: null,
      rejection: null,
      advice: null,
      notice: null,
      unopened: null,
      par: null,
      screen: screen ?? 'hall',
      route: { page, id: game.id, ...(screen && { spot: screen }) },
    });
  }

  /** The game as it stands, also while an earlier moment of it is looked at. */
  stands(): Game | null {
    const { game, now } = this.around.get();
    return now ?? game;
  }

  /** The game if it may be changed here: not an earlier moment's doing, nor another tab's. */
  own(): Game | undefined {
    const { game } = this.around.get();
    return game && !game.readOnly ? game : undefined;
  }

  /** Shows a changed game, and with it what else has changed, and keeps it. */
  put(changed: Game, beside: Partial<PageFacts> = {}): void {
    const facts = this.around.get();
    const before = this.stands();
    const focus = findFocus(before, changed, facts.focus);
    const told = beside.jumped !== undefined || (before !== null && isTableLeft(before, changed));
    const screen = told && facts.screen === 'trade' ? openScreen(facts, 'hall') : {};
    // That nothing is kept is said until something is again.
    const saving = changed.afar || changed.saving === 'refused' ? changed.saving : 'saving';
    this.around.set({ ...beside, ...screen, focus, game: { ...changed, saving } });
    if (!changed.afar) this.keeping.keep(changed);
  }

  /** Gives up the game that is held. */
  leave(): void {
    if (this.#hold.held) this.#hold.release();
    this.#hold = { held: false };
  }

  /** Holds the game in the store again, where another was held but not opened. */
  async retake(): Promise<void> {
    const { game } = this.around.get();
    if (!game || game.readOnly) return this.leave();
    const held = await this.take(game.id, false);
    if (!held) this.#lose(game.id);
  }

  /** Gives up the game held before. @returns whether this tab has it now */
  async take(id: string, steal: boolean): Promise<boolean> {
    this.leave();
    this.#hold = await hold('game', id, () => this.#lose(id), steal);
    return this.#hold.held;
  }

  /** Another tab has it. */
  #lose(id: string): void {
    const { game, now } = this.around.get();
    if (game?.id === id) this.around.set({ game: { ...game, readOnly: true } });
    if (now?.id === id) this.around.set({ now: { ...now, readOnly: true } });
  }
}

/**
 * The article by which the hall is seen how all stand: what is put to the vote from now on; with a new sitting the first
 * in brackets that it takes up, if that in focus is closed.
 */
function findFocus(before: Game | null, { view }: Game, focus: number): number {
  const { voting, sitting, agenda, articles } = view;
  if (voting && voting.article >= 0 && voting.motion !== before?.view.voting?.motion)
    return voting.article;
  if (sitting === before?.view.sitting || articles[focus]?.status === 'open') return focus;
  return agenda.find((a) => articles[a]?.status === 'open') ?? focus;
}
