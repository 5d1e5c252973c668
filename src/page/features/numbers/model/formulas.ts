/**
 * The formulas of the engine as the page prints them. A formula names the values it uses and the files that carry it
 * out; a test holds that each of those values is used in one of those files.
 */
import type { FormulaName } from '../../../session/formula-names.ts';
import type { ValueName } from '../../../../engine/numbers/values.ts';

export type ShownFormula = {
  /** The same in every language; symbols are told in words beside them. */
  lines: readonly string[];
  uses: readonly ValueName[];
  /** From the top of the project. */
  files: readonly string[];
};

export const FORMULA: Readonly<Record<FormulaName, ShownFormula>> = {
  utility: {
    lines: ['U(x) = Σ w · (1 − |x − i| / 100) + Σ v · Π p + g'],
    uses: [],
    files: ['src/engine/mandate/mandate.ts'],
  },
  reservation: {
    lines: [
      'r = worst + share · (best − worst)',
      'share = 0.4 + 0.31 · instrument · narrow + 0.08 · means + 0.14 · narrow',
    ],
    uses: [],
    files: ['scenarios/make/alternatives.ts'],
  },
  draw: {
    lines: [
      's = s₀ · f · exp(spread · n), all of them over the highest where that is above 1',
      'i = i₀ + noise · n',
      'w = s / Σ s',
    ],
    uses: [
      'raisedCount',
      'raisedFactor',
      'loweredCount',
      'loweredFactor',
      'salienceNoise',
      'idealNoise',
      'reservationNoise',
      'smallDraw',
      'patienceNoise',
    ],
    files: [
      'src/engine/setup/setup.ts',
      'src/engine/setup/reach.ts',
      'src/engine/setup/first-wishes.ts',
    ],
  },
  weight: {
    lines: [
      'W = (capability + share · followers) · credit left / credit',
      'W = 0 after a broken promise',
    ],
    uses: ['followerWeight', 'credit'],
    files: ['src/engine/setup/setup.ts', 'src/engine/promises/standing.ts'],
  },
  floor: {
    lines: [
      'F(x) = P(x) − Σ W · s · ((x − a) / 100)² / Σ W · s − b · B(x)',
      'the text moves when F(best) − F(text) > inertia · firmness',
    ],
    uses: ['bracketWeight', 'inertia', 'firmness', 'pressure'],
    files: [
      'src/engine/floor/floor-rule.ts',
      'src/engine/procedure/sitting.ts',
      'src/engine/procedure/room.ts',
      'src/engine/outside/stakeholders.ts',
    ],
  },
  brackets: {
    lines: [
      'a bracket is held when s · |x − i| / 100 > T · patience, or past a red line',
      'T = first + (last − first) · (sitting − 1) / (sittings − 1)',
      'an article closes when it has not moved and B < blocking',
      'from half-time on, whoever alone blocks an article as a sitting closes loses alone',
      'suspended when the last sitting closes and open > ⌊stripShare · articles⌋',
    ],
    uses: ['toleranceFirst', 'toleranceLast', 'stableSittings', 'blocking', 'alone', 'stripShare'],
    files: [
      'src/engine/floor/floor-rule.ts',
      'src/engine/procedure/sitting.ts',
      'src/engine/procedure/strip.ts',
    ],
  },
  room: {
    lines: [
      'the room: for each change, the critics who carry half of what it costs all critics',
      'it passes when refusals ≤ roomRefusal and B(change) ≤ max(roomPlenary, min(roomMost, roomFew / floor), B(text))',
      'it goes no further when it newly leaves some with U < r − leaving, who with all such weigh more than hollow',
      'what it agrees closes at once when B ≤ roomWord',
      'reopened only by a room with roomSeats · (the weight that agreed)',
    ],
    uses: [
      'roomCover',
      'roomSize',
      'roomRefusal',
      'roomPlenary',
      'roomFew',
      'roomMost',
      'leaving',
      'roomWord',
      'roomSeats',
      'roomIndifference',
      'distrust',
    ],
    files: [
      'src/engine/procedure/compose-room.ts',
      'src/engine/procedure/room.ts',
      'src/delegations/deal/answer.ts',
    ],
  },
  asking: {
    lines: ['told: s ± askPrecision', 'told to an open question: U − r, in steps of soundingStep'],
    uses: ['askNamed', 'askPrecisionOpen', 'askPrecisionOne', 'soundingStep'],
    files: ['src/engine/acts/ask.ts', 'src/delegations/belief/margins.ts'],
  },
  offers: {
    lines: [
      'accepted when gain ≥ worthwhile + temper',
      'taken to the capital when short by ≤ consult',
    ],
    uses: [
      'worthwhile',
      'consult',
      'consultEase',
      'temperBridge',
      'temperHard',
      'temperFree',
      'temperLoyal',
    ],
    files: ['src/delegations/deal/answer.ts', 'src/delegations/decision/temper.ts'],
  },
  cables: {
    lines: ['a line moves when U ≥ r + margin, or the others without a bracket ≥ cableFloor'],
    uses: ['cableMargin', 'cableFloor', 'cableEase'],
    files: ['src/engine/capitals/capitals.ts'],
  },
  ballots: {
    lines: [
      'on an article: L = |text − i| / 100 − |wording − i| / 100; Yes above the band, No below minus it',
      'on the text: L = U − r; Yes above 0, No below minus the band',
      'a ballot: L · (1 − c · share) + L of the group · c · share',
    ],
    uses: ['abstainBand', 'textBand', 'cohesionInVotes'],
    files: [
      'src/engine/motions/motion-rule.ts',
      'src/engine/motions/text.ts',
      'src/engine/floor/group-voice.ts',
    ],
  },
  gavel: {
    lines: [
      'objects when r − U > isolation · max(0, 1 − 3 · objectors)',
      'dissociates when s · |x − i| / 100 > grievance',
      'no vote is taken when two or more object who reach what the scenario says',
    ],
    uses: ['isolation', 'grievance'],
    files: ['src/delegations/decision/at-the-gavel.ts', 'src/engine/procedure/objections.ts'],
  },
  pleas: {
    lines: [
      'the Chair may plan x when F(x) ≥ F(best) − discretion',
      'the wording stays when Σ W of pleas to keep ≥ pleaShare · Σ W of the floor',
      'a delegation pleads where |U(x) − U(text)| is largest and above pleaWorth',
    ],
    uses: ['discretion', 'chairChanges', 'pleaShare', 'pleaWorth'],
    files: [
      'src/engine/acts/chair.ts',
      'src/engine/procedure/chairs-text.ts',
      'src/delegations/decision/plea.ts',
    ],
  },
  moreTime: {
    lines: [
      'L = max(U + hope · Σ w · |x − i| / 100, r) − U − waiting',
      'Yes above 0, No below minus timeBand · waiting',
    ],
    uses: ['hopeShare', 'waiting', 'timeBand'],
    files: [
      'src/engine/mandate/hope.ts',
      'src/engine/motions/more-time.ts',
      'src/engine/motions/motion-rule.ts',
    ],
  },
  signature: {
    lines: [
      'signs when U > r and score > 0',
      'score = base + size · ln(population / typical) + tie · ties − text · (1 − ease) + resolve · (patience − 1)',
      'ease = min(1, (U − r) / enough)',
    ],
    uses: ['signReady', 'signBase', 'signSize', 'signTies', 'signText', 'signResolve', 'signGain'],
    files: ['src/engine/outside/accession.ts'],
  },
  ratification: {
    lines: [
      'ratifies when U − r > gain + means · want',
      'years = least + want · years + doubt · (1 − ease at twice the gain) + late · max(0, −score)',
    ],
    uses: [
      'ratifyGain',
      'ratifyMeans',
      'ratifyYears',
      'ratifyWant',
      'ratifyDoubt',
      'ratifyLate',
      'ratifyHorizon',
    ],
    files: ['src/engine/outside/accession.ts'],
  },
  payoff: {
    lines: [
      'payoff = r + (U − r − lost) · participation · (1 − suspension) − broken · promises broken',
      'payoff = r − stripLoss − broken · promises broken, if brackets suspended the conference',
    ],
    uses: ['suspensionCost', 'stripLoss', 'ambiguityLost', 'brokenWorth'],
    files: ['src/analysis/payoff.ts', 'src/engine/mandate/mandate.ts'],
  },
  mandate: {
    lines: ['met = max(0, Σ w · (1 − |x − i| / 100) − penalty · red lines crossed)'],
    uses: ['redLinePenalty'],
    files: ['src/engine/mandate/met.ts'],
  },
  joint: {
    lines: ['joint = mean of ln(1 + (U − r) / unit); (U − r) / unit where U < r'],
    uses: ['logUnit'],
    files: ['src/analysis/measures.ts'],
  },
  betterOff: {
    lines: [
      'better off when (U − r − lost) · participation > 0',
      'broad when Σ s · i / Σ s is above the middle delegation',
    ],
    uses: [],
    files: ['src/analysis/payoff.ts', 'src/analysis/chair-measures.ts'],
  },
  legitimacy: {
    lines: ['behind the text when better off, and neither objecting nor dissociated'],
    uses: [],
    files: ['src/analysis/standing.ts'],
  },
  isolation: {
    lines: ['isolation = mean over decisions of others on another side / others who took one'],
    uses: [],
    files: ['src/analysis/standing.ts'],
  },
  promises: {
    lines: [
      'kept = own promises that still bound at the close',
      'broken = own promises acted against',
    ],
    uses: ['brokenWorth'],
    files: [
      'src/engine/promises/ledger.ts',
      'src/engine/promises/breach.ts',
      'src/analysis/payoff.ts',
    ],
  },
  unease: {
    lines: ['unease = Σ s · |x − i| / Σ s'],
    uses: [],
    files: ['src/analysis/afterlife/outside.ts'],
  },
  better: {
    lines: [
      'sum: Σ (U − r)',
      'Nash: Π (U − r), fewest losers first',
      'Kalai and Smorodinsky: max of min (U − r) / best (U − r)',
      'egalitarian: max of min (U − r)',
    ],
    uses: [],
    files: ['src/analysis/packages/goals.ts', 'src/analysis/packages/bound.ts'],
  },
  calibration: {
    lines: ['bias = mean of (said − came)', 'Brier = mean of (said − came)²'],
    uses: [],
    files: ['src/analysis/observables/guesses.ts'],
  },
  assistance: {
    lines: ['paid = Σ capability · min(text, i) / 100', 'need = 1 − means'],
    uses: [],
    files: ['src/analysis/afterlife/assistance.ts'],
  },
};
