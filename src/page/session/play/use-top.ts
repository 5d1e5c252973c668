/** What is new stands at the top of what scrolls: it is shown there. In the text a reader keeps the place. */
import { type RefObject, useEffect, useRef } from 'react';
import { useApp } from '../store/store.ts';
import { usePlay } from './play-context.tsx';

/** What holds news and answers, and may scroll by itself; in a narrow window the view as a whole. */
const NEWS =
  ':scope > *, [data-part="beside"], [data-part="desk"], [data-part="table"], [data-part="table-mid"]';

/** After an act, as a sitting opens, and as something is laid on the table; after a turn all that scrolls is at its top. */
export function useTop(main: RefObject<HTMLElement | null>): void {
  const { game, begun } = usePlay();
  const screen = useApp((state) => state.screen);
  const acts = game.moments.length;
  const last = game.own.at(-1)?.command.type;
  const ended = last === 'pass' ? acts : 0;
  // A form that is begun elsewhere than at the table comes into sight by itself.
  const laid = screen === 'trade' ? begun : 0;
  const seen = useRef({ ended });
  const { sitting } = game.view;
  useEffect(() => {
    const before = seen.current;
    seen.current = { ended };
    // Who lobbies goes down a list.
    if (screen === 'text' || last === 'whip') return;
    const places = main.current?.querySelectorAll(ended > before.ended ? '*' : NEWS);
    for (const one of places ?? []) if (one.scrollTop > 0) one.scrollTo({ top: 0 });
    // What was begun has the keyboard, and may stand under an offer that it answers.
    document.querySelector('#table-title:focus')?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is new came with one of these
  }, [acts, ended, last, laid, sitting, screen, main]);
}
