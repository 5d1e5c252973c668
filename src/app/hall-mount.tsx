/** The canvas of the hall inside the play screen. Phaser comes when it is first shown; where it cannot draw, `webgl` is `no`. */
import { useEffect, useRef } from 'react';
import { shallow } from 'zustand/shallow';
import type { Seat } from '../engine/command.ts';
import type { MountedHall } from '../hall/mount-hall.ts';
import type { HallModel } from './hall-model.ts';
import { hallModel } from './selectors/hall-selector.ts';
import { type AppState, type AppStore, useAppStore } from './store.ts';

export function HallMount() {
  const store = useAppStore();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? raiseHall(host.current, store) : undefined), [store]);
  return <div ref={host} className="hall-mount" />;
}

/** Mounts the hall when its code is there and keeps it to the store; gives back how to take it down. */
function raiseHall(host: HTMLElement, store: AppStore): () => void {
  let over = false;
  let take = (): void => {};
  const failed = (): void => store.getState().setWebgl('no');
  import('../hall/mount-hall.ts').then(({ mountHall }) => {
    const first = modelOf(store.getState());
    if (over || !first) return;
    // A seat picked in the hall is in sight already.
    let pickedHere: string | null = null;
    const hall = mountHall(host, first, {
      pick: (seat) => {
        pickedHere = seat;
        store.getState().pick(seat);
      },
      ready: () => store.getState().setWebgl('yes'),
      failed,
    });
    take = keepTo(store, hall, (seat) => seat !== pickedHere);
  }, failed);
  return () => {
    over = true;
    take();
  };
}

/** Shows what changes in the store; travels to a seat picked outside the hall. */
function keepTo(store: AppStore, hall: MountedHall, travels: (seat: Seat) => boolean): () => void {
  const stopShowing = store.subscribe(
    shownParts,
    () => {
      const model = modelOf(store.getState());
      if (model) hall.show(model);
    },
    { equalityFn: shallow },
  );
  const stopTravelling = store.subscribe(
    (state) => state.picked,
    (picked) => {
      if (picked !== null && travels(picked)) hall.travelTo(picked);
    },
  );
  return () => {
    stopShowing();
    stopTravelling();
    hall.destroy();
  };
}

/** All of the state that the hall draws. */
function shownParts({ game, route, language, night, still, screen, focus, picked }: AppState) {
  return [game?.view, route.page, language, night, still, screen, focus, picked];
}

function modelOf(state: AppState): HallModel | undefined {
  const { game } = state;
  return game ? hallModel({ ...state, game }) : undefined;
}
