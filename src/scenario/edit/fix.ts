/** The one obvious fix for a finding, as edits, with the numbers it changes, so that a person can read them first. */
import type { Finding } from '../finding.ts';
import type { Path } from '../problem.ts';
import { applyPatches, type Patch } from './patch.ts';
import { asList, asNumber, asText, getEntry, isMap, type Plain, getValueAt } from './plain.ts';
import { mergeOption, removePart } from './references.ts';
import { spreadSaliences } from './spread-saliences.ts';

export type FixKind =
  | 'write'
  | 'listed'
  | 'noReservation'
  | 'raise'
  | 'lower'
  | 'notOffered'
  | 'merge'
  | 'move'
  | 'twoThirds'
  | 'majority'
  | 'besideVeto'
  | 'ratifications'
  | 'sitting'
  | 'leaveOut'
  | 'open'
  | 'line'
  | 'spread';

/** `from`, `to`: what is there, and what will be; `n`: of how many. */
export type Fix = {
  kind: FixKind;
  patches: readonly Patch[];
  from?: string | number;
  to?: string | number;
  n?: number;
};

type Fixer = (value: Plain, path: Path, finding: Finding) => Fix | undefined;

const BY_CODE: Readonly<Record<string, Fixer>> = {
  'value/type': write,
  'value/format': write,
  'id/duplicate': renameDoubleId,
  'key/unknown': write,
  'reference/dangling': write,
  'rule/weight': write,
  'weight/near-miss': write,
  'name/invisible': write,
  'reference/duplicate': (value, path) => ({
    kind: 'listed',
    from: asText(getValueAt(value, path)),
    patches: [{ op: 'drop', path }],
  }),
  'reservation/reference': fixReservation,
  'seat/cannot-lose': (value, path, { meant }) => raise(value, path, meant),
  'seat/no-weight': fixFeatured,
  'seat/no-stake': fixFeatured,
  'zone/none': fixBound,
  'zone/blocked': fixBound,
  'option/same-position': merge,
  'option/dominated': move,
  'rule/never': fixRule,
  'rule/light': fixVeto,
  'force/never': (value, path) =>
    fixNumber('ratifications', value, path, asList(getEntry(value, 'delegations')).length),
  'joins/never': (value, path) =>
    fixNumber('sitting', value, path, asNumber(getValueAt(value, ['procedure', 'sittings']))),
  'event/never': (value, path) =>
    fixNumber('sitting', value, path, asNumber(getValueAt(value, ['procedure', 'sittings']))),
  'instrument/idle': (value, path) => ({
    kind: 'leaveOut',
    from: asText(getEntry(getValueAt(value, path), 'id')),
    patches: [{ op: 'drop', path }],
  }),
  'article/no-position': leaveOut,
  'article/no-care': leaveOut,
  'article/all-agree': (_, path) => ({
    kind: 'open',
    patches: [{ op: 'set', path: [...path, 'agreed'], value: true }],
  }),
  'line/no-option': fixRedLine,
  'salience/uniform': (value) => {
    const patches = spreadSaliences(value);
    return patches.length === 0 ? undefined : { kind: 'spread', n: patches.length, patches };
  },
};

/** Undefined if there is more than one way to fix it, or none that a machine should choose. */
export function findFix(finding: Finding, path: Path, value: Plain): Fix | undefined {
  return BY_CODE[finding.code]?.(value, path, finding);
}

/** Several fixes as one edit, the last in the file first, so that the paths of the others stay valid. */
export function listFixes(
  findings: readonly { finding: Finding; path: Path }[],
  value: Plain,
): Patch[] {
  let here = value;
  return findings.toReversed().flatMap(({ finding, path }) => {
    const patches = findFix(finding, path, here)?.patches ?? [];
    here = applyPatches(here, patches);
    return patches;
  });
}

function write(value: Plain, path: Path, { meant }: Finding): Fix | undefined {
  if (meant === undefined) return undefined;
  const last = path.at(-1);
  if ('value' in meant) {
    const from = asText(getValueAt(value, path));
    return {
      kind: 'write',
      from,
      to: meant.value,
      patches: [{ op: 'set', path, value: meant.value }],
    };
  }
  // What stands under the known key would be lost.
  const taken = getValueAt(value, [...path.slice(0, -1), meant.key]) !== undefined;
  if (taken || typeof last !== 'string' || getValueAt(value, path) === undefined) return undefined;
  const patches: Patch[] = [{ op: 'rename', path, key: meant.key }];
  return { kind: 'write', from: last, to: meant.key, patches };
}

/** What names the id means the first that has it; the second gets the next that is free. */
function renameDoubleId(value: Plain, path: Path): Fix | undefined {
  const from = asText(getValueAt(value, path));
  if (from === '') return undefined;
  const taken = collectIdsIn(value);
  const stem = from.slice(0, LONGEST_STEM);
  let n = 2;
  while (taken.has(`${stem}_${n}`)) n += 1;
  const to = `${stem}_${n}`;
  return { kind: 'write', from, to, patches: [{ op: 'set', path, value: to }] };
}

/** Letters of an id that leave room for a number, of 64. */
const LONGEST_STEM = 58;

function collectIdsIn(value: Plain): Set<string> {
  const parts = Array.isArray(value) ? value : isMap(value) ? Object.values(value) : [];
  const own = asText(getEntry(value, 'id'));
  return new Set([
    ...(own === '' ? [] : [own]),
    ...parts.flatMap((part) => [...collectIdsIn(part)]),
  ]);
}

function fixNumber(
  kind: FixKind,
  value: Plain,
  path: Path,
  to: number | undefined,
): Fix | undefined {
  const from = asNumber(getValueAt(value, path));
  if (to === undefined || from === undefined) return undefined;
  return { kind, from, to, patches: [{ op: 'set', path, value: to }] };
}

