/**
 * Who may take the conference, with everybody's instructions, out of a game. All others see what the seat sees. Both
 * lists may only shrink.
 */
import { posix } from 'node:path';
import { isTest, type Sources } from './edges.ts';
import { importsOf, targetPath } from './imports.ts';

const SESSION = 'src/page/session/';
const SEALED = `${SESSION}sealed.ts`;

/** The session itself; all others are given it once the game is over. */
export const UNSEALING = [
  `${SESSION}at-end.ts`,
  `${SESSION}hand-in.ts`,
  `${SESSION}lines.ts`,
  `${SESSION}live-game.ts`,
  `${SESSION}openings.ts`,
  `${SESSION}payoff.ts`,
  `${SESSION}same-conference.ts`,
  `${SESSION}saves/kept-game.ts`,
  `${SESSION}saves/save-writing.ts`,
];

/** Features that are a seat's: of the store they have what a seat may see. */
const SEAT_FEATURES = ['hall', 'text', 'trade', 'vote', 'learning', 'play'];
const WHOLE_STORE = /\b(?:useApp|useAppStore|AppState|AppStore)\b/;

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

function isOfSeat(file: string): boolean {
  return SEAT_FEATURES.some((feature) => file.startsWith(`src/page/features/${feature}/`));
}

export function findUnsealing(sources: Sources) {
  const isOutside = (file: string): boolean =>
    file.startsWith('src/page/') && !file.startsWith(SESSION);
  const naming = importersOf(sources, 'src/conference/conference.ts', ['type', 'value']);
  return {
    unsealing: importersOf(sources, SEALED, ['value']),
    naming: naming.filter(isOutside),
    handedWhole: [...sources].flatMap(([file, source]) =>
      isOfSeat(file) && !isTest(file) && WHOLE_STORE.test(source) ? [file] : [],
    ),
  };
}
