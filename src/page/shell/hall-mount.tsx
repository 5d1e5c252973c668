/** The canvas of the hall inside the play screen. Phaser comes when it is first shown; where it cannot draw, `webgl` is `no`. */
import { type RefObject, useEffect, useRef } from 'react';
import { shallow } from 'zustand/shallow';
import type { Seat } from '../../engine/command.ts';
import type { MountedHall } from '../../hall/mount-hall.ts';
import type { HallModel, HallProps } from '../session/game/hall-model.ts';
import { makeHallModel } from '../features/hall/model/hall-selector.ts';
import { type AppState, type AppStore, useAppStore } from '../session/store/store.ts';

export function HallMount(props: HallProps) {
  const store = useAppStore();
  const host = useRef<HTMLDivElement>(null);
  const given = useRef(props);
  const shown = useRef<() => void>(() => {});
  useEffect(
    () => (host.current ? raiseHall(host.current, store, given, shown) : undefined),
    [store],
  );
  const { place, ring, slip, door } = props;
  useEffect(() => {
    const { current: before } = given;
    given.current = props;
    const was = [before.place, before.ring, before.slip, before.door];
    if (!shallow(was, [place, ring, slip, door])) shown.current();
  });
  return <div ref={host} className="hall-mount" />;
}

/** Mounts the hall when its code is there and keeps it to the store; gives back how to take it down. */
function raiseHall(
  host: HTMLElement,
  store: AppStore,
  given: RefObject<HallProps>,
  shown: RefObject<() => void>,
): () => void {
  let over = false;
  let take = (): void => {};
  const failed = (): void => store.getState().setWebgl('no');
  import('../../hall/mount-hall.ts').then(({ mountHall }) => {
    const first = makeModel(store.getState(), given.current);
    if (over || !first) return;
    // A seat picked in the hall is in sight already.
    let pickedHere: string | null = null;
    const hall = mountHall(host, first, {
      pick: (seat) => {
        pickedHere = seat ?? null;
        store.getState().pick(pickedHere);
      },
      act: (id) => given.current.onAct(id),
      drop: (seat) => given.current.onDrop(seat),
      walk: () => given.current.onWalk(),
      ready: () => store.getState().setWebgl('yes'),
      failed,
    });
    const show = (): void => {
      const model = makeModel(store.getState(), given.current);
      if (model) hall.show(model);
    };
    shown.current = show;
    take = keepTo(store, hall, show, (seat) => seat !== pickedHere);
  }, failed);
  return () => {
    over = true;
    shown.current = () => {};
    take();
  };
}

/** Shows what changes in the store; travels to a seat picked outside the hall. */
function keepTo(
  store: AppStore,
  hall: MountedHall,
  show: () => void,
  travels: (seat: Seat) => boolean,
): () => void {
  const stopShowing = store.subscribe(listShownParts, show, { equalityFn: shallow });
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
function listShownParts(state: AppState) {
  const { game, route, language, night, still, screen, focus, picked } = state;
  const { stanceColours } = state.settings;
  return [game?.view, route.page, language, night, still, stanceColours, screen, focus, picked];
}

function makeModel(state: AppState, { place, ring, slip, door }: HallProps): HallModel | undefined {
  const { game } = state;
  if (!game) return undefined;
  return {
    ...makeHallModel({ ...state, game }, place),
    ...(ring && ring.seat === state.picked ? { ring } : {}),
    ...(slip ? { slip } : {}),
    ...(door ? { door } : {}),
  };
}
