/** The desk's store, for whatever is drawn on the desk. */
import { useStore } from 'zustand';
import type { DeskActions, DeskState, DeskStore } from '../model/desk-state.ts';
import { makeContext } from '../../../session/store/make-context.ts';

const [DeskProvider, useDeskStore] = makeContext<DeskStore>('the desk');
export { DeskProvider };

export function useDesk<Part>(selector: (state: DeskState) => Part): Part {
  return useStore(useDeskStore(), selector);
}

/** What can be done never changes, so nothing is drawn again for it. */
export function useDeskActions(): DeskActions {
  return useDeskStore().getState();
}
