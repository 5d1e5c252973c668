import { createContext, useContext } from 'react';

export type DialogName = 'palette' | 'settings' | 'help' | 'keys';

export const DialogsContext = createContext<(name: DialogName) => void>(() => {});

/** Opens a dialog by name. */
export function useDialogs(): (name: DialogName) => void {
  return useContext(DialogsContext);
}
