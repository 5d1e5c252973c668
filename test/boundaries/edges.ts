import { COMPUTED, importsOf, targetPath, type Import } from './imports.ts';
import {
  ALLOWED_EDGES,
  DEBTS,
  featureOf,
  PACKAGES,
  PURE_ROOMS,
  ROOM_OF_PREFIX,
  TEST_PACKAGES,
  type EdgeKind,
  type Room,
} from './table.ts';

/** Sources by path from the top of the project, with `/` between folders. */
export type Sources = ReadonlyMap<string, string>;

export interface Report {
  /** `file:line why`, in the order of the files. */
  readonly violations: string[];
  /** Entries of the tables that no import uses, among rooms that have files. */
  readonly stale: string[];
  /** Imports from one feature of the page into another, by `from -> to`. */
  readonly crossings: ReadonlyMap<string, number>;
}

/** Holds every import of every source against the tables. */
export function judgeImports(sources: Sources): Report {
  const used = new Set<string>();
  const violations: string[] = [];
  const crossings = new Map<string, number>();
  for (const [file, source] of sources) {
    for (const entry of importsOf(file, source)) {
      const crossing = crossingOf(entry);
      if (crossing) crossings.set(crossing, (crossings.get(crossing) ?? 0) + 1);
      const why = crossing ? judgeCrossing(entry, crossing) : judge(entry, used);
      if (why) violations.push(`${entry.file}:${entry.line} ${why}`);
    }
  }
  return { violations, stale: staleEntries(sources, used), crossings };
}

/** `from -> to` of an import that leads from one feature into another; tests of the page may follow a game anywhere. */
function crossingOf(entry: Import): string | undefined {
  const target = targetPath(entry);
  if (target === undefined || isTest(entry.file)) return undefined;
  const [from, to] = [entry.file, target].map((path) => featureOf(path.replace(/^src\//, '')));
  return from === undefined || to === undefined || from === to ? undefined : `${from} -> ${to}`;
}

function judgeCrossing(entry: Import, crossing: string): string | undefined {
  if (DEBTS.some(([from, to]) => `${from} -> ${to}` === crossing)) return undefined;
  const [from, to] = crossing.split(' -> ');
  return `the feature ${from} may not import the feature ${to} (${entry.specifier})`;
}

const PARTS = ['model', 'view', 'work'] as const;

const isOfPage = (path: string): boolean => path.startsWith('src/page/');

/** Room of a path from the top of the project; undefined outside src or at its top. */
export function roomOf(path: string): Room | undefined {
  if (!path.startsWith('src/')) return undefined;
  const below = path.slice('src/'.length);
  const part = featureOf(below) === undefined ? undefined : below.split('/')[3];
  if (part !== undefined) return PARTS.find((one) => one === part);
  return ROOM_OF_PREFIX.find(([prefix]) => below.startsWith(prefix))?.[1];
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function judge(entry: Import, used: Set<string>): string | undefined {
  const from = roomOf(entry.file);
  if (!from) return 'stands in no room';
  if (entry.specifier === COMPUTED) return 'imports a computed path, which no table can judge';
  const target = targetPath(entry);
  return target === undefined
    ? judgePackage(entry, from, used)
    : judgePath(entry, from, target, used);
}

function judgePath(
  entry: Import,
  from: Room,
  target: string,
  used: Set<string>,
): string | undefined {
  const to = roomOf(target);
  if (!to) return judgeOutside(entry, from, target);
  if (to === from || (isTest(entry.file) && isOfPage(entry.file) && isOfPage(target))) {
    return undefined;
  }
  const edge = ALLOWED_EDGES.find((one) => one.from === from && one.to === to);
  if (!edge) return `${from} may not import ${to} (${entry.specifier})`;
  if (edge.kind === 'type' && entry.kind === 'value') {
    return `${from} may import only types of ${to} (${entry.specifier})`;
  }
  used.add(edgeKey(from, to, entry.kind));
  return undefined;
}

function judgeOutside(entry: Import, from: Room, target: string): string | undefined {
  if (isTest(entry.file) || from === 'build') return undefined;
  const isAsset = target.startsWith('assets/');
  if (isAsset && !isPure(from)) return undefined;
  return `${from} may not import ${target}, outside src`;
}

function judgePackage(entry: Import, from: Room, used: Set<string>): string | undefined {
  const listed = PACKAGES.find(([name]) => fits(entry.specifier, name));
  if (listed?.[1].includes(from)) {
    used.add(packageKey(listed[0], from));
    return undefined;
  }
  const forTests = isTest(entry.file) && TEST_PACKAGES.some((name) => fits(entry.specifier, name));
  if (forTests || (!listed && !isPure(from))) return undefined;
  return `${from} may not import the package ${entry.specifier}`;
}

function staleEntries(sources: Sources, used: ReadonlySet<string>): string[] {
  const populated = new Set([...sources.keys()].filter((path) => !isTest(path)).map(roomOf));
  const edges = ALLOWED_EDGES.filter(
    ({ from, to }) => populated.has(from) && populated.has(to),
  ).map(({ from, to, kind }) => edgeKey(from, to, kind));
  const packages = PACKAGES.flatMap(([name, rooms]) =>
    rooms.filter((room) => populated.has(room)).map((room) => packageKey(name, room)),
  );
  return [...edges, ...packages].filter((key) => !used.has(key));
}

function isPure(room: Room): boolean {
  return PURE_ROOMS.some((pure) => pure === room);
}

function fits(specifier: string, name: string): boolean {
  return name.endsWith(':')
    ? specifier.startsWith(name)
    : specifier === name || specifier.startsWith(`${name}/`);
}

function edgeKey(from: Room, to: Room, kind: EdgeKind): string {
  return `${from} -> ${to} (${kind})`;
}

function packageKey(name: string, room: Room): string {
  return `${room} -> package ${name}`;
}
