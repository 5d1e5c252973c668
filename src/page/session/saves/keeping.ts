/** What becomes of games between visits: kept at each command, listed, deleted and had back. */
import type { Label, TakenGame } from './kept-game.ts';
import { isNewer } from './newer.ts';
import type { KeptGames } from './saves-later.ts';
import { getNames } from '../../speech/names/name.ts';
import type { AppState, Game, SetState } from '../store/store.ts';
import { isSameConference } from '../same-conference.ts';

type Surroundings = { saves: KeptGames; set: SetState; get: () => AppState };

export class Keeping {
  readonly #around: Surroundings;
  /** Deleted since the page was opened. */
  readonly #taken = new Map<string, TakenGame>();
  #persisted = false;

  constructor(around: Surroundings) {
    this.#around = around;
    around.saves.watch(() => this.#keepAnew());
  }

  keep(kept: Game): void {
    const { saves, get } = this.#around;
    // Whoever plays on in a game that was deleted has it again.
    this.#putAside(kept.id);
    const one = (game: Game): boolean => game.id === kept.id;
    // A later command or note says for itself how it was saved.
    const same = (game: Game): boolean =>
      one(game) && isSameConference(game, kept) && game.notes === kept.notes;
    saves.keep(kept, makeLabel(kept, get().language)).then(
      (how) =>
        how === 'elsewhere'
          ? this.#change(one, { saving: how, readOnly: true })
          : this.#change(same, { saving: 'saved' }),
      () => this.#change(same, { saving: 'refused' }),
    );
  }

  /** Of the game in the store, and of the one as it stands while an earlier moment is looked at. */
  #change(which: (game: Game) => boolean, part: Partial<Game>): void {
    const { get, set } = this.#around;
    const { game, now } = get();
    if (game && which(game)) set({ game: { ...game, ...part } });
    if (now && which(now)) set({ now: { ...now, ...part } });
  }

  /** What was kept may be gone: the game that is open is kept whole again. */
  #keepAnew(): void {
    const { game, now } = this.#around.get();
    const stands = now ?? game;
    if (!stands || stands.readOnly || stands.afar || this.#taken.has(stands.id)) return;
    this.#change(({ id }) => id === stands.id, { saving: 'saving' });
    this.keep(stands);
  }

  /** Where nothing can be read, nothing is listed. */
  async readList(): Promise<void> {
    const { saves, set } = this.#around;
    try {
      const [listed, damaged] = await Promise.all([saves.list(), saves.unlisted()]);
      set({ saves: listed, damaged, newerKept: false });
    } catch (error) {
      set({ saves: [], damaged: [], newerKept: isNewer(error) });
    }
  }

  async drop(key: IDBValidKey): Promise<void> {
    const { saves, get, set } = this.#around;
    await saves.drop(key).catch(() => {});
    if (get().unopened?.id === key) set({ unopened: null, route: { page: 'door' } });
    await this.readList();
  }

  async forget(id: string): Promise<void> {
    const { saves, get, set } = this.#around;
    const taken = await saves.take(id).catch(() => undefined);
    const listed = get().saves.find((save) => save.id === id);
    if (taken) this.#taken.set(id, taken);
    if (taken && listed) set({ deleted: [...get().deleted, listed] });
    await this.readList();
  }

  async restore(id: string): Promise<void> {
    const { saves } = this.#around;
    const taken = this.#taken.get(id);
    if (!taken) return;
    // What cannot be put back stays among the deleted, to be tried again.
    const back = await saves.putBack(taken).then(
      () => true,
      () => false,
    );
    if (!back) return;
    this.#putAside(id);
    await this.readList();
  }

  /** Nothing of it is to be had back any more. */
  #putAside(id: string): void {
    const { get, set } = this.#around;
    if (!this.#taken.delete(id)) return;
    set({ deleted: get().deleted.filter((save) => save.id !== id) });
  }

  /** Asks the browser once not to clear away what it keeps. */
  persist(): void {
    if (this.#persisted) return;
    this.#persisted = true;
    navigator.storage?.persist?.().catch(() => {});
  }
}

function makeLabel(game: Game, language: string): Label {
  const { scenario, sitting, lastSitting, phase } = game.view;
  const names = getNames(scenario, language, game.veil);
  const flag = names.flag(game.seat);
  const label = {
    title: names.text(scenario.title),
    seatName: names.seat(game.seat),
    sitting,
    sittings: lastSitting,
    ended: phase === 'closed',
  };
  return {
    ...label,
    ...(flag === undefined ? {} : { flag }),
    ...(game.lineOf === undefined ? {} : { lineOf: game.lineOf }),
  };
}
