/** Opening, playing, keeping and resuming games. What plays is fetched when the first game opens; without one there is nothing to do in it. */
import { loadWords } from '../speech/words.ts';
import { download } from './files/download.ts';
import { forwardWhenThere, forwardFetched, fetchOnce } from './forward.ts';
import { Keeping } from './saves/keeping.ts';
import type { Doings, PlayActions } from './playing.ts';
import type { Actions } from './store/actions.ts';
import { isOfGame, type Route } from './store/facts.ts';
import type { Surroundings } from './table.ts';

const OPENINGS = ['start', 'again', 'takeOver', 'branch', 'takeSeat'] as const;
const IN_GAME = [
  ...([
    'dispatch',
    'showAfar',
    'note',
    'undo',
    'jumpAhead',
    'lookBack',
    'setAssist',
    'lift',
    'handOver',
    'sitAs',
    'seekAdvice',
  ] as const),
  ...(['saveRecordToFile', 'resultOf', 'saveResult', 'recordText'] as const),
] as const;

export type Games = {
  playing: () => Promise<PlayActions>;
  readList: () => Promise<void>;
  actions: Doings & Pick<Actions, 'forget' | 'restore' | 'drop' | 'saveLeft'>;
};

export function playGames(around: Surroundings): Games {
  const { get, set, fail } = around;
  const keeping = new Keeping(around);
  let there: PlayActions | undefined;
  const playing = fetchOnce(async () => {
    const { language } = get();
    const words = [loadWords(language, 'hall'), loadWords(language, 'panels')];
    const [file] = await Promise.all([import('./playing.ts'), ...words]);
    return (there = file.makePlaying(around, keeping));
  });
  let next: Route | undefined;
  /** One opening at a time, and then the game chosen meanwhile; what goes wrong is reported. */
  const open = async (work: (play: PlayActions) => unknown): Promise<void> => {
    if (get().opening) return;
    set({ opening: true });
    next = undefined;
    await playing().then(work).catch(fail);
    set({ opening: false });
    if (next && isOfGame(get().route)) get().go(next);
  };
  const resume = async (id: string): Promise<void> => {
    if (get().opening) next = get().route;
    else await open((play) => play.resume(id));
  };
  return {
    playing,
    readList: () => keeping.readList(),
    actions: {
      ...forwardFetched(open, OPENINGS),
      resume,
      ...forwardWhenThere(() => there, IN_GAME),
      forget: (id) => keeping.forget(id),
      restore: (id) => keeping.restore(id),
      drop: (key) => keeping.drop(key),
      saveLeft: () => {
        const damage = get().unopened?.damage;
        if (damage && damage !== 'newer') download(damage.left.name, damage.left.text);
      },
    },
  };
}
