import { type Context, createContext, useContext } from 'react';

/** @param whole what its parts may not stand outside of; @returns who holds it, and who reads it within */
export function makeContext<Thing>(whole: string): readonly [Context<Thing | null>, () => Thing] {
  const Held = createContext<Thing | null>(null);
  return [
    Held,
    function useHeld() {
      const thing = useContext(Held);
      if (thing === null) throw new Error(`a part of ${whole} stands outside it`);
      return thing;
    },
  ];
}
