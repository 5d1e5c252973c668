/** Where a scenario names its own parts: so that an id is changed, or a part taken away, in one step. */
import type { Path } from '../problem.ts';
import type { Patch } from './patch.ts';
import { asList, getEntry, isList, isMap, type Plain, getValueAt } from './plain.ts';

export const PART_KINDS = ['dimensions', 'articles', 'groups', 'delegations', 'observers'] as const;
export type Kind = (typeof PART_KINDS)[number];

/** Steps of a path; `*` is any key or index, `**` any number of them. */
type Pattern = readonly string[];
type Places = { keys: readonly Pattern[]; values: readonly Pattern[] };

const of = (lines: string): Pattern[] => lines.split(' ').map((line) => line.split('.'));

const PLACES: Readonly<Record<Kind, Places>> = {
  dimensions: { keys: [], values: of('articles.*.dimension') },
  articles: {
    keys: of('*.*.positions.* starts.*.*'),
    values: of('**.article **.linkages.*.articles.* featured.*.keep.*'),
  },
  groups: {
    keys: of('**.readings.* instruments.*.worth.*'),
    values: of(
      'delegations.*.groups.* observers.*.groups.* instruments.*.givers.* instruments.*.takers.* events.*.effects.*.of',
    ),
  },
  delegations: {
    keys: of('rollCalls.*.votes.* instruments.*.worth.* aliases.* cast.*'),
    values: of(
      'floor.* featured.*.seat procedure.**.veto.* instruments.*.givers.* instruments.*.takers.* events.*.effects.*.of events.*.effects.*.by',
    ),
  },
  observers: { keys: of('aliases.*'), values: of('featured.*.seat events.*.effects.*.by') },
};

function matchesPattern(pattern: Pattern, path: Path): boolean {
  const [first, ...rest] = pattern;
  const [step, ...further] = path;
  if (first === undefined) return step === undefined;
  if (first === '**')
    return matchesPattern(rest, path) || (step !== undefined && matchesPattern(pattern, further));
  return (
    step !== undefined && (first === '*' || first === String(step)) && matchesPattern(rest, further)
  );
}

/** Paths at which `id` stands as a key or as a value of that kind, what is inside before what holds it. */
function findPlaces(value: Plain, kind: Kind, id: string): { path: Path; key: boolean }[] {
  const found: { path: Path; key: boolean }[] = [];
  const { keys, values } = PLACES[kind];
  const walk = (here: Plain, path: Path): void => {
    if (here === id && values.some((pattern) => matchesPattern(pattern, path))) {
      found.push({ path, key: false });
    }
    if (isList(here)) for (const [index, item] of here.entries()) walk(item, [...path, index]);
    if (!isMap(here)) return;
    for (const [key, item] of Object.entries(here)) {
      const inside = [...path, key];
      walk(item, inside);
      if (key === id && keys.some((pattern) => matchesPattern(pattern, inside))) {
        found.push({ path: inside, key: true });
      }
    }
  };
  walk(value, []);
  return found;
}

/** Gives a part another id, here and wherever it is named; nothing where another part has that id already. */
export function renameId(
  value: Plain,
  kind: Kind,
  index: number,
  from: string,
  to: string,
): Patch[] {
  if (
    asList(getEntry(value, kind)).some((part, at) => at !== index && getEntry(part, 'id') === to)
  ) {
    return [];
  }
  const elsewhere = findPlaces(value, kind, from).map(({ path, key }): Patch =>
    key ? { op: 'rename', path, key: to } : { op: 'set', path, value: to },
  );
  return [...elsewhere, { op: 'set', path: [kind, index, 'id'], value: to }];
}

/** Where a document names an option of an article, beside the option itself. */
function findOptionPlaces(value: Plain, article: number, id: string): Path[] {
  const one = asList(getEntry(value, 'articles'))[article];
  const articleId = getEntry(one, 'id');
  const found: Path[] = [];
  const note = (here: Plain | undefined, path: Path): void => {
    if (here === id) found.push(path);
    for (const [index, item] of asList(here).entries())
      if (item === id) found.push([...path, index]);
  };
  note(getEntry(one, 'draft'), ['articles', article, 'draft']);
  note(getEntry(one, 'adopted'), ['articles', article, 'adopted']);
  const starts = getEntry(value, 'starts');
  if (isMap(starts) && typeof articleId === 'string') {
    for (const [name, start] of Object.entries(starts))
      note(getEntry(start, articleId), ['starts', name, articleId]);
  }
  for (const [at, event] of asList(getEntry(value, 'events')).entries()) {
    for (const [nth, effect] of asList(getEntry(event, 'effects')).entries()) {
      if (getEntry(effect, 'article') === articleId)
        note(getEntry(effect, 'option'), ['events', at, 'effects', nth, 'option']);
    }
  }
  return found;
}

/** Gives an option another id, here and wherever its article, a starting text or an event names it. */
export function renameOption(
  value: Plain,
  article: number,
  path: Path,
  from: string,
  to: string,
): Patch[] {
  const elsewhere = findOptionPlaces(value, article, from).map((place): Patch => ({
    op: 'set',
    path: place,
    value: to,
  }));
  return [...elsewhere, { op: 'set', path, value: to }];
}

