/** The runs that are collected and compared: one pile for both pages, as long as the tab is open. */
import { type CompareStore, createCompareStore } from '../model/compare-store.ts';
import { compareActions } from './compare-actions.ts';

let pile: CompareStore | undefined;

export function sharedRuns(): CompareStore {
  pile ??= createCompareStore(compareActions);
  return pile;
}
