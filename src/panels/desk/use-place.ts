/** What the findings say of a place, and how a person who was sent there finds it. */
import { pathIn } from '../../app/selectors/desk/sections.ts';
import { useDesk } from '../../app/selectors/desk/state.ts';
import type { Path } from '../../scenario/problem.ts';

const NONE = {};

/** The worst that is said of exactly this place, for its mark. */
export function usePlace(path: Path): {
  'data-place': string;
  'data-severity'?: string;
  title?: string;
} {
  const key = JSON.stringify(path);
  const said = useDesk((state) => state.findings.find((finding) => placeOf(finding.path) === key));
  return {
    'data-place': key,
    ...(said ? { 'data-severity': said.severity, title: said.message } : NONE),
  };
}

const places = new Map<string, string>();

/** The key of a place as `data-place` has it, for a path as the reader writes it. */
function placeOf(path: string): string {
  const known = places.get(path);
  if (known !== undefined) return known;
  const made = JSON.stringify(pathIn(path));
  places.set(path, made);
  return made;
}
