/**
 * Modules of the page that come in one file. One file packs better than ten, and is asked for once: a first play fetches
 * half as many files so, and 20 kB less. Modules that a page shares with others stand apart, so that none fetches what it
 * does not show.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** By folder of `src`: names of modules, and of their sheets. */
type Modules = Readonly<Record<string, string>>;

const SRC = `${join(import.meta.dirname, '../..').replaceAll('\\', '/')}/`;
const ENDINGS = ['.ts', '.tsx', '.module.css'];

/** Parts by the name of their file; none is fetched with the first screen. */
const PARTS: Readonly<Record<string, Modules>> = {
  // What the page and its workers both ask: the page's own modules have no place here.
  hindsight: {
    'analysis/what-if': 'moments',
    'analysis/what-if/offer': 'refusal sweetener',
    'analysis/what-if/vote': 'other-rules pivot',
  },
  // What a view wants once it stands: hints and voices, the trading table, a result, the adviser.
  'turn-parts': {
    'page/features/hall/view': 'html-hall',
    'page/features/learning/model':
      'advice concept-pace hints nearest-on-floor passed-over room-advice rungs short-words',
    'page/features/learning/view':
      'advice advised-act coach coach-words concept-card deal-fates first-came first-turn first-votes hints ladder',
    'page/features/play/model': 'meanwhile',
    'page/features/play/view': 'plan-card',
    'page/features/play/view/acts': 'end-gate',
    'page/features/play/view/console': 'jump-key meanwhile-card',
    'page/features/pleas/view': 'keep-bar plan-axis plan-paper pleas pleas-page',
    'page/features/text/model': 'closing-price dreaded-words group-spread struck-words',
    'page/features/text/view': 'axis-groups closing-price first-article',
    'page/features/trade/model': 'suitors',
    'page/features/trade/view/papers':
      'history-open instructions-pane learnt-pane offers-pane papers-open promises-pane',
    'page/features/trade/view/table': 'heading-table idle-area room-gauge trade-room trade-values',
    'page/features/voices/model':
      'capital-asks first-win heard-now manner sitting-close temptation',
    'page/features/voices/view':
      'cable-slip first-win sitting-card tempting-cable voice-card voices',
    'page/features/vote/model': 'after-vote own-votes',
    'page/features/vote/view/board': 'own-votes',
    'page/features/vote/view/gavel': 'gavel-mark gavel-moment to-you',
    'page/features/vote/view/record': 'prediction-pane vote-result',
    'page/session/game': 'concern score-scale',
    'page/session/play': 'use-jump',
    'page/ui/deals': 'listed-motions',
    'page/ui/heading': 'heading heading-parts score-marks',
    'page/ui/marks': 'portrait portrait-later',
  },
  // What a vote and the debrief show.
  'result-parts': {
    'page/session/game/text': 'left-in-brackets',
    'page/session/game/vote': 'decisive',
    'page/speech': 'payoff-lines',
    'page/ui/deals': 'real-line rules-table',
  },
  // Who is seen to speak: on the front door too.
  speaker: { scenario: 'invented', 'page/session/game': 'speaker' },
  'door-parts': { 'page/features/door/view': 'all-seats first-cards seat-more' },
  // Shared by the play screen with what it fetches: what a turn could bring, how a game is told, small parts.
  'play-parts': {
    'conference/heading': 'heading',
    'page/features/trade/model': 'answered bound-answers guesses',
    'page/features/trade/view/table': 'table-context',
    'page/session': 'in-slices lock random-id',
    'page/session/game': 'concepts ending-name heading locks seat-kind stage worth',
    'page/session/game/deal':
      'answers deal-words guesses known offer-to-answer prospects room-help trade vain-package',
    'page/session/game/first-turn':
      'fair-deal first-package first-question first-trade first-turn followed lean-package',
    'page/session/game/text':
      'article-now bracket-cause own-part revisions text-with tokens word-difference',
    'page/session/game/vote':
      'division-count foregone motion-traits motions-ahead motions-sheet roll roll-staging vote-chances vote-count',
    'page/session/play':
      'act-table draft foresee play-context read-letter use-foregone use-heading use-votes',
    'page/speech':
      'for-ear house-rules matters-word tell-answer tell-told use-game vote-words what-if-words',
    'page/speech/names': 'phrase',
    'page/ui': 'aloud gatherer keys-told merged runs seat-room-later use-keyed use-media use-paper',
    'page/ui/layout': 'panes',
    'page/ui/marks': 'lamp',
  },
};

/** @throws where there is no such module */
function listModulePaths(modules: Modules): string[] {
  return Object.entries(modules).flatMap(([folder, names]) =>
    names.split(' ').flatMap((name) => {
      const paths = ENDINGS.map((ending) => `${SRC}${folder}/${name}${ending}`);
      const found = paths.filter((path) => existsSync(path));
      if (found.length === 0) throw new Error(`no module ${folder}/${name} for a part of the page`);
      return found;
    }),
  );
}

/** What play asks of the engine all the time, and comes in one file with it. */
const WHAT_IF: Modules = {
  analysis: 'payoff',
  'analysis/observables': 'guesses',
  'analysis/what-if/offer': 'floor-lead outlook room-outlook share-odds told-lines',
  'analysis/what-if/text': 'price-of-closing',
  'analysis/what-if/vote': 'turning',
};

function holdModules(modules: Modules): (id: string) => boolean {
  const paths = new Set(listModulePaths(modules));
  return (id) => paths.has(id.replaceAll('\\', '/'));
}

export const isWhatIf = holdModules(WHAT_IF);

/** Groups of modules, as the bundler asks for them. */
export const pageParts = Object.entries(PARTS).map(([name, modules]) => ({
  name,
  includeDependenciesRecursively: false,
  test: holdModules(modules),
}));
