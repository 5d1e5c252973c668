/** What the findings say of a place, and how a person who was sent there finds it. */
import { useMemo } from 'react';
import { parsePath } from '../../model/desk-sections.ts';
import { useDesk } from '../use-desk.ts';
import type { Finding } from '../../../../../scenario/finding.ts';
import type { Path } from '../../../../../scenario/problem.ts';

const NONE = {};

/** What is said of exactly this place; of a place with no form inside it, what is said of anything in it. */
export function useSaid(path: Path, whole: boolean): readonly Finding[] {
  const key = JSON.stringify(path);
  const within = `${key.slice(0, -1)},`;
  const findings = useDesk((state) => state.findings);
  return useMemo(
    () =>
      findings.filter(({ severity, path: place }) => {
        if (severity === 'info') return false;
        const found = makePlaceKey(place);
        return found === key || (whole && found.startsWith(within));
      }),
    [findings, key, within, whole],
  );
}

/** The worst that is said of exactly this place, for its mark. */
export function usePlace(path: Path): {
  'data-place': string;
  'data-severity'?: string;
  title?: string;
} {
  const key = JSON.stringify(path);
  const said = useDesk((state) =>
    state.findings.find((finding) => makePlaceKey(finding.path) === key),
  );
  return {
    'data-place': key,
    ...(said ? { 'data-severity': said.severity, title: said.message } : NONE),
  };
}

const places = new Map<string, string>();

/** The key of a place as `data-place` has it, for a path as the reader writes it. */
function makePlaceKey(path: string): string {
  const known = places.get(path);
  if (known !== undefined) return known;
  const made = JSON.stringify(parsePath(path));
  places.set(path, made);
  return made;
}
