/** The table of values as the page prints it: each value with its group and unit; its name and note are words. */
import { RULES } from '../../../../engine/rules-version.ts';
import { type Origin, type ValueName, VALUES } from '../../../../engine/numbers/values.ts';

export const GROUPS = [
  'draw',
  'text',
  'informals',
  'deals',
  'credit',
  'groups',
  'votes',
  'gavel',
  'joining',
  'measures',
] as const;
export type ValueGroup = (typeof GROUPS)[number];

export type ValueUnit =
  | 'capability'
  | 'count'
  | 'credit'
  | 'discontent'
  | 'factor'
  | 'ln'
  | 'logits'
  | 'plates'
  | 'points'
  | 'score'
  | 'share'
  | 'utility'
  | 'years';

/** Version of the rules that this page plays by. */
export const rulesVersion: number = RULES;

type Row = readonly [group: ValueGroup, unit: ValueUnit];

/** A value of the engine without a row, or a row without a value, does not compile. */
const ROWS: Readonly<Record<ValueName, Row>> = {
  raisedCount: ['draw', 'count'],
  raisedFactor: ['draw', 'factor'],
  loweredCount: ['draw', 'count'],
  loweredFactor: ['draw', 'factor'],
  salienceNoise: ['draw', 'ln'],
  idealNoise: ['draw', 'points'],
  reservationNoise: ['draw', 'utility'],
  smallDraw: ['draw', 'share'],
  patienceNoise: ['draw', 'share'],
  absentFloor: ['draw', 'share'],
  absentOthers: ['draw', 'share'],
  followerWeight: ['draw', 'capability'],
  inertia: ['text', 'score'],
  firmness: ['text', 'factor'],
  bracketWeight: ['text', 'score'],
  toleranceFirst: ['text', 'discontent'],
  toleranceLast: ['text', 'discontent'],
  blocking: ['text', 'share'],
  agenda: ['text', 'count'],
  agendaShare: ['text', 'share'],
  agendaLeast: ['text', 'count'],
  stableSittings: ['text', 'count'],
  roomCover: ['informals', 'share'],
  roomRefusal: ['informals', 'share'],
  roomPlenary: ['informals', 'share'],
  roomFew: ['informals', 'count'],
  roomMost: ['informals', 'share'],
  roomSize: ['informals', 'count'],
  roomWord: ['informals', 'share'],
  roomSeats: ['informals', 'share'],
  leaving: ['informals', 'utility'],
  packageAgain: ['informals', 'count'],
  packagePrice: ['informals', 'plates'],
  packageEvery: ['informals', 'count'],
  penPlaces: ['informals', 'count'],
  packageLength: ['informals', 'count'],
  roomIndifference: ['informals', 'utility'],
  distrust: ['informals', 'utility'],
  askNamed: ['deals', 'count'],
  askPrecisionOpen: ['deals', 'share'],
  askPrecisionOne: ['deals', 'share'],
  soundingStep: ['deals', 'utility'],
  offerLength: ['deals', 'count'],
  dealsPerPair: ['deals', 'count'],
  worthwhile: ['deals', 'utility'],
  consult: ['deals', 'utility'],
  consultEase: ['deals', 'utility'],
  counterWorth: ['deals', 'utility'],
  tradeEvery: ['deals', 'count'],
  conditionWait: ['deals', 'count'],
  phraseWarm: ['deals', 'utility'],
  phraseNear: ['deals', 'utility'],
  temperBridge: ['deals', 'utility'],
  temperHard: ['deals', 'utility'],
  temperFree: ['deals', 'utility'],
  temperLoyal: ['deals', 'share'],
  credit: ['credit', 'credit'],
  brokenPromise: ['credit', 'credit'],
  brokenPromiseLate: ['credit', 'credit'],
  lostMotion: ['credit', 'credit'],
  failedAmendment: ['credit', 'credit'],
  failedBy: ['credit', 'score'],
  dissociation: ['credit', 'credit'],
  objection: ['credit', 'credit'],
  alone: ['credit', 'credit'],
  reopening: ['credit', 'credit'],
  caucusReach: ['groups', 'points'],
  caucusShare: ['groups', 'share'],
  caucusFew: ['groups', 'count'],
  caucusPull: ['groups', 'share'],
  cohesionInVotes: ['groups', 'share'],
  cableMargin: ['groups', 'utility'],
  cableFloor: ['groups', 'share'],
  cableEase: ['groups', 'share'],
  pressure: ['groups', 'score'],
  stakeholderBound: ['groups', 'points'],
  abstainBand: ['votes', 'share'],
  textBand: ['votes', 'utility'],
  liveVote: ['votes', 'share'],
  whipActs: ['votes', 'count'],
  softness: ['votes', 'share'],
  hardLine: ['votes', 'discontent'],
  motionWorth: ['votes', 'share'],
  motionWorthAgreed: ['votes', 'share'],
  whipStake: ['votes', 'discontent'],
  noActionStake: ['votes', 'discontent'],
  isolation: ['gavel', 'utility'],
  grievance: ['gavel', 'discontent'],
  discretion: ['gavel', 'score'],
  chairChanges: ['gavel', 'count'],
  pleaShare: ['gavel', 'share'],
  pleaWorth: ['gavel', 'utility'],
  stripShare: ['gavel', 'share'],
  stripLoss: ['gavel', 'utility'],
  persuasion: ['gavel', 'factor'],
  suspensionCost: ['gavel', 'share'],
  resumedShare: ['gavel', 'share'],
  suspensionCredit: ['gavel', 'credit'],
  resumedLeast: ['gavel', 'count'],
  hopeShare: ['gavel', 'share'],
  waiting: ['gavel', 'utility'],
  timeBand: ['gavel', 'share'],
  explanations: ['gavel', 'count'],
  signReady: ['joining', 'logits'],
  signBase: ['joining', 'logits'],
  signSize: ['joining', 'logits'],
  signTies: ['joining', 'logits'],
  signGain: ['joining', 'utility'],
  signText: ['joining', 'logits'],
  signResolve: ['joining', 'logits'],
  ratifyGain: ['joining', 'utility'],
  ratifyMeans: ['joining', 'utility'],
  ratifyYears: ['joining', 'years'],
  ratifyWant: ['joining', 'years'],
  ratifyDoubt: ['joining', 'years'],
  ratifyLate: ['joining', 'years'],
  ratifyHorizon: ['joining', 'years'],
  redLinePenalty: ['measures', 'utility'],
  brokenWorth: ['measures', 'utility'],
  ambiguityLost: ['measures', 'share'],
  logUnit: ['measures', 'utility'],
};

export type ValueRow = {
  name: ValueName;
  group: ValueGroup;
  unit: ValueUnit;
  value: number;
  origin: Origin;
};

/** In the order of the engine's table. */
export function listValueRows(): ValueRow[] {
  return (Object.keys(VALUES) as ValueName[]).map((name) => {
    const [group, unit] = ROWS[name];
    return { name, group, unit, ...VALUES[name] };
  });
}
