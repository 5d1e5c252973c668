/** The store as what is drawn for a seat has it. */
import { type AppState, useApp, useAppStore } from './store.ts';

/** What holds whole scenarios or records, with everybody's instructions, and what a debrief makes of them. */
type Whole =
  | 'browsed'
  | 'opened'
  | 'drafts'
  | 'proof'
  | 'unopened'
  | 'telling'
  | 'better'
  | 'models'
  | 'sameDraws'
  | 'par'
  | 'resultOf'
  | 'recordText';

/** All that is handed to what is drawn for a seat. */
export type SeatState = Omit<AppState, Whole>;

/** As `useApp`, for features that are a seat's. */
export function useSeat<Part>(selector: (state: SeatState) => Part): Part {
  return useApp(selector);
}

/** As `useAppStore`. */
export function useSeatStore(): { getState: () => SeatState } {
  return useAppStore();
}
