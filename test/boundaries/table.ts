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

/** `shared` is the part of app that hall and panels may read; `build` runs in Node at build time. */
export type Room =
  | (typeof PURE_ROOMS)[number]
  | 'shared'
  | 'build'
  | 'hall'
  | 'panels'
  | 'app'
  | 'cli'
  | 'server';

/** Path prefixes below src, longest first; the first that fits names the room of a file. */
export const ROOM_OF_PREFIX: readonly (readonly [prefix: string, room: Room])[] = [
  ['app/build/', 'build'],
  ['hall/phaser-build.ts', 'build'],
  ['app/selectors/', 'shared'],
  ['app/language/', 'shared'],
  ['app/store/', 'shared'],
  ['app/', 'app'],
  // Changes to a scenario as written; all that panels may call of a pure room.
  ['scenario/edit/', 'edit'],
  ['scenario/csv/', 'edit'],
  ['scenario/', 'scenario'],
  ['engine/', 'engine'],
  ['delegations/', 'delegations'],
  ['conference/', 'conference'],
  ['analysis/', 'analysis'],
  ['hall/', 'hall'],
  ['panels/', 'panels'],
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
  ...edges('conference', 'value', ['scenario', 'engine', 'delegations']),
  ...edges('analysis', 'value', ['engine', 'delegations', 'conference']),
  ...edges('analysis', 'type', ['scenario']),
  ...edges('shared', 'value', ['scenario', 'engine', 'conference', 'analysis']),
  ...edges('hall', 'type', ['shared']),
  ...edges('shared', 'type', ['edit']),
  ...edges('panels', 'value', ['shared', 'edit']),
  ...edges('panels', 'type', ['scenario', 'engine']),
  ...edges('app', 'value', [
    'scenario',
    'edit',
    'engine',
    'conference',
    'analysis',
    'shared',
    'hall',
    'panels',
  ]),
  ...edges(
    'cli',
    'value',
    PURE_ROOMS.filter((room) => room !== 'edit'),
  ),
  ...edges('server', 'value', ['build']),
];

/**
 * A pure room may import the packages listed for it and no other. A listed package may be imported
 * in its rooms only; a package that is not listed is open to the rooms that are not pure.
 */
export const PACKAGES: readonly (readonly [name: string, rooms: readonly Room[]])[] = [
  ['zod', ['scenario', 'conference']],
  ['yaml', ['scenario', 'edit', 'build']],
  ['papaparse', ['edit', 'shared', 'cli']],
  ['@noble/hashes', ['scenario', 'engine', 'conference']],
  ['@scure/base', ['conference']],
  ['fflate', ['conference']],
  ['xstate', ['engine']],
  ['pure-rand', ['engine']],
  ['@stdlib/math-base-special-exp', ['engine']],
  ['@stdlib/math-base-special-ln', ['engine']],
  ['@stdlib/math-base-special-pow', ['engine']],
  ['phaser', ['hall']],
  ['react', ['panels', 'shared', 'app']],
  ['react-dom', ['app']],
  ['vite', ['build']],
  ['send', ['server']],
  ['compression', ['server']],
  ['node:', ['build', 'cli', 'server']],
];

/** What a unit test may import besides what its room may. */
export const TEST_PACKAGES = ['vitest', 'fast-check', 'node:'] as const;
