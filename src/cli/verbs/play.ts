/** `play FILE`: one conference. */
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';
import { outcomeOf } from '../../conference/outcome.ts';
import type { SeatPlan } from '../../conference/plan.ts';
import { recordOf } from '../../conference/record/record.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import {
  type Answer,
  answered,
  asJson,
  faulty,
  misused,
  plain,
  refusal,
  type Tried,
  tried,
} from '../answer.ts';
import { absolute, readText, STANDARD_INPUT, writeWhole } from '../files.ts';
import { type PlayedOut, playOut } from '../moves.ts';
import { outcomeWords } from '../outcome-words.ts';
import { checkTarget } from '../record-target.ts';
import { scenarioFrom } from '../read-scenario.ts';
import { seatingFrom } from '../seats.ts';
import { seedFrom } from '../whole-number.ts';

const SEED = '1';
/** Bytes of a file of moves at most. */
const LARGEST = 4 * 1024 * 1024;

export type PlayOptions = {
  seat: readonly string[];
  moves?: string;
  seed?: string;
  record?: string;
  json?: boolean;
};

export function playVerb(file: string, options: PlayOptions): Answer {
  const seed = seedFrom(options.seed ?? SEED);
  if (!seed.ok) return refusal(seed);
  const moves = options.moves === undefined ? tried([]) : movesFrom(options.moves);
  if (!moves.ok) return refusal(moves);
  const target = targetFrom(file, options);
  if (!target.ok) return refusal(target);
  const scenario = scenarioFrom(file);
  if (!scenario.ok) return refusal(scenario);
  const plan = planFrom(scenario.value, options);
  if (!plan.ok) return refusal(plan);
  const played = playOut(scenario.value, { seed: seed.value, plan: plan.value }, moves.value);
  return answerWith(file, options, played);
}

function targetFrom(file: string, { record, moves }: PlayOptions): Tried<null> {
  if (record === undefined) return tried(null);
  return checkTarget(record, moves === undefined ? [file] : [file, moves]);
}

function movesFrom(path: string): Tried<unknown[]> {
  const text = readText(path, LARGEST);
  if (!text.ok) return text;
  try {
    const moves: unknown = JSON.parse(text.value);
    if (Array.isArray(moves)) return tried(moves);
  } catch {
    return faulty(path, 'moves/json', 'This is not JSON. Write a list: [{ "type": "pass" }].');
  }
  return faulty(path, 'moves/list', 'Moves are a JSON list of commands: [{ "type": "pass" }].');
}

/** The seat that has moves is a person's; any other without a bot is `passive`. */
function planFrom(scenario: Scenario, { seat, moves }: PlayOptions): Tried<SeatPlan> {
  const seating = seatingFrom(scenario, seat);
  if (!seating.ok) return seating;
  const bare = seating.value.filter(({ by }) => by === null);
  if (moves !== undefined && bare.length !== 1) {
    const message = '--moves needs exactly one --seat ID without a bot: the seat that makes them.';
    return misused('moves', message);
  }
  const without = moves === undefined ? 'passive' : 'person';
  return tried(seating.value.map(({ seat: id, by }) => ({ seat: id, by: by ?? without })));
}

function answerWith(file: string, options: PlayOptions, played: PlayedOut): Answer {
  const { conference, rejections } = played;
  const { setup, state, happenings } = conference;
  const record = recordOf(conference, placeOf(file, options.record));
  if (options.record !== undefined) {
    const written = writeWhole(options.record, `${JSON.stringify(record)}\n`);
    if (!written.ok) return refusal(written);
  }
  const outcome = outcomeOf(setup, state);
  const { hash } = record;
  if (options.json) return answered(asJson({ outcome, events: happenings, rejections, hash }));
  const skipped = rejections.map(({ move, code, params }) =>
    plain(`move ${move + 1} skipped: ${code} ${JSON.stringify(params)}`),
  );
  const unused = played.unused > 0 ? [`${played.unused} moves came too late`] : [];
  return answered(
    [...skipped, ...unused, outcomeWords(outcome, conference), `hash ${hash}`].join('\n'),
  );
}

/**
 * Where the scenario lies as seen from the record, with `/`; its name alone where the two share no root. Undefined for
 * standard input, which lies nowhere.
 */
function placeOf(file: string, record: string | undefined): string | undefined {
  if (file === STANDARD_INPUT) return undefined;
  const from = record === undefined ? null : dirname(absolute(record));
  const place = from === null ? basename(file) : relative(from, absolute(file));
  return isAbsolute(place) ? basename(file) : place.split(sep).join('/');
}