function fixReservation(value: Plain, path: Path): Fix | undefined {
  // A group's is not for one of its members to take away.
  const from = asNumber(getValueAt(value, path));
  if (from === undefined) return undefined;
  return { kind: 'noReservation', from, patches: [{ op: 'drop', path }] };
}

function raise(value: Plain, path: Path, meant: Finding['meant']): Fix | undefined {
  if (meant === undefined || !('value' in meant)) return undefined;
  const place = [...path, 'reservation'];
  const from = asNumber(getValueAt(value, place)) ?? '';
  return {
    kind: 'raise',
    from,
    to: meant.value,
    patches: [{ op: 'set', path: place, value: meant.value }],
  };
}

/** What a delegation has of its own, or from the first of its groups that has it. */
function findReservation(value: Plain, delegation: Plain): number | undefined {
  const own = asNumber(getEntry(delegation, 'reservation'));
  if (own !== undefined) return own;
  const groups = asList(getEntry(value, 'groups'));
  for (const id of asList(getEntry(delegation, 'groups'))) {
    const group = groups.find((one) => getEntry(one, 'id') === id);
    const held = asNumber(getEntry(group, 'reservation'));
    if (held !== undefined) return held;
  }
  return undefined;
}

function fixBound(value: Plain, _: Path, { meant }: Finding): Fix | undefined {
  if (meant === undefined || !('value' in meant) || typeof meant.value !== 'number')
    return undefined;
  const { value: cap } = meant;
  const patches = asList(getEntry(value, 'delegations')).flatMap((one, index): Patch[] =>
    (findReservation(value, one) ?? 0) > cap
      ? [{ op: 'set', path: ['delegations', index, 'reservation'], value: cap }]
      : [],
  );
  return patches.length === 0 ? undefined : { kind: 'lower', n: patches.length, to: cap, patches };
}

function fixFeatured(value: Plain, path: Path): Fix {
  const id = asText(getEntry(getValueAt(value, path), 'id'));
  const featured = asList(getEntry(value, 'featured'));
  const patches: Patch[] = featured
    .flatMap((one, index): Patch[] =>
      getEntry(one, 'seat') === id ? [{ op: 'drop', path: ['featured', index] }] : [],
    )
    .toReversed();
  return {
    kind: 'notOffered',
    from: id,
    patches: [...nameOffered(value, path.at(-1)), ...patches],
  };
}

/** Where nobody says who is playable, everyone is: as soon as one is not, the others have to be named. */
function nameOffered(value: Plain, but: string | number | undefined): Patch[] {
  const delegations = asList(getEntry(value, 'delegations'));
  const said = [...delegations, ...asList(getEntry(value, 'groups'))].some(
    (one) => getEntry(one, 'playable') !== undefined,
  );
  return delegations.flatMap((_, index): Patch[] =>
    index === but || !said
      ? [{ op: 'set', path: ['delegations', index, 'playable'], value: index !== but }]
      : [],
  );
}

/** A path to the position of an option; the article keeps two options at least. */
function merge(value: Plain, path: Path): Fix | undefined {
  const [, article, , index] = path;
  if (typeof article !== 'number' || typeof index !== 'number') return undefined;
  const options = asList(getValueAt(value, ['articles', article, 'options']));
  const gone = options[index];
  const kept = options.find(
    (one, at) => at < index && getEntry(one, 'position') === getEntry(gone, 'position'),
  );
  if (options.length < 3 || gone === undefined || kept === undefined) return undefined;
  const [from, to] = [asText(getEntry(gone, 'id')), asText(getEntry(kept, 'id'))];
  return { kind: 'merge', from, to, patches: mergeOption(value, article, index, from, to) };
}

function move(value: Plain, path: Path, { meant }: Finding): Fix | undefined {
  if (meant === undefined || !('value' in meant) || typeof meant.value !== 'number')
    return undefined;
  return fixNumber('move', value, [...path, 'position'], meant.value);
}

function fixRule(_: Plain, path: Path, __?: Finding): Fix {
  // The defaults of the format.
  const substance = path.at(-1) === 'substance';
  const asked: Plain = substance
    ? { of: 'presentAndVoting', atLeast: '2/3' }
    : { of: 'presentAndVoting', moreThan: '1/2' };
  return {
    kind: substance ? 'twoThirds' : 'majority',
    patches: [{ op: 'set', path, value: asked }],
  };
}

/** A veto keeps its place beside the share that was missing. */
function fixVeto(value: Plain, path: Path, finding: Finding): Fix {
  const asked = getValueAt(value, path);
  const fixed = fixRule(value, path, finding);
  if (getEntry(asked, 'veto') === undefined) return fixed;
  const patches = fixed.patches.map((patch): Patch =>
    patch.op === 'set' ? { ...patch, value: { all: [patch.value, asked ?? null] } } : patch,
  );
  return { ...fixed, kind: 'besideVeto', patches };
}

function leaveOut(value: Plain, path: Path): Fix | undefined {
  const index = path.at(-1);
  const id = asText(getEntry(getValueAt(value, path), 'id'));
  if (typeof index !== 'number' || asList(getEntry(value, 'articles')).length < 2) return undefined;
  return { kind: 'leaveOut', from: id, patches: removePart(value, 'articles', index, id) };
}

function fixRedLine(value: Plain, path: Path, { meant }: Finding): Fix | undefined {
  const red = getValueAt(value, path);
  const place = isMap(red) ? [...path, 'at'] : path;
  if (meant === undefined || !('value' in meant) || typeof meant.value !== 'number')
    return undefined;
  return fixNumber('line', value, place, meant.value);
}
