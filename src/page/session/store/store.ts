/**
 * What the page shows, as one value: the projection of the game being played and where the person is
 * looking. Panels and the hall only read it and call its actions. Data flows one way:
 * command, conference, projection, store.
 */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { PageFacts } from './facts.ts';
import type { Actions } from './actions.ts';

export type AppState = PageFacts & Actions;

export type SetState = (part: Partial<PageFacts>) => void;

/** @param actions made once, over the store's own setter and getter */
export function createAppStore(
  facts: PageFacts,
  actions: (set: SetState, get: () => AppState) => Actions,
) {
  return createStore<AppState>()(
    subscribeWithSelector((set, get): AppState => ({ ...facts, ...actions(set, get) })),
  );
}

export type AppStore = ReturnType<typeof createAppStore>;

const StoreContext = createContext<AppStore | null>(null);

export const StoreProvider = StoreContext.Provider;

export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('a component outside the StoreProvider reads the store');
  return store;
}

/** The part of the state that `selector` names; the component draws again when that part changes. */
export function useApp<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useAppStore(), selector);
}
