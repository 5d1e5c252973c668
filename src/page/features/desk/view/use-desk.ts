/** The desk's store, for whatever is drawn on the desk. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DeskActions, DeskState, DeskStore } from '../model/desk-state.ts';

const DeskContext = createContext<DeskStore | null>(null);
export const DeskProvider = DeskContext.Provider;

function useDeskStore(): DeskStore {
  const store = useContext(DeskContext);
  if (!store) throw new Error('a component outside the DeskProvider reads the desk');
  return store;
}

export function useDesk<Part>(selector: (state: DeskState) => Part): Part {
  return useStore(useDeskStore(), selector);
}

/** What can be done never changes, so nothing is drawn again for it. */
export function useDeskActions(): DeskActions {
  return useDeskStore().getState();
}
