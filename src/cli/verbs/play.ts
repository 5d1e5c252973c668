/** `play FILE`: one conference. */
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';
import { readOutcome } from '../../conference/outcome.ts';
import type { DecideSeat } from '../../conference/conference.ts';
import { hasSearch, type SeatPlan } from '../../conference/plan.ts';
import { makeRecord } from '../../conference/record/record.ts';
import { decideSearching } from '../../conference/search/decide-searching.ts';
import { fitMessage } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import {
  type CliAnswer,
  makeAnswer,
  asJson,
  reportFault,
  reportMisuse,
  makePlain,
  refuseWith,
  type Tried,
  succeed,
} from '../answer.ts';
import { resolvePath, readText, STANDARD_INPUT } from '../files.ts';
import { type PlayedOut, playOut } from '../moves.ts';
import { describeOutcome } from '../outcome-words.ts';
import { checkTarget, writeRecord } from '../record-target.ts';
import { loadScenario } from '../read-scenario.ts';
import { parseSearch, parseSeats, planSeat, type SearchOptions } from '../seats.ts';
import { parseSeed } from '../whole-number.ts';

const SEED = '1';
/** Bytes of a file of moves at most. */
const LARGEST = 4 * 1024 * 1024;

export type PlayOptions = {
  seat: readonly string[];
  moves?: string;
  seed?: string;
  record?: string;
  json?: boolean;
} & SearchOptions;

/** @param tell the share 0..1 done, where a seat searches */
export function playVerb(
  file: string,
  options: PlayOptions,
  tell: (done: number) => void = () => undefined,
): CliAnswer {
  const seed = parseSeed(options.seed ?? SEED);
  if (!seed.ok) return refuseWith(seed);
  const moves = options.moves === undefined ? succeed([]) : readMoves(options.moves);
  if (!moves.ok) return refuseWith(moves);
  const target = targetFrom(file, options);
  if (!target.ok) return refuseWith(target);
  const scenario = loadScenario(file);
  if (!scenario.ok) return refuseWith(scenario);
  const plan = planFrom(scenario.value, options);
  if (!plan.ok) return refuseWith(plan);
  const opening = { seed: seed.value, plan: plan.value };
  const decide = hasSearch(plan.value) ? makeSearching(tell) : undefined;
  const played = playOut(scenario.value, opening, moves.value, decide);
  return answerWith(file, options, played);
}

/** Sittings are what a person can count by. */
function makeSearching(tell: (done: number) => void): DecideSeat {
  return (now, seat) => {
    const { sitting } = now.state;
    tell(Math.max(0, sitting - 1) / now.setup.scenario.procedure.sittings);
    return decideSearching(now, seat);
  };
}

function targetFrom(file: string, { record, moves }: PlayOptions): Tried<null> {
  if (record === undefined) return succeed(null);
  return checkTarget(record, moves === undefined ? [file] : [file, moves]);
}

function readMoves(path: string): Tried<unknown[]> {
  const text = readText(path, LARGEST);
  if (!text.ok) return text;
  try {
    const moves: unknown = JSON.parse(text.value);
    if (Array.isArray(moves)) return succeed(moves);
  } catch {
    return reportFault(path, 'moves/json', 'This is not JSON. Write a list: [{ "type": "pass" }].');
  }
  return reportFault(
    path,
    'moves/list',
    'Moves are a JSON list of commands: [{ "type": "pass" }].',
  );
}

/** The seat that has moves is a person's; any other without a bot is `passive`. */
function planFrom(scenario: Scenario, { seat, moves, ...options }: PlayOptions): Tried<SeatPlan> {
  const seating = parseSeats(scenario, seat);
  if (!seating.ok) return seating;
  const search = parseSearch(options);
  if (!search.ok) return search;
  const bare = seating.value.filter(({ by }) => by === null);
  if (moves !== undefined && bare.length !== 1) {
    const message = '--moves needs exactly one --seat ID without a bot: the seat that makes them.';
    return reportMisuse('moves', message);
  }
  const without = moves === undefined ? 'passive' : 'person';
  return succeed(
    seating.value.map(({ seat: id, by }) => planSeat(id, by ?? without, search.value)),
  );
}

function answerWith(file: string, options: PlayOptions, played: PlayedOut): CliAnswer {
  const { conference, rejections } = played;
  const { setup, state, happenings } = conference;
  const record = makeRecord(conference, findScenarioPlace(file, options.record));
  if (options.record !== undefined) {
    const written = writeRecord(options.record, record);
    if (!written.ok) return refuseWith(written);
  }
  const outcome = readOutcome(setup, state);
  const { hash } = record;
  if (options.json) return makeAnswer(asJson({ outcome, events: happenings, rejections, hash }));
  const skipped = rejections.map(({ move, code, params }) =>
    makePlain(fitMessage(`move ${move + 1} skipped: ${code} ${JSON.stringify(params)}`)),
  );
  const unused = played.unused > 0 ? [`${played.unused} moves came too late`] : [];
  return makeAnswer(
    [...skipped, ...unused, describeOutcome(outcome, conference), `hash ${hash}`].join('\n'),
  );
}

/**
 * Where the scenario lies as seen from the record, with `/`; its name alone where the two share no root. Undefined for
 * standard input, which lies nowhere.
 */
function findScenarioPlace(file: string, record: string | undefined): string | undefined {
  if (file === STANDARD_INPUT) return undefined;
  const from = record === undefined ? null : dirname(resolvePath(record));
  const place = from === null ? basename(file) : relative(from, resolvePath(file));
  return isAbsolute(place) ? basename(file) : place.split(sep).join('/');
}
