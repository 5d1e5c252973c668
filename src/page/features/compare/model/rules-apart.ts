/** The rules a run was played under, and those here, for the words that name both. */
import type { RunVerdict } from './compare-store.ts';

export function findRules(verdict: RunVerdict): { rules: number; here: number } | undefined {
  if (verdict.status !== 'otherRules') return undefined;
  const { rules, here } = verdict;
  return { rules, here };
}
