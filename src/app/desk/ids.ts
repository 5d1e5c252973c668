import type { Patch } from '../../scenario/edit/patch.ts';
import { asText, entry, folded, type Plain } from '../../scenario/edit/plain.ts';

const LONGEST = 40;

/** The id of a conference of that title. */
export function idOf(title: string): string {
  const word = folded(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return word === '' ? 'my-conference' : word;
}

/** As long as nobody has given an id by hand, it goes with the title: files and links are called by it. */
export function withIdOfTitle(value: Plain, patches: readonly Patch[]): readonly Patch[] {
  const title = patches.flatMap((one) =>
    one.op === 'set' && one.path.length === 1 && one.path[0] === 'title' ? [asText(one.value)] : [],
  )[0];
  const follows = asText(entry(value, 'id')) === idOf(asText(entry(value, 'title')));
  if (title === undefined || !follows) return patches;
  return [...patches, { op: 'set', path: ['id'], value: idOf(title) }];
}

/** What somebody changes is no longer what ships: it has an id of its own, and links carry it. */
export function asOwn(text: string, id: string): string {
  return text.replace(new RegExp(`("?id"?\\s*:\\s*"?)${id}(?![\\w.-])`), `$1${id}-own`);
}

/** The id of a draft. */
export function newId(): string {
  return `d${crypto.randomUUID().slice(0, 12)}`;
}
