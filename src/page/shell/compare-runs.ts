/** The runs that are collected and compared: one pile for both pages, as long as the tab is open. */
import { type CompareStore, createCompareStore } from '../features/compare/model/compare-store.ts';
import { compareActions } from '../features/compare/work/compare-actions.ts';
import { computeModels } from '../features/debrief/work/models-work.ts';

let pile: CompareStore | undefined;

export function pileOfTab(): CompareStore {
  pile ??= createCompareStore((set, get) => compareActions(set, get, computeModels));
  return pile;
}
