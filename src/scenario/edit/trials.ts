/** Changes to a conference that a balance report asks for, each of them one that was seen to help where it was tried. */
import { type Patch, applyPatches } from './patch.ts';
import { asList, asMap, asNumber, asText, getEntry, readName, type Plain } from './plain.ts';
import { addOption } from './references.ts';
import { writePlaceholder } from '../doctor/start-wordings.ts';

export const TRIALS = ['lessWorth', 'moreWorth', 'twoThirds', 'between', 'plates'] as const;
export type TrialKind = (typeof TRIALS)[number];
/** `n`: parts it changes. */
export type Trial = { kind: TrialKind; n: number; patches: readonly Patch[] };

const [LESS, MORE] = [0.9, 1.1];
/** Two wordings so far apart on the axis have room for one between. */
const APART = 20;

/** @param articles ids of those that want a wording between; all of them where none is named */
export function makeTrial(
  kind: TrialKind,
  value: Plain,
  articles: readonly string[] = [],
): Trial | undefined {
  const patches = {
    lessWorth,
    moreWorth,
    twoThirds: lowerToTwoThirds,
    plates: raisePlates,
    between: insertBetween,
  }[kind](value, articles);
  return patches.length === 0 ? undefined : { kind, n: patches.filter(isPart).length, patches };
}

/** What no deal is worth, a tenth less or more wherever it is written. */
const lessWorth = (value: Plain): Patch[] => scaleWorths(value, LESS);
const moreWorth = (value: Plain): Patch[] => scaleWorths(value, MORE);

function scaleWorths(value: Plain, times: number): Patch[] {
  return ['groups', 'delegations'].flatMap((part) =>
    asList(getEntry(value, part)).flatMap((one, index): Patch[] => {
      const now = asNumber(getEntry(one, 'reservation'));
      if (now === undefined) return [];
      const next = Math.min(1, Math.round(1000 * times * now) / 1000);
      return next === now ? [] : [{ op: 'set', path: [part, index, 'reservation'], value: next }];
    }),
  );
}

/** What the format takes where nothing is said. */
const TWO_THIRDS = { of: 'presentAndVoting', atLeast: '2/3' };

function lowerToTwoThirds(value: Plain): Patch[] {
  const substance = getEntry(getEntry(value, 'procedure'), 'substance');
  if (substance === undefined) return [];
  const { of, atLeast, ...others } = asMap(substance);
  const same =
    of === TWO_THIRDS.of && atLeast === TWO_THIRDS.atLeast && Object.keys(others).length === 0;
  return same ? [] : [{ op: 'set', path: ['procedure', 'substance'], value: TWO_THIRDS }];
}

function raisePlates(value: Plain): Patch[] {
  const path = ['procedure', 'plates'];
  const now = asNumber(getEntry(getEntry(value, 'procedure'), 'plates'));
  return now === undefined ? [] : [{ op: 'set', path, value: now + 1 }];
}

/** Half way between each two neighbours, with words that say that they are to be written. */
function insertBetween(value: Plain, wanted: readonly string[]): Patch[] {
  let here = value;
  return asList(getEntry(value, 'articles')).flatMap((article, index): Patch[] => {
    const id = asText(getEntry(article, 'id'));
    if (wanted.length > 0 && !wanted.includes(id)) return [];
    const options = asList(getEntry(article, 'options')).toSorted(
      (one, other) => at(one) - at(other),
    );
    return options.slice(1).flatMap((high, lower): Patch[] => {
      const low = options[lower] ?? null;
      const apart = at(high) - at(low);
      if (apart < APART || isRead(low) || isRead(high)) return [];
      const title = `Between ${called(low)} and ${called(high)}`;
      const position = Math.round(at(low) + apart / 2);
      const free = freeId(here, `${id.slice(0, LONGEST)}_between`);
      const option = { id: free, position, title, text: writePlaceholder(title) };
      const patches = addOption(here, index, option, asText(getEntry(low, 'id')));
      here = applyPatches(here, patches);
      return patches;
    });
  });
}

/** Letters of an id that leave room for what is put behind it, of 64. */
const LONGEST = 48;

const at = (option: Plain): number => asNumber(getEntry(option, 'position')) ?? 0;
const called = (option: Plain): string => readName(option, 'en');
const isRead = (option: Plain): boolean => getEntry(option, 'readings') !== undefined;

function freeId(value: Plain, base: string): string {
  const taken = asList(getEntry(value, 'articles')).flatMap((article) =>
    asList(getEntry(article, 'options')).map((option) => asText(getEntry(option, 'id'))),
  );
  let id = base;
  for (let n = 2; taken.includes(id); n += 1) id = `${base}_${n}`;
  return id;
}

/** A wording is one part, though it stands among the options and on the table. */
function isPart({ path }: Patch): boolean {
  return !path.includes('draft');
}
