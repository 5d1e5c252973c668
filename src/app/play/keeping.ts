/** What becomes of games between visits: kept at each command, listed, deleted and had back. */
import type { Label, Taken } from './kept-game.ts';
import type { KeptGames } from './saves-later.ts';
import { namesOf } from '../selectors/names/name.ts';
import type { AppState, SetState } from '../store/store.ts';
import type { Game } from '../store/game.ts';

type Surroundings = { saves: KeptGames; set: SetState; get: () => AppState };

export class Keeping {
  readonly #around: Surroundings;
  /** Deleted since the page was opened. */
  readonly #taken = new Map<string, Taken>();
  #persisted = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  keep(kept: Game): void {
    const { saves, get, set } = this.#around;
    const say = (saving: Game['saving']): void => {
      const { game, now } = get();
      // A later command says for itself how it was saved.
      if (game && isSame(game, kept)) set({ game: { ...game, saving } });
      if (now && isSame(now, kept)) set({ now: { ...now, saving } });
    };
    saves.keep(kept, labelOf(kept, get().language)).then(
      () => say('saved'),
      () => say('refused'),
    );
  }

  /** Where nothing can be read, nothing is listed. */
  async readList(): Promise<void> {
    this.#around.set({ saves: await this.#around.saves.list().catch(() => []) });
  }

  async forget(id: string): Promise<void> {
    const { saves, get, set } = this.#around;
    const taken = await saves.take(id).catch(() => undefined);
    const listed = get().saves.find((save) => save.id === id);
    if (taken && listed) {
      this.#taken.set(id, taken);
      set({ deleted: [...get().deleted, listed] });
    }
    await this.readList();
  }

  async restore(id: string): Promise<void> {
    const { saves, get, set } = this.#around;
    const taken = this.#taken.get(id);
    if (!taken) return;
    // What cannot be put back stays among the deleted, to be tried again.
    const back = await saves.putBack(taken).then(
      () => true,
      () => false,
    );
    if (!back) return;
    this.#taken.delete(id);
    set({ deleted: get().deleted.filter((save) => save.id !== id) });
    await this.readList();
  }

  /** Asks the browser once not to clear away what it keeps. */
  persist(): void {
    if (this.#persisted) return;
    this.#persisted = true;
    navigator.storage?.persist?.().catch(() => {});
  }
}

function isSame(game: Game, kept: Game): boolean {
  return game.id === kept.id && game.conference === kept.conference;
}

function labelOf(game: Game, language: string): Label {
  const { setup, state } = game.conference;
  const { scenario } = setup;
  const names = namesOf(scenario, language, game.veil);
  const flag = names.flag(game.seat);
  const label = {
    title: names.text(scenario.title),
    seatName: names.seat(game.seat),
    sitting: state.sitting,
    sittings: state.lastSitting,
    ended: state.phase === 'closed',
  };
  return {
    ...label,
    ...(flag === undefined ? {} : { flag }),
    ...(game.lineOf === undefined ? {} : { lineOf: game.lineOf }),
  };
}
