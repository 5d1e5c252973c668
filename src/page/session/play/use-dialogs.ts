import { createContext, useContext } from 'react';
import type { Concept } from '../game/concepts.ts';

export type DialogName =
  | 'palette'
  | 'log'
  | 'settings'
  | 'handIn'
  | 'seats'
  | 'help'
  | 'keys'
  | 'codex'
  | 'phrases'
  | 'ear';

/** @param at concept at which the codex opens */
export type OpenDialog = (name: DialogName, at?: Concept) => void;

export const DialogsContext = createContext<OpenDialog>(() => {});

/** Opens a dialog by name. */
export function useDialogs(): OpenDialog {
  return useContext(DialogsContext);
}
