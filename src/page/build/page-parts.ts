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
  },
  'other-rules': { analysis: 'measures', 'analysis/what-if/vote': 'other-rules pivot' },
  // What a view wants once it stands: hints and voices, the trading table, a result, the adviser.
  'turn-parts': {
    'page/features/learning/model': 'advice concept-pace hints rungs short-words',
    'page/features/learning/view':
      'advice advised-act coach coach-words concept-card first-came first-turn first-votes hints ladder',
    'page/features/play/view/acts': 'end-gate',
    'page/features/play/view/console': 'heading-moved jump-key points-moved since-card since-own',
    'page/features/pleas/model': 'clip-runs read-worth',
    'page/features/pleas/view': 'keep-bar plan-axis plan-paper pleas pleas-page use-judged-plans',
    'page/features/text/model': 'closing-price dreaded-words group-spread struck-words',
    'page/features/text/view': 'axis-groups closing-price first-article',
    'page/features/trade/model': 'suitors',
    'page/features/trade/view/papers': 'instruction-row',
    'page/features/trade/view/table': 'heading-table idle-area',
    'page/features/voices/model': 'capital-asks list-start sitting-close talks-over temptation',
    'page/features/voices/view': 'cable-slip sitting-card talks-over voices',
    'page/features/vote/model': 'after-vote gavel-sheet own-votes',
    'page/features/vote/view/board': 'own-votes',
    'page/features/vote/view/gavel': 'gavel-mark gavel-moment gavel-page gavel-worth to-you',
    'page/features/vote/view/record': 'held-votes prediction-pane vote-result',
    'page/session/game': 'heading-cause heading-path score-ledger score-scale',
    'page/session/game/text': 'ends-talks',
    'conference/heading': 'after-act',
    'page/session/play': 'price-act use-heading-path use-jump',
    'page/speech': 'heading-cause linked-points',
    'page/ui/heading': 'heading heading-cause heading-parts score-marks',
    'page/ui/marks': 'portrait portrait-later',
  },
  // What a game that only waits goes without: deals laid, the hall as a list, plans, jumps, what is won.
  'rare-parts': {
    'page/features/hall/view': 'html-hall',
    'page/features/play/model': 'meanwhile',
    'page/features/play/view': 'plan-card',
    'page/features/play/view/console': 'meanwhile-card meanwhile-lines',
    'page/features/together/view': 'curtain',
    'analysis/what-if/offer': 'room-answered',
    'page/features/trade/model': 'objection room-answer room-question',
    'page/features/trade/view/table':
      'add-rows deal-alone move-bar room-gauge trade-card trade-room use-room-question',
    'page/session/game/deal': 'comes-anyway compare-rooms package-gain room-additions',
    'page/ui/deals': 'listed-motions',
  },
  // What a seat that has acted hears: what others say, what it has won, and what its deals came to.
  spoken: {
    'page/features/learning/model': 'passed-over',
    'page/features/learning/view': 'deal-fates',
    'page/features/voices/model': 'first-win heard-now manner',
    'page/features/voices/view': 'first-win offer-voice tempting-cable voice-card',
  },
  // What lies under the trading table, fetched when one of the papers is opened.
  papers: {
    'page/features/trade/view/papers':
      'history-open instructions-pane learnt-pane offers-pane papers-open promises-pane',
    'page/features/trade/view/table': 'trade-values',
  },
  // What turns a package: on the table, and once it is refused.
  'last-refusal': {
    'page/features/trade/model': 'last-refusal',
    'page/features/trade/view/papers': 'last-refusal room-turn',
    'page/session/game/deal': 'room-turn',
  },
  // What a vote and the debrief show.
  'result-parts': {
    'page/session': 'payoff',
    'page/session/game': 'headline own-measures',
    'page/session/game/text': 'left-in-brackets',
    'page/session/game/vote': 'under-rules',
    'page/speech': 'payoff-lines',
    'page/ui/deals': 'real-line rules-table',
  },
  // Who is seen to speak: on the front door too.
  speaker: { scenario: 'invented', 'page/session/game': 'speaker' },
  'door-parts': {
    'page/features/door/view': 'all-seats first-cards seat-more',
    'page/session': 'seat-wants',
    'page/session/game': 'seat-in-room',
    'page/ui': 'seat-room seat-wants start-options written-answer',
  },
  // Shared by the play screen with what it fetches: what a turn could bring, how a game is told, votes, small parts.
  'play-parts': {
    'conference/result': 'result',
    'page/features/play/view/console': 'own-later',
    'page/features/trade/model': 'estimate',
    'page/features/trade/view/table': 'table-context',
    'page/features/vote/model': 'board-tally own-side what-if whip-options',
    'page/features/vote/view': 'motion-paper rule-strip',
    'page/features/vote/view/board': 'tally-bar use-large voting-board',
    'page/features/vote/view/forecast':
      'before-vote called-so-far count-paper near-table whip-acts',
    'page/features/vote/view/record': 'vote-guess',
    'page/session':
      'attempts branched hand-in hot-seat in-slices lines live-game lock moves openings playing random-id table',
    'page/session/game':
      'after-questions concepts concern ending-name follow-phase locks seat-kind serves-ahead stage',
    'page/session/game/deal':
      'answered answers bound-answers deal-words guesses idle-act known lighter-package offer-to-answer prospects trade vain-package',
    'page/session/game/first-turn': 'dread fair-deal first-package first-turn followed',
    'page/session/game/text':
      'article-now bracket-cause brackets own-bracket own-part own-word red-line reopened revisions text-with tokens word-difference',
    'page/session/game/vote':
      'corridor division-count foregone motion-traits motions-ahead motions-sheet objecting real-votes roll roll-staging vote-chances vote-count vote-place',
    'page/session/play':
      'act-table capital-asked draft fill-draft foresee play-context play-provider read-letter unsaid use-first-turn use-foregone use-heading use-votes',
    'page/speech':
      'count-words for-ear foregone-cost heard-bracket house-rules matters-word net-written objecting-values outlook-words room-count tell tell-answer tell-bracket tell-reason tell-told use-game vote-words what-if-words',
    'page/speech/names': 'name-few phrase',
    'page/ui':
      'aloud gatherer keys-help keys-told merged runs scroll-pane seat-room-later told use-growing use-keyed use-media use-paper',
    'page/ui/heading': 'seat-goal',
    'page/ui/layout': 'panes',
    'page/ui/marks': 'chip lamp mark',
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

/** What play asks of the engine all the time, and comes in one file with it: workers ask for it too, so nothing is shown here. */
const WHAT_IF: Modules = {
  analysis: 'payoff',
  'analysis/observables': 'guesses',
  'analysis/what-if/offer':
    'floor-lead judge-room margins-heard outlook room-heard room-outlook share-odds told-lines',
  'analysis/what-if/text': 'price-of-closing',
  'conference/heading': 'heading',
  'page/session/game': 'heading worth',
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
