/**
 * Every number the rules and the delegations decide by, with where it comes from. The page "How the numbers
 * work" prints this table, and the benches run conferences with one number changed to see what it is worth.
 */

/** `sourced`: from a published count; `tuned`: set by trials to what the second word says; `chosen`: by hand. */
export type Origin = 'sourced' | 'tuned' | 'chosen';

type Value = { readonly value: number; readonly origin: Origin };

const sourced = (value: number): Value => ({ value, origin: 'sourced' });
const tuned = (value: number): Value => ({ value, origin: 'tuned' });
const chosen = (value: number): Value => ({ value, origin: 'chosen' });

export const VALUES = {
  // Set-up: what is drawn round the scenario's values.
  raisedCount: tuned(4),
  raisedFactor: tuned(2.2),
  loweredCount: tuned(7),
  loweredFactor: tuned(0.35),
  salienceNoise: tuned(0.4),
  idealNoise: chosen(4),
  reservationNoise: chosen(0.02),
  /** Share of the noise that a small draw has. */
  smallDraw: chosen(0.5),
  patienceNoise: chosen(0.12),
  absentFloor: chosen(0.04),
  /** From the 151 of 193 who voted on 8 August 2024. */
  absentOthers: sourced(0.24),
  followerWeight: chosen(0.5),

  // The text: centre of gravity with inertia.
  inertia: tuned(0.03),
  firmness: tuned(4),
  bracketWeight: tuned(0.05),
  toleranceFirst: tuned(0.22),
  toleranceLast: tuned(0.5),
  blocking: tuned(0.12),
  agenda: chosen(6),
  /** Share of all articles that a sitting takes up at the most: time is short in a small conference too. */
  agendaShare: chosen(0.5),
  agendaLeast: chosen(2),
  stableSittings: chosen(2),

  // Informals.
  roomCover: tuned(0.5),
  roomRefusal: tuned(0.5),
  roomPlenary: tuned(0.2),
  /** Delegations of equal weight for whom the plenary does not stop a change, up to the share `roomMost` of the floor. */
  roomFew: tuned(4),
  /** What is left where two thirds decide. */
  roomMost: chosen(1 / 3),
  roomSize: chosen(9),
  /** Share of the floor that may hold brackets against words a room has agreed and they are closed all the same. */
  roomWord: chosen(1),
  /** Utility short of no treaty from which a delegation on the floor would not let a package pass; above 1: never. */
  leaving: chosen(0.02),
  /** Share of the weight of those who agreed to words that another room must seat to take them up again. */
  roomSeats: chosen(1 / 2),
  packagePrice: chosen(2),
  packageEvery: tuned(2),
  /** The same, once the room has refused one. */
  packageAgain: chosen(1),
  /**
   * Places at the least of the table the pen goes round among policies: at a small conference most are empty, and what
   * the seats do not table is tabled by nobody.
   */
  penPlaces: tuned(24),
  packageLength: chosen(4),
  roomIndifference: tuned(0.003),
  /** What members of a room ask for beyond indifference of one who has broken a promise. */
  distrust: chosen(0.02),

  // Asking and offering.
  askNamed: chosen(9),
  askPrecisionOpen: chosen(0.08),
  askPrecisionOne: chosen(0.03),
  /** Width of the steps in which an open answer tells what the text is worth over no treaty, in utility. */
  soundingStep: chosen(0.04),
  offerLength: chosen(3),
  dealsPerPair: chosen(2),
  worthwhile: tuned(0.003),
  /** An offer short by no more than this is taken to the capital instead of refused. */
  consult: chosen(0.015),
  /** How much less is asked when the capital has been consulted. */
  consultEase: chosen(0.006),
  /** Believed gain a counter-offer must bring its partner: more than one's own, for not knowing better. */
  counterWorth: tuned(0.006),
  /** Sittings in which a policy has one turn to trade: the more turns, the more others trade for whoever waits. */
  tradeEvery: tuned(10),
  /** Sittings a policy's counter-offer waits for its condition. */
  conditionWait: chosen(3),

  // What is heard first. Of 1,100 answers in 75 conferences three fifths of the yeses are warm, and two fifths of the
  // noes that points decide are near.
  /** Gain beyond what was asked from which a yes is a warm one. */
  phraseWarm: chosen(0.03),
  /** Short by no more than this, a no asks for other words. */
  phraseNear: chosen(0.03),

  // Tempers: how far they move what is asked of an offer or a package, in utility.
  temperBridge: chosen(0.004),
  temperHard: chosen(0.01),
  temperFree: chosen(0.012),
  /** Share of what the group would gain that a loyalist counts as its own. */
  temperLoyal: chosen(0.35),

  // Credit.
  credit: chosen(10),
  brokenPromise: chosen(4),
  /** In the decision phases: when nobody has time left to answer it. */
  brokenPromiseLate: chosen(8),
  lostMotion: chosen(1),
  failedAmendment: chosen(1),
  /** Floor score an amendment must fall short of the text by to have failed. */
  failedBy: chosen(0.06),
  dissociation: chosen(1),
  objection: chosen(2),
  reopening: chosen(1),

  // Groups, capitals, the outside.
  /** Points of the axis between a member's ideal and a line it still speaks for. */
  caucusReach: chosen(40),
  /** Share of a group's weight on the floor that makes a line its own; as the rules of procedure ask on substance. */
  caucusShare: chosen(2 / 3),
  /** Members on the floor fewer than which the whole group is counted by heads. */
  caucusFew: chosen(3),
  /** Share of the way to the line, by cohesion, that members speak nearer to it. */
  caucusPull: chosen(0.5),
  /** Share of a ballot, by cohesion, that is the group's and not the delegation's own. */
  cohesionInVotes: chosen(0.5),
  /** Utility over no treaty at which a capital wants the treaty enough to move a line. */
  cableMargin: chosen(0.05),
  /** Share of the weight of the others on the floor that, holding no bracket, makes a capital give way. */
  cableFloor: chosen(2 / 3),
  /** Share of the way to the end of the axis that a line is moved. */
  cableEase: chosen(0.25),
  /** What the word of one of full influence adds to the floor's score of a wording at its position. */
  pressure: chosen(0.12),
  /** Points between the text and its position past which a stakeholder speaks of its own. */
  stakeholderBound: chosen(30),

  // Votes.
  /** To the one published tally of 8 August 2024: 23-102-26 on Article 6(2). */
  abstainBand: tuned(0.15),
  textBand: tuned(0.04),
  liveVote: chosen(0.1),
  whipActs: chosen(3),
  softness: chosen(0.075),
  hardLine: tuned(0.65),
  /** Share of an article's mean weight that a change has to bring to be moved where the count puts it within reach. */
  motionWorth: tuned(0.35),
  /** The same, where the article was agreed, unless a room has refused the mover just these words. */
  motionWorthAgreed: tuned(2.4),
  /** Salience x leaning from which a delegation whips on a motion of another. */
  whipStake: chosen(0.1),

  /** Salience x leaning from which a delegation moves that no decision be taken on a motion of another. */
  noActionStake: tuned(0.12),

  // The gavel and after.
  isolation: tuned(0.055),
  grievance: tuned(0.62),
  discretion: tuned(0.04),
  chairChanges: chosen(3),
  /** Share of the floor's weight that, pleading for the words that stand, keeps them from the Chair. */
  pleaShare: chosen(1 / 3),
  /** Utility from which a delegation pleads. */
  pleaWorth: chosen(0.002),
  /** Share of all articles that may be in brackets when the last sitting closes. */
  stripShare: chosen(1 / 4),
  /** Utility below no deal that a conference which ends for its brackets leaves everybody with. */
  stripLoss: chosen(0.03),
  /** Credit lost at the close of each sitting from half-way on by who alone holds a bracket on an article. */
  alone: chosen(1),
  persuasion: chosen(1.5),
  suspensionCost: chosen(0.03),
  resumedShare: chosen(0.25),
  suspensionCredit: chosen(1),
  /** Sittings that more time brings at the least. */
  resumedLeast: chosen(2),
  /** Share of what it is short of on articles not agreed that a delegation hopes to win by more time. */
  hopeShare: chosen(0.5),
  /** Utility that more time has to bring, over the text and over no treaty, for a delegation to want it. */
  waiting: chosen(0.03),
  /** Share of what waiting costs by which a delegation may be the worse for more time, or for less, and abstain. */
  timeBand: chosen(0.5),
  /** Explanations heard after one vote. */
  explanations: chosen(3),

  // Signature and ratification; logits are natural logarithms of odds. Base, size and ties are fitted to the 70 of
  // 193 States that signed in Hanoi; left out in turn, they are told apart with AUC .696, Brier .210 (base rate .234).
  /** Logits of a delegation of which the scenario tells no ties. */
  signReady: chosen(2),
  /** Fitted: logits without ties at the typical population, by unit of ln population, by public tie. */
  signBase: tuned(-1),
  signSize: tuned(0.27),
  signTies: tuned(0.81),
  /** Gain over no treaty from which a text is good enough to sign. */
  signGain: chosen(0.02),
  /** Logits that a text loses as its gain falls from there to nothing. No list of signatures tells it. */
  signText: chosen(3),
  /** Logits by unit of patience: with its noise, about one standard logistic draw. */
  signResolve: chosen(14),
  /** Gain a ratification needs, and what a capital with the least means needs on top. */
  ratifyGain: chosen(0.015),
  ratifyMeans: chosen(0.01),
  /** Years to ratify: at the least, for want of means, for a gain just enough, and by logit short of signing. */
  ratifyYears: chosen(1.5),
  ratifyWant: chosen(3),
  ratifyDoubt: chosen(3),
  ratifyLate: chosen(3),
  ratifyHorizon: chosen(10),

  // Measures.
  redLinePenalty: chosen(0.1),
  /** Utility that each broken promise takes off the payoff of whoever broke it. */
  brokenWorth: chosen(0.02),
  ambiguityLost: chosen(0.5),
  logUnit: tuned(0.02),
} as const satisfies Record<string, Value>;

export type ValueName = keyof typeof VALUES;
export type Values = Readonly<Record<ValueName, number>>;

/** The values conferences are played by. */
export const STANDARD: Values = Object.fromEntries(
  Object.entries(VALUES).map(([name, { value }]) => [name, value]),
) as Record<ValueName, number>;

/** The rules a conference is played by: the standard ones, or an experiment's. */
export type Rules = {
  values: Values;
  /** Kinds of act, motion or whip that are out of order throughout. Empty in play. */
  disabledActs: ReadonlySet<string>;
};

export const STANDARD_RULES: Rules = { values: STANDARD, disabledActs: new Set() };

/** Standard rules with some numbers changed, or some acts disabled: for experiments. */
export function changeRules(changed: Partial<Values>, disabledActs: readonly string[] = []): Rules {
  return { values: { ...STANDARD, ...changed }, disabledActs: new Set(disabledActs) };
}