/** Takes an option away, from the text on the table as well. */
export function removeOption(value: Plain, article: number, path: Path, id: string): Patch[] {
  const elsewhere = findOptionPlaces(value, article, id)
    .toReversed()
    .map((place): Patch => ({ op: 'drop', path: place }));
  return [...elsewhere, { op: 'drop', path }];
}

/**
 * Puts an option at the end, or behind another; where all others stand on the table, as alternatives, it does as well.
 * @param after id of the other; absent: at the end
 */
export function addOption(value: Plain, article: number, option: Plain, after?: string): Patch[] {
  const one = asList(getEntry(value, 'articles'))[article];
  const ids = asList(getEntry(one, 'options')).map((other) => getEntry(other, 'id') ?? null);
  const draft = getEntry(one, 'draft');
  const behind = (list: readonly Plain[]): number =>
    after !== undefined && list.includes(after) ? list.indexOf(after) + 1 : list.length;
  const path = ['articles', article];
  const put: Patch = { op: 'insert', path: [...path, 'options', behind(ids)], value: option };
  const id = getEntry(option, 'id');
  const all = isList(draft) && ids.every((other) => draft.includes(other));
  if (!all || id === undefined) return [put];
  return [put, { op: 'insert', path: [...path, 'draft', behind(draft)], value: id }];
}

/** Takes an option away; where it is named, the one that says the same is named instead. */
export function mergeOption(
  value: Plain,
  article: number,
  index: number,
  gone: string,
  kept: string,
): Patch[] {
  const elsewhere = findOptionPlaces(value, article, gone)
    .toReversed()
    .map((place): Patch => {
      const around = getValueAt(value, place.slice(0, -1));
      return isList(around) && around.includes(kept)
        ? { op: 'drop', path: place }
        : { op: 'set', path: place, value: kept };
    });
  return [...elsewhere, { op: 'drop', path: ['articles', article, 'options', index] }];
}

/** Takes a part away, with whatever names it and is nothing without it. What needs it in other ways, the reader tells. */
export function removePart(value: Plain, kind: Kind, index: number, id: string): Patch[] {
  const gone = findPlaces(value, kind, id).flatMap(({ path, key }): Gone[] =>
    key ? [{ path }] : listGoneWith(value, kind, path),
  );
  const patches = gone
    // What lies in something that goes goes with it.
    .filter(({ path }) => !gone.some((other) => isInside(path, other.path)))
    .filter(({ path }, at, all) => all.findIndex((one) => isSamePath(one.path, path)) === at)
    // Later items first, so that the places of the others hold.
    .sort((one, other) => compareLaterFirst(one.path, other.path))
    .map(({ path, becomes }): Patch =>
      becomes === undefined ? { op: 'drop', path } : { op: 'set', path, value: becomes },
    );
  return [...patches, { op: 'drop', path: [kind, index] }];
}

type Gone = { path: Path; becomes?: Plain };

/** Parts that are about one thing: without it they go as a whole. */
const ABOUT = of(
  'featured.*.seat events.*.effects.*.of events.*.effects.*.by events.*.effects.*.article **.if.article',
);

function listGoneWith(value: Plain, kind: Kind, path: Path): Gone[] {
  if (ABOUT.some((pattern) => matchesPattern(pattern, path))) return [{ path: path.slice(0, -1) }];
  if (matchesPattern(['**', 'unless', 'article'], path)) {
    const line = path.slice(0, -2);
    return [{ path: line, becomes: getEntry(getValueAt(value, line), 'at') ?? null }];
  }
  if (kind === 'articles' && matchesPattern(['**', 'linkages', '*', 'articles', '*'], path)) {
    const linkage = path.slice(0, -2);
    const left = asList(getValueAt(value, path.slice(0, -1))).length - 1;
    // A linkage is between two at least.
    if (left < 2) return [{ path: linkage }];
    const side: Path = [...linkage, 'when', path.at(-1) ?? 0];
    return getValueAt(value, side) === undefined ? [{ path }] : [{ path }, { path: side }];
  }
  const list = path.slice(0, -1);
  // Nothing to keep is no goal.
  if (list.at(-1) === 'keep' && asList(getValueAt(value, list)).length === 1)
    return [{ path: list }];
  return typeof path.at(-1) === 'number' || kind === 'dimensions' ? [{ path }] : [];
}

function isInside(path: Path, outer: Path): boolean {
  return path.length > outer.length && outer.every((step, at) => step === path[at]);
}

function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at]);
}

/** By the first step at which they differ; steps that are no numbers keep their turn. */
function compareLaterFirst(one: Path, other: Path): number {
  for (const [at, step] of one.entries()) {
    const against = other[at];
    if (typeof step === 'number' && typeof against === 'number' && step !== against)
      return against - step;
    if (step !== against) return 0;
  }
  return 0;
}
