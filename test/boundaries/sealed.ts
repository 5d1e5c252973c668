/**
 * Who may take the conference, with everybody's instructions, out of a game. All others see what the seat sees. Both
 * lists may only shrink.
 */
import { posix } from 'node:path';
import { isTest, type Sources } from './edges.ts';
import { importsOf, targetPath } from './imports.ts';

const SESSION = 'src/page/session/';
const SEALED = `${SESSION}sealed.ts`;
const ADVISE = `${SESSION}advise.ts`;

/** The session itself; the debrief, after the close; what whoever runs the page takes out of it as a whole. */
export const UNSEALING = [
  'src/page/features/debrief/model/opened.ts',
  `${SESSION}advise.ts`,
  `${SESSION}hand-in.ts`,
  `${SESSION}kept-game.ts`,
  `${SESSION}lines.ts`,
  `${SESSION}live-game.ts`,
  `${SESSION}openings.ts`,
  `${SESSION}payoff.ts`,
  `${SESSION}same-conference.ts`,
  `${SESSION}save-writing.ts`,
  'src/page/shell/compare-page.tsx',
];

/**
 * Debts: they are advised at once, while they draw, by the conference that is held here. A host elsewhere answers with a
 * promise, as `Host.ask` does.
 */
export const ADVISED_AT_ONCE = [
  'src/page/features/learning/model/first-chair.ts',
  `${SESSION}game/first-package.ts`,
];

/** Outside the session only what a debrief, and a comparison of what is over, works with. */
export const NAMING_CONFERENCE = [
  'src/page/features/compare/work/compare-bench.worker.ts',
  'src/page/features/debrief/model/opened.ts',
  'src/page/features/debrief/model/swings.ts',
  'src/page/features/debrief/work/debrief.worker.ts',
];

/** Sources other than tests that import a file: its values, or its types as well. */
function importersOf(sources: Sources, path: string, kinds: readonly string[]): string[] {
  return [...sources].flatMap(([file, source]) =>
    !isTest(file) &&
    source.includes(posix.basename(path)) &&
    importsOf(file, source).some(
      (entry) => targetPath(entry) === path && kinds.includes(entry.kind),
    )
      ? [file]
      : [],
  );
}

export function findUnsealing(sources: Sources) {
  const isOutside = (file: string): boolean =>
    file.startsWith('src/page/') && !file.startsWith(SESSION);
  const naming = importersOf(sources, 'src/conference/conference.ts', ['type', 'value']);
  return {
    unsealing: importersOf(sources, SEALED, ['value']),
    advised: importersOf(sources, ADVISE, ['value']),
    naming: naming.filter(isOutside),
  };
}
