import type { Patch } from '../../../../scenario/edit/patch.ts';
import { asText, foldText, getEntry, type Plain } from '../../../../scenario/edit/plain.ts';

const LONGEST = 40;

/** The id of a conference of that title. */
export function makeIdFromTitle(title: string): string {
  const word = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  return word === '' ? 'my-conference' : word;
}

/** As long as nobody has given an id by hand, it goes with the title: files and links are called by it. */
export function withIdOfTitle(value: Plain, patches: readonly Patch[]): readonly Patch[] {
  const title = patches.flatMap((one) =>
    one.op === 'set' && one.path.length === 1 && one.path[0] === 'title' ? [asText(one.value)] : [],
  )[0];
  const follows =
    asText(getEntry(value, 'id')) === makeIdFromTitle(asText(getEntry(value, 'title')));
  if (title === undefined || !follows) return patches;
  return [...patches, { op: 'set', path: ['id'], value: makeIdFromTitle(title) }];
}
