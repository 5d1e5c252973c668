/**
 * The house as data: which room may import which, and which package serves which room. Both tables
 * may only shrink: an entry nobody uses fails the boundary test as surely as a forbidden import.
 */

/** Rooms in which the same input gives the same bytes in every engine. */
export const PURE_ROOMS = [
  'scenario',
  'edit',
  'engine',
  'delegations',
  'conference',
  'analysis',
] as const;

/**
 * `model`, `view` and `work` are the three rooms of every feature of the page; between two features
 * nothing is allowed but `DEBTS`. `build` runs in Node at build time.
 */
export type Room =
  | (typeof PURE_ROOMS)[number]
  | 'build'
  | 'session'
  | 'speech'
  | 'locales'
  | 'ui'
  | 'model'
  | 'view'
  | 'work'
  | 'shell'
  | 'hall'
  | 'cli'
  | 'server';

const FEATURES = 'page/features/';

/** Name of the feature that a path below src belongs to. */
export function featureOf(below: string): string | undefined {
  return below.startsWith(FEATURES) ? below.slice(FEATURES.length).split('/')[0] : undefined;
}

/** Path prefixes below src, longest first; the first that fits names the room of a file. */
export const ROOM_OF_PREFIX: readonly (readonly [prefix: string, room: Room])[] = [
  ['page/build/', 'build'],
  ['page/session/', 'session'],
  ['page/speech/', 'speech'],
  ['page/locales/', 'locales'],
  ['page/ui/', 'ui'],
  ['page/shell/', 'shell'],
  // Changes to a scenario as written; all that panels may call of a pure room.
  ['scenario/edit/', 'edit'],
  ['scenario/csv/', 'edit'],
  ['scenario/', 'scenario'],
  ['engine/', 'engine'],
  ['delegations/', 'delegations'],
  ['conference/', 'conference'],
  ['analysis/', 'analysis'],
  ['hall/', 'hall'],
  ['cli/', 'cli'],
  ['server/', 'server'],
];

/** A `value` edge lets types through as well. */
export type EdgeKind = 'type' | 'value';

export interface Edge {
  readonly from: Room;
  readonly to: Room;
  readonly kind: EdgeKind;
}

const edges = (from: Room, kind: EdgeKind, targets: readonly Room[]): Edge[] =>
  targets.map((to) => ({ from, to, kind }));

export const ALLOWED_EDGES: readonly Edge[] = [
  ...edges('edit', 'value', ['scenario']),
  ...edges('engine', 'value', ['scenario']),
  ...edges('delegations', 'value', ['engine']),
  ...edges('delegations', 'type', ['scenario']),
  ...edges('conference', 'value', ['scenario', 'engine', 'delegations']),
  ...edges('analysis', 'value', ['engine', 'delegations', 'conference']),
  ...edges('analysis', 'type', ['scenario']),
  ...edges('session', 'value', [
    'scenario',
    'edit',
    'engine',
    'conference',
    'analysis',
    // The act being put together is told in words.
    'speech',
  ]),
  ...edges('speech', 'value', ['scenario', 'engine', 'session', 'locales']),
  ...edges('ui', 'value', ['session', 'speech']),
  ...edges('ui', 'type', ['scenario', 'engine']),
  ...edges('model', 'type', ['edit']),
  ...edges('model', 'value', ['scenario', 'engine', 'conference', 'analysis', 'session', 'speech']),
  ...edges('view', 'value', ['edit', 'model', 'session', 'speech', 'ui']),
  ...edges('view', 'type', ['scenario', 'engine']),
  ...edges('work', 'value', [
    'scenario',
    'edit',
    'engine',
    'conference',
    'analysis',
    'model',
    'session',
  ]),
  ...edges('hall', 'type', ['session']),
  ...edges('shell', 'value', [
    'conference',
    'hall',
    'model',
    'session',
    'speech',
    'ui',
    'view',
    'work',
  ]),
  ...edges('shell', 'type', ['engine']),
  ...edges(
    'cli',
    'value',
    PURE_ROOMS.filter((room) => room !== 'edit' && room !== 'delegations'),
  ),
  ...edges('cli', 'value', ['server']),
  ...edges('server', 'value', ['build', 'scenario', 'engine', 'conference', 'analysis']),
];

/**
 * A pure room may import the packages listed for it and no other. A listed package may be imported
 * in its rooms only; a package that is not listed is open to the rooms that are not pure.
 */
export const PACKAGES: readonly (readonly [name: string, rooms: readonly Room[]])[] = [
  ['zod', ['scenario', 'conference']],
  ['yaml', ['scenario', 'edit', 'build']],
  ['papaparse', ['edit', 'model', 'cli']],
  ['@noble/hashes', ['scenario', 'engine', 'conference']],
  ['@scure/base', ['conference']],
  ['fflate', ['conference']],
  ['xstate', ['engine']],
  ['pure-rand', ['engine']],
  ['@stdlib/math-base-special-exp', ['engine']],
  ['@stdlib/math-base-special-ln', ['engine']],
  ['@stdlib/math-base-special-pow', ['engine']],
  ['phaser', ['hall']],
  ['react', ['view', 'ui', 'speech', 'session', 'shell']],
  ['react-dom', ['shell']],
  ['vite', ['build']],
  ['send', ['server']],
  ['compression', ['server']],
  ['socket.io', ['server']],
  ['@socket.io/postgres-adapter', ['server']],
  ['libsql', ['server']],
  ['pg', ['server']],
  ['node:', ['build', 'cli', 'server']],
];

/** What a unit test may import besides what its room may. */
export const TEST_PACKAGES = ['vitest', 'fast-check', 'node:'] as const;

/**
 * Features read each other nowhere else: from, to, and how many imports. A debt that is paid, in part or
 * whole, is struck from here; none is added.
 */
export const DEBTS: readonly (readonly [from: string, to: string, imports: number])[] = [];

/** Edges and debts of today: one more fails unless another goes. */
export const SIZE = { edges: 66, debts: 0 } as const;

/** Share of imports within a folder, at least, and edges between folders, at most, as `folders.ts` counts them. */
export const NEARNESS = { within: 0.47, edges: 170 } as const;
