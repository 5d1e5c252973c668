/** Parts that were just added: nothing is said against them before anything is written into them. */
import { parsePath } from '../model/desk-sections.ts';
import type { Patch } from '../../../../scenario/edit/patch.ts';
import { isMap } from '../../../../scenario/edit/plain.ts';
import type { Finding } from '../../../../scenario/finding.ts';
import type { Path } from '../../../../scenario/problem.ts';

/** @returns the fresh parts after an edit; what moves other parts about leaves none */
export function freshAfter(fresh: readonly Path[], patches: readonly Patch[]): readonly Path[] {
  const [only] = patches;
  if (patches.length === 1 && only?.op === 'insert' && isMap(only.value)) {
    return [...fresh.filter((one) => !isWithin(only.path, one)), only.path];
  }
  if (patches.some(({ op }) => op !== 'set')) return [];
  return fresh.filter((one) => !patches.some(({ path }) => isWithin(path, one)));
}

export function withoutFresh(
  findings: readonly Finding[],
  fresh: readonly Path[],
): readonly Finding[] {
  if (fresh.length === 0) return findings;
  return findings.filter(({ path }) => !fresh.some((one) => isWithin(parsePath(path), one)));
}

function isWithin(path: Path, around: Path): boolean {
  return around.every((step, at) => path[at] === step);
}
