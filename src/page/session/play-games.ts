/** Opening, playing, keeping and resuming games. What plays is fetched when the first game opens; without one there is nothing to do in it. */
import type { Actions } from './store/actions.ts';
import { download } from './files/download.ts';
import { loadWords } from '../speech/words.ts';
import type { HandIn } from './hand-in.ts';
import { Keeping } from './keeping.ts';
import type { Moves } from './moves.ts';
import type { Openings } from './openings.ts';
import type { Playing } from './playing.ts';
import type { Surroundings } from './table.ts';

type PlayActions = Openings &
  Moves &
  HandIn &
  Pick<Actions, 'forget' | 'restore' | 'drop' | 'saveLeft'>;

export type Games = {
  actions: PlayActions;
  playing(): Promise<Playing>;
  readList(): Promise<void>;
  /** The record of the game in the store as JSON; undefined without one. */
  recordText(): string | undefined;
};

export function playGames(around: Surroundings): Games {
  const keeping = new Keeping(around);
  let asked: Promise<Playing> | undefined;
  let there: Playing | undefined;
  const fetched = async (): Promise<Playing> => {
    const { language } = around.get();
    const words = [loadWords(language, 'hall'), loadWords(language, 'panels')];
    const [file] = await Promise.all([import('./playing.ts'), ...words]);
    return (there = file.playing(around, keeping));
  };
  const playing = (): Promise<Playing> => {
    asked ??= fetched().catch((error: unknown) => {
      // Without a line just now there may be one later.
      asked = undefined;
      throw error;
    });
    return asked;
  };
  return {
    playing,
    readList: () => keeping.readList(),
    recordText: () => there?.recordText(),
    actions: {
      ...opened(around, playing),
      ...played(() => there),
      forget: (id) => keeping.forget(id),
      restore: (id) => keeping.restore(id),
      drop: (key) => keeping.drop(key),
      saveLeft: () => {
        const damage = around.get().unopened?.damage;
        if (damage && damage !== 'newer') download(damage.left.name, damage.left.text);
      },
    },
  };
}

/** One opening at a time; what goes wrong is reported. */
function opened({ get, set, fail }: Surroundings, playing: () => Promise<Playing>): Openings {
  const one = async (work: (play: Playing) => Promise<void>): Promise<void> => {
    if (get().opening) return;
    set({ opening: true });
    await playing().then(work).catch(fail);
    set({ opening: false });
  };
  return {
    start: (choice) => one((play) => play.start(choice)),
    again: (seed) => one((play) => play.again(seed)),
    resume: (id) => one((play) => play.resume(id)),
    takeOver: () => one((play) => play.takeOver()),
    branch: (moment) => one((play) => play.branch(moment)),
  };
}

function played(there: () => Playing | undefined): Moves & HandIn {
  return {
    dispatch: (act) => there()?.dispatch(act),
    note: (change) => there()?.note(change),
    undo: () => there()?.undo(),
    lookBack: (moment) => there()?.lookBack(moment),
    setAssist: (assist) => there()?.setAssist(assist),
    lift: () => there()?.lift(),
    handOver: (seat, by) => there()?.handOver(seat, by),
    sitAs: (seat) => there()?.sitAs(seat),
    saveRecordToFile: () => there()?.saveRecordToFile(),
    resultOf: (label) => there()?.resultOf(label),
    saveResult: (label) => there()?.saveResult(label),
  };
}
