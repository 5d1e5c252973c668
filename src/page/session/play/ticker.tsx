/**
 * What others did since the person's last act, told line by line in the strip. The conference has gone on
 * already: telling holds nothing up, and whoever acts meanwhile, or takes up a form, skips it.
 */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Settings } from '../game/settings.ts';
import { type Game, useApp } from '../store/store.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { isTold } from '../../speech/tell.ts';
import { makeContext } from '../store/make-context.ts';
import { usePlay } from './play-context.tsx';

/** Milliseconds a line stands. */
const PACE: Readonly<Record<Settings['speed'], number>> = { one: 1800, three: 600, instant: 0 };
/** Lines told one by one at most; what came before them stands in the log. */
const MOST = 24;

export type Ticker = {
  /** The line that is told now; undefined when all is told. */
  line: DomainEvent | undefined;
  /** 1.. among `of`; 0 when all is told. */
  at: number;
  of: number;
  paused: boolean;
  setPaused: (paused: boolean) => void;
  skip: () => void;
};

const [TickerContext, useTicker] = makeContext<Ticker>('the play screen');
export { useTicker };

export function TickerProvider({ game, children }: { game: Game; children: ReactNode }) {
  const speed = useApp((state) => state.settings.speed);
  const still = useApp((state) => state.still);
  const [paused, setPaused] = useState(false);
  const turn = `${game.id} ${game.moment === null ? game.commands : 'past'}`;
  // What happened before the page came up is not told again.
  const [told, setTold] = useState({ turn, at: Infinity });
  const lines = useMemo(() => listTickerLines(game), [game]);
  const quick = still || speed === 'instant' || lines.length < 2;
  // At a table of people something happens all the time: the strip shows the weightiest of it.
  const quiet = quick || game.moment !== null || game.afar;
  const acting = usePlay().draft !== null;
  if (acting && !(told.turn === turn && told.at === Infinity)) setTold({ turn, at: Infinity });
  const at = quiet ? Infinity : told.turn === turn ? told.at : 0;
  const going = at < lines.length;
  useEffect(() => {
    if (!going || paused) return undefined;
    const timer = setTimeout(() => setTold({ turn, at: at + 1 }), PACE[speed]);
    return () => clearTimeout(timer);
  }, [going, paused, turn, at, speed]);
  const telling = useMemo<Ticker>(
    () => ({
      line: going ? lines[at] : undefined,
      at: going ? at + 1 : 0,
      of: lines.length,
      paused,
      setPaused,
      skip: () => setTold({ turn, at: Infinity }),
    }),
    [going, lines, at, paused, turn],
  );
  return <TickerContext value={telling}>{children}</TickerContext>;
}

function listTickerLines({ log, unread, seat }: Game): readonly DomainEvent[] {
  return log
    .slice(unread)
    .map(({ happening }) => happening)
    .filter((happening) => isTold(happening) && !isOwn(happening, seat))
    .slice(-MOST);
}

function isOwn(happening: DomainEvent, seat: string): boolean {
  return 'seat' in happening && happening.seat === seat;
}
