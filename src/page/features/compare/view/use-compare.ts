import { useStore } from 'zustand';
import type { CompareState, CompareStore } from '../model/compare-store.ts';
import { makeContext } from '../../../session/store/make-context.ts';

const [CompareProvider, useCompareStore] = makeContext<CompareStore>('the comparison');
export { CompareProvider };

export function useCompare<Part>(selector: (state: CompareState) => Part): Part {
  return useStore(useCompareStore(), selector);
}
