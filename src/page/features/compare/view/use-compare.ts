import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CompareState, CompareStore } from '../model/compare-store.ts';

const Context = createContext<CompareStore | null>(null);

export const CompareProvider = Context.Provider;

export function useCompare<Part>(selector: (state: CompareState) => Part): Part {
  const store = useContext(Context);
  if (!store) throw new Error('a component outside the CompareProvider reads the comparison');
  return useStore(store, selector);
}
