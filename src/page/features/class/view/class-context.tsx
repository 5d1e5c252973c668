/** What views of a person's class read and ask. */
import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { ClassDoings, ClassFacts } from '../model/class-facts.ts';

export type ClassRoom = { facts: StoreApi<ClassFacts>; doings: ClassDoings };

const ClassContext = createContext<ClassRoom | null>(null);

export const ClassProvider = ClassContext.Provider;

/** @throws where a part of a class stands outside of it */
function useClassRoom(): ClassRoom {
  const room = useContext(ClassContext);
  if (!room) throw new Error('a part of a class stands outside it');
  return room;
}

export function useClass<Part>(selector: (facts: ClassFacts) => Part): Part {
  return useStore(useClassRoom().facts, selector);
}

export function useClassDoings(): ClassDoings {
  return useClassRoom().doings;
}
