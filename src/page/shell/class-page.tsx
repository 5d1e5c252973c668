/** A live class: coming in, the lobby, the table, the debrief; for the instructor the monitor and the wall. */
import { useState } from 'react';
import type { EndPush } from '../../conference/class/wire.ts';
import { isWholeCode } from '../features/class/model/code.ts';
import { ClassBand } from '../features/class/view/class-band.tsx';
import { ClassProvider, useClass } from '../features/class/view/class-context.tsx';
import { CodeForm, NameForm, SeatElsewhere } from '../features/class/view/class-join.tsx';
import { ClassLobby } from '../features/class/view/class-lobby.tsx';
import { DebriefComing } from '../features/class/view/class-end.tsx';
import { type ClassSeat, openClassSeat } from '../features/class/work/class-seat.ts';
import type { GameAfar } from '../session/store/game.ts';
import { type AppStore, useApp, useAppStore } from '../session/store/store.ts';
import { makeLazyPart } from '../ui/lazy-part.tsx';
import { openClassDebrief } from './class-debrief.ts';
import { PlayPage } from './play-page.tsx';

/** Fetched where a class asks the six questions. */
const CheckAfter = makeLazyPart(
  async () => (await import('../features/class/view/class-check.tsx')).CheckAfter,
);

const ClassDeskPage = makeLazyPart(
  async () => (await import('./class-desk-page.tsx')).ClassDeskPage,
);

/** A seat's own link has its token behind this. */
const BY_TOKEN = 'seat';

export function ClassPage() {
  const id = useApp(({ route }) => (route.page === 'class' ? route.id : undefined));
  const go = useApp((state) => state.go);
  const open = (code: string): void => go({ page: 'class', id: code });
  if (id === 'instructor' || id === 'wall') return <ClassDeskPage />;
  if (id === undefined || (id !== BY_TOKEN && !isWholeCode(id))) return <CodeForm open={open} />;
  return <Seat key={id === BY_TOKEN ? '' : id} code={id} />;
}

let last: { code: string; seat: ClassSeat } | null = null;

/** One line for each class: whoever looks something up on another page comes back to the same. */
function seatOf(code: string, store: AppStore): ClassSeat {
  const moved = last?.seat.facts.getState().code;
  if (last && (last.code === code || moved === code)) {
    // Who comes back from the debrief has it opened again.
    if (last.seat.facts.getState().ended) last.seat.doings.retake();
    return last.seat;
  }
  last?.seat.close();
  const seat = openClassSeat(code, {
    show: showLatest(store),
    end: (end, who) => void openDebrief(store, end, who),
    moved: (to) => store.getState().go({ page: 'class', id: to }),
  });
  last = { code, seat };
  return seat;
}

/** What comes while the seat is being taken is shown once it is. */
function showLatest(store: AppStore): (game: GameAfar) => void {
  let taking = false;
  let latest: GameAfar;
  return (game) => {
    latest = game;
    const { game: before, takeSeat } = store.getState();
    if (before?.afar && before.id === game.id) return store.getState().showAfar(game);
    if (taking || !isHere(store)) return;
    taking = true;
    void takeSeat(game).finally(() => {
      taking = false;
      if (latest !== game) store.getState().showAfar(latest);
    });
  };
}

function isHere(store: AppStore): boolean {
  return store.getState().route.page === 'class';
}

async function openDebrief(store: AppStore, end: EndPush, seat: string | null): Promise<void> {
  if (isHere(store)) await openClassDebrief(store, end, seat);
}

function Seat({ code }: { code: string }) {
  const store = useAppStore();
  const [seat] = useState(() => seatOf(code, store));
  return (
    <ClassProvider value={seat}>
      <Place />
    </ClassProvider>
  );
}

/** Where a person is: at the door, in the lobby, at the table, in the debrief. */
function Place() {
  const { line, joined, code, card, ended, asksAfter } = useClass((facts) => facts);
  const there = useApp(({ game }) => game?.afar === true && game.id === code);
  const go = useApp((state) => state.go);
  const [entered, setEntered] = useState(false);
  const isIn = entered || card?.stage === 'running';
  if (line === 'replaced' || line === 'voided') return <SeatElsewhere line={line} />;
  if (!joined) return <NameForm other={() => go({ page: 'class' })} />;
  if (asksAfter) return <CheckAfter />;
  if (ended) return <DebriefComing />;
  if (!isIn || !there) return <ClassLobby enter={() => setEntered(true)} />;
  return <PlayPage band={<ClassBand />} />;
}
