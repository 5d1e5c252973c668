import { makeRandomId } from '../random-id.ts';
import type { Patch } from '../../../scenario/edit/patch.ts';
import { asText, getEntry, foldText, type Plain } from '../../../scenario/edit/plain.ts';

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

/**
 * What somebody changes is no longer what ships: it has an id of its own, so that links carry it, and a title that tells
 * the two apart.
 * @param text of a scenario that ships, in JSON
 */
export function asOwn(text: string, copyOf: (title: string) => string): string {
  const { id, title, ...rest } = JSON.parse(text) as { id: string; title: Title };
  const { format, ...others } = rest as { format?: unknown };
  const copied =
    typeof title === 'string'
      ? copyOf(title)
      : Object.fromEntries(Object.entries(title).map(([tag, one]) => [tag, copyOf(one)]));
  return JSON.stringify({ format, id: `${id}-own`, title: copied, ...others });
}

/** In one language, or by language. */
type Title = string | Readonly<Record<string, string>>;

/** The id of a draft. */
export function makeDraftId(): string {
  return `d${makeRandomId(6)}`;
}
