/**
 * Play under a veil: neutral names and emblems for delegations, observers and groups. A scenario's own aliases
 * come first; the rest is made here, from the scenario alone, so that a class meets the same names.
 */
import type { Seat } from '../../../engine/command.ts';
import type { Words } from '../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../engine/seat-scenario.ts';
import { dropAside } from './drop-aside.ts';
import atlas from '../../../../assets/flags/flags.json';

export type Alias = { name: Words; flag?: string };

/** Lands of no map: a hue and a landform. */
const HUES =
  'Amber Ash Azure Birch Bronze Cedar Copper Coral Ivory Jade Linen Ochre Pearl Slate Umber Willow';
const FORMS =
  'Bay Bluff Coast Cove Dale Fen Ford Haven Heath Hollow Isle Marsh Mere Moor Reach Ridge Strand Vale';

/** Emblems that the atlas holds. */
const EMBLEMS = Object.keys(atlas.flags).filter((code) => code.startsWith('veil-'));

/** Of a delegation of an invented conference, by its place: not the one it has under the veil. */
export function findEmblem(at: number): string | undefined {
  return EMBLEMS[(at * 89 + 11) % EMBLEMS.length];
}

const made = new WeakMap<SeatScenario, ReadonlyMap<Seat, Alias>>();

/** The names delegations and observers go by under the veil; every one has its own. */
export function getAliases(scenario: SeatScenario): ReadonlyMap<Seat, Alias> {
  const kept = made.get(scenario) ?? makeAliases(scenario);
  made.set(scenario, kept);
  return kept;
}

function makeAliases(scenario: SeatScenario): ReadonlyMap<Seat, Alias> {
  const seats = [...scenario.delegations, ...scenario.observers].map(({ id }) => id);
  // The order must say nothing of the real names, which stand in the order of the alphabet.
  const shuffled = seats
    .map((id) => ({ id, key: mixText(`${scenario.id}/${id}`) }))
    .sort((one, other) => one.key - other.key || (one.id < other.id ? -1 : 1));
  return new Map(
    shuffled.map(({ id }, at) => {
      const flag = EMBLEMS[at % EMBLEMS.length];
      const own = scenario.aliases.get(id) ?? { name: landName(at) };
      return [id, flag === undefined ? own : { flag, ...own }];
    }),
  );
}

/** The name of land `at`; all differ. */
function landName(at: number): string {
  const [hues, forms] = [HUES.split(' '), FORMS.split(' ')];
  const all = hues.length * forms.length;
  // A step prime to the number of names walks through all of them before one returns.
  const pick = (at * 101) % all;
  const name = `${hues[pick % hues.length]} ${forms[Math.floor(pick / hues.length)]}`;
  return at < all ? name : `${name} ${Math.floor(at / all) + 1}`;
}

/** FNV-1a of a text, 32 bits: any spread will do, so long as it is the same everywhere. */
export function mixText(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** Replaces every name that the veil hides, in a text of the scenario. */
export function makeVeil(
  scenario: SeatScenario,
  inWords: (words: Words) => string,
  groupName: (at: number) => string,
): (text: string) => string {
  const aliases = getAliases(scenario);
  const swaps = new Map<string, string>();
  scenario.groups.forEach(({ title }, at) => addNames(swaps, title, groupName(at)));
  for (const { id, name } of [...scenario.observers, ...scenario.delegations]) {
    const alias = aliases.get(id);
    if (alias) addNames(swaps, name, inWords(alias.name));
  }
  const longest = [...swaps.keys()].sort((one, other) => other.length - one.length);
  if (longest.length === 0) return (text) => text;
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longest.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) => text.replace(any, (found) => swaps.get(found) ?? found);
}

/** A name in each language, and without what stands in parentheses. */
function addNames(swaps: Map<string, string>, words: Words, alias: string): void {
  for (const name of typeof words === 'string' ? [words] : words.values()) {
    for (const form of [name, dropAside(name)]) {
      if (form.length > 2 && !swaps.has(form)) swaps.set(form, alias);
    }
  }
}

function escapePattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
