/** What an ablation takes away, one mechanic at a time, and how a number is taken away that is part of one. */
import { type ActType, MOTIONS, WHIPS } from '../../src/engine/command.ts';
import { STANDARD, type ValueName } from '../../src/engine/numbers/values.ts';
import type { Changed } from './games.ts';

/** `player`: who sits in the seat instead of the packager, where it alone does what the mechanic answers. */
export type Mechanic = { name: string; changed: Changed; player?: string };

/** Without these a conference cannot go on, or a seat cannot answer at all. */
const ACTS = [
  'ask',
  'offer',
  'counter',
  'withdraw',
  'amend',
  'agenda',
  'package',
  'caucus',
  'cable',
  'press',
  'dissociate',
  'object',
  'move',
  'whip',
  'order',
  'smallGroup',
  'text',
  'plea',
  'exhausted',
] as const satisfies readonly ActType[];

const middleOfTolerance = (STANDARD.toleranceFirst + STANDARD.toleranceLast) / 2;

const WITHOUT: readonly (readonly [
  name: string,
  values: NonNullable<Changed['values']>,
  player?: string,
])[] = [
  ['priorities drawn', { raisedCount: 0, loweredCount: 0, salienceNoise: 0 }],
  ['ideals drawn', { idealNoise: 0 }],
  ['reservation values drawn', { reservationNoise: 0 }],
  ['patience drawn', { patienceNoise: 0 }],
  ['absence', { absentFloor: 0, absentOthers: 0 }],
  ['weight of followers', { followerWeight: 0 }],
  ['inertia of the text', { inertia: 0 }],
  ['firmness after informals', { firmness: 1 }],
  ['weight of brackets in the score', { bracketWeight: 0 }],
  [
    'patience that wears off',
    { toleranceFirst: middleOfTolerance, toleranceLast: middleOfTolerance },
  ],
  ['brackets that hold an article open', { blocking: 1 }],
  ['a second sitting before an article is agreed', { stableSittings: 1 }],
  ['refusal by the room', { roomRefusal: 1 }],
  ['refusal by the plenary', { roomPlenary: 1 }],
  ['the word of a room', { roomWord: 0 }],
  ['who must sit in a room that takes words up again', { roomSeats: 0 }],
  ['what a package may leave the floor with', { leaving: 2 }],
  ['a package again soon after a refused one', { packageAgain: STANDARD.packageEvery }],
  ['pleas that keep the words that stand', { pleaShare: 2 }],
  ['brackets that end a conference', { stripShare: 1 }],
  ['credit lost by who alone holds a bracket', { alone: 0 }],
  ['a plenary that bears more in a small conference', { roomFew: 0 }],
  ['packages of more than one article', { packageLength: 1 }],
  ['a sitting between packages', { packageEvery: 1 }],
  ['empty places of the pen', { penPlaces: 1 }],
  ['sittings between the trades of a policy', { tradeEvery: 1 }],
  ['indifference of the room', { roomIndifference: 0 }],
  ['distrust of who broke a promise', { distrust: 0 }, 'betrayer'],
  ['imprecise answers', { askPrecisionOpen: 0, askPrecisionOne: 0 }],
  ['deals', { dealsPerPair: 0 }],
  ['consulting the capital', { consult: 0 }],
  ['tempers', { temperBridge: 0, temperHard: 0, temperFree: 0, temperLoyal: 0 }],
  ['credit lost by broken promises', { brokenPromise: 0, brokenPromiseLate: 0 }, 'betrayer'],
  ['credit lost by motions and amendments', { lostMotion: 0, failedAmendment: 0 }, 'spoiler'],
  ['credit lost at the gavel', { dissociation: 0, objection: 0 }, 'spoiler'],
  ['credit lost by reopening', { reopening: 0 }],
  ['pull of a caucus', { caucusPull: 0 }],
  ['cohesion of groups in votes', { cohesionInVotes: 0 }],
  ['grace of capitals', { cableEase: 0 }],
  ['pressure of stakeholders', { pressure: 0 }],
  ['abstention', { abstainBand: 0, textBand: 0 }],
  ['live votes', { liveVote: 0 }],
  ['whips', { whipActs: 0 }],
  ['isolation', { isolation: 0 }],
  ["the Chair's discretion", { discretion: 0 }],
  ['persuasion in small groups', { persuasion: 0 }],
  ['cost of a suspension', { suspensionCost: 0 }],
  ['cost of brackets that end a conference', { stripLoss: 0 }],
  ['price of red lines', { redLinePenalty: 0 }],
  ['price of broken promises', { brokenWorth: 0 }, 'betrayer'],
];

export function mechanics(): Mechanic[] {
  const shut = (kind: string, names: readonly string[]) =>
    names.map((name): Mechanic => ({ name: `${kind}: ${name}`, changed: { shut: [name] } }));
  return [
    ...shut('act', ACTS),
    ...shut('motion', MOTIONS),
    ...shut('whip', WHIPS),
    ...WITHOUT.map(([name, values, player]): Mechanic => {
      return { name, changed: { values }, ...(player === undefined ? {} : { player }) };
    }),
  ];
}

/** @throws where there is none: a bench that names it is wrong. */
export function mechanicNamed(name: string): Mechanic {
  const found = mechanics().find((one) => one.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}

/** Every number halved and doubled; whole numbers stay whole. */
export function halvedAndDoubled(): Mechanic[] {
  return (Object.entries(STANDARD) as [ValueName, number][]).flatMap(([name, value]) => {
    const steps = [value / 2, value * 2].map((step) =>
      Number.isInteger(value) ? Math.round(step) : step,
    );
    return steps
      .filter((step) => step !== value)
      .map((step): Mechanic => ({
        name: `${name} ${value} → ${step}`,
        changed: { values: { [name]: step } },
      }));
  });
}
