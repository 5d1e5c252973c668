/** What views of a person's class read and ask. */
import { type StoreApi, useStore } from 'zustand';
import type { ClassDoings, ClassFacts } from '../model/class-facts.ts';
import { makeContext } from '../../../session/store/make-context.ts';

export type ClassRoom = { facts: StoreApi<ClassFacts>; doings: ClassDoings };

const [ClassProvider, useClassRoom] = makeContext<ClassRoom>('a class');
export { ClassProvider };

export function useClass<Part>(selector: (facts: ClassFacts) => Part): Part {
  return useStore(useClassRoom().facts, selector);
}

export function useClassDoings(): ClassDoings {
  return useClassRoom().doings;
}
