/**
 * A game from what was kept of it. Setup, state and happenings follow from the opening and the commands, so they are
 * worked out again and held against the hashes: what opens is right, and of what is damaged it is known how far the
 * rest can be trusted.
 */
import { callToOrder, type Conference, Course } from '../../../conference/conference.ts';
import type { Moment } from '../../../conference/moments.ts';
import { isPlayer } from '../../../conference/plan.ts';
import { listEverPersons } from '../../../conference/record/persons.ts';
import { makeRecordUnder, withNotes } from '../../../conference/record/record.ts';
import { STANDARD_RULES } from '../../../engine/numbers/values.ts';
import type { Setup } from '../../../engine/setup/setup.ts';
import { hashState } from '../../../engine/state/hash.ts';
import type { State } from '../../../engine/state/state.ts';
import { RULES } from '../../../engine/rules-version.ts';
import { hashRules, hashTexts } from '../../../scenario/hash.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import {
  type Chunk,
  type Head,
  type WrittenMark,
  type Opening,
  type Raw,
  type Revival,
  reviveTaken,
  type TakenGame,
} from './kept-game.ts';
import { isChunk, isHead, isOpening } from './kept-shape.ts';
import type { DamagedPart } from '../store/game.ts';

/** Never throws, whatever it is given. */
export function reviveKept(raw: Raw): Revival {
  const { head } = raw;
  if (isFieldOf(head, 'rules', (rules) => Number.isInteger(rules) && Number(rules) > RULES))
    return { status: 'newer' };
  try {
    if (isFieldOf(head, 'rules', (rules) => Number.isInteger(rules) && Number(rules) < RULES))
      return reviveOlder((head as Head).rules, raw);
    return judge(raw);
  } catch {
    return reportDamaged(raw, ['opening'], undefined);
  }
}

function isFieldOf(value: unknown, key: string, is: (one: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && is(Reflect.get(value, key));
}

type Record = Pick<Chunk, 'commands' | 'happenings'> & { last: number; odd: boolean };

/** The chunks that follow on each other; `odd`: there are others. `last`: happenings before the last one. */
function joinChunks(chunks: readonly unknown[]): Record {
  const fit: Chunk[] = [];
  let next: WrittenMark = [0, 0];
  for (const chunk of chunks) {
    if (!isChunk(chunk) || chunk.at[0] !== next[0] || chunk.at[1] !== next[1]) continue;
    fit.push(chunk);
    next = [next[0] + chunk.commands.length, next[1] + chunk.happenings.length];
  }
  return {
    commands: fit.flatMap(({ commands }) => commands),
    happenings: fit.flatMap(({ happenings }) => happenings),
    last: fit.at(-1)?.at[1] ?? 0,
    odd: fit.length < chunks.length,
  };
}

/** Undefined where its scenario is not the one it says, or names a player or a text there is not. */
function readOpening(opening: unknown): Opening | undefined {
  if (!isOpening(opening)) return undefined;
  const sound = opening as unknown as Opening;
  const { rulesHash: rules, textHash: texts, ...scenario } = sound.setup.scenario;
  const { plan, start } = sound;
  if (!plan.every(({ by }) => isPlayer(by))) return undefined;
  if (start !== undefined && !scenario.starts.has(start)) return undefined;
  return hashRules(scenario) === rules && hashTexts(scenario) === texts ? sound : undefined;
}

/** `whole`: every event brought from outside was possible when it came. */
type Played = { conference: Conference; moments: readonly Moment[]; whole: boolean };

/** Carries out what was said for as long as it leads where it led. @param seat whose moments are told */
function playAgain(
  opening: Opening,
  { handovers, drafts, injected }: Pick<Head, 'handovers' | 'drafts' | 'injected'>,
  commands: Chunk['commands'],
  seat: string | undefined,
): Played {
  const { setup, plan, start } = opening;
  const moments: Moment[] = [];
  const opened = callToOrder(setup.scenario as Scenario, {
    seed: setup.seed,
    run: setup.run,
    plan,
    ...(start === undefined ? {} : { start }),
    ...(handovers === undefined ? {} : { handovers }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(injected === undefined ? {} : { injected }),
  });
  const course = new Course(opened, ({ at, command, told, before }) => {
    if (command.seat === seat) moments.push({ commands: at, happenings: told, state: before });
  });
  for (const { after, ...command } of commands) {
    const step = tryStep(course, command);
    if (!step || step.recorded.after !== after) break;
    course.take(step);
  }
  return { conference: course.end(), moments, whole: course.findImpossible() === null };
}

/** Undefined where the rules refuse it, or cannot read it. */
function tryStep(course: Course, command: Parameters<Course['judge']>[0]) {
  try {
    const step = course.judge(command);
    return step.ok ? step : undefined;
  } catch {
    return undefined;
  }
}

function hashOfKept(kept: unknown): string | undefined {
  try {
    return hashState((kept as { state: Conference['state'] }).state);
  } catch {
    return undefined;
  }
}

function judge(raw: Raw): Revival {
  const opening = readOpening(raw.opening);
  const record = joinChunks(raw.chunks);
  const shaped = isHead(raw.head) ? raw.head : undefined;
  if (!opening) return reportDamaged(raw, shaped ? ['opening'] : ['head', 'opening'], undefined);
  const { seat } = shaped ?? {};
  const again = playAgain(opening, shaped ?? {}, record.commands, seat);
  const { conference, moments } = again;
  const head = shaped && again.whole && isHeadOf(shaped, conference) ? shaped : undefined;
  const whole = conference.commands.length === record.commands.length;
  const end: WrittenMark = [conference.commands.length, conference.happenings.length];
  const parts: DamagedPart[] = head ? [] : ['head'];
  if (!whole || (record.odd && !isEnd(end, shaped, conference, raw))) parts.push('record');
  else if (!isEnd(end, shaped, conference, raw)) parts.push('end');
  if (!head || parts.length > 0) return reportDamaged(raw, parts, { conference, head: shaped });
  const { state } = conference;
  const chunks = [{ ...record, id: head.id, at: [0, record.last] satisfies WrittenMark }];
  const taken = {
    head,
    opening: { ...opening, setup: conference.setup },
    state: { id: head.id, state },
    chunks,
  };
  const { base } = reviveTaken(taken);
  return {
    status: 'ready',
    base: { ...base, conference },
    unread: record.last,
    moments,
    sound: !record.odd && hashOfKept(raw.state) === hashState(state),
  };
}

/** Whether it is the head of a game of these persons. */
function isHeadOf({ seat, handovers = [] }: Head, conference: Conference): boolean {
  return listEverPersons(conference).includes(seat) && handovers.every(({ by }) => isPlayer(by));
}

/** Whether the record goes to where the game stood: by what its head counts, and in older ones by the state. */
function isEnd(end: WrittenMark, head: Head | undefined, { state }: Conference, raw: Raw): boolean {
  if (head?.written) return head.written[0] === end[0] && head.written[1] === end[1];
  return hashOfKept(raw.state) === hashState(state);
}

/** Other rules do not play it again: what was kept is taken as it is, where it is whole. */
function reviveOlder(rules: number, raw: Raw): Revival {
  const head = isHead(raw.head) ? raw.head : undefined;
  const { opening, state } = raw;
  const record = joinChunks(raw.chunks);
  const end: WrittenMark = [record.commands.length, record.happenings.length];
  const [commands, happenings] = head?.written ?? end;
  const whole = !record.odd && commands === end[0] && happenings === end[1];
  const stands = isFieldOf(state, 'state', (one) => isFieldOf(one, 'articles', Array.isArray));
  const parts: DamagedPart[] = [
    ...(head ? [] : (['head'] as const)),
    ...(isOpening(opening) ? [] : (['opening'] as const)),
    ...(whole ? [] : (['record'] as const)),
    ...(stands ? [] : (['end'] as const)),
  ];
  const kept = { ...(raw as TakenGame), head: raw.head as Head };
  if (!head || parts.length > 0) {
    // Without its end nobody knows what came of it.
    const known = whole && stands && isOpening(opening);
    const left = known ? { conference: takeOlder(kept), head, rules } : undefined;
    return reportDamaged(raw, parts, left);
  }
  const { base, unread } = reviveTaken(kept);
  // Its moments are not to be found again: that would be under these rules.
  const moments: readonly Moment[] = [];
  return {
    status: 'ready',
    base: { ...base, conference: takeOlder(kept) },
    unread,
    moments,
    sound: true,
  };
}

/** With what games have had since: nothing of it in a game of before. */
function takeOlder(kept: TakenGame): Conference {
  const { conference } = reviveTaken(kept).base;
  const { shut, ...setup } = conference.setup as Setup & { shut?: Setup['disabledActs'] };
  return {
    ...conference,
    setup: {
      ...setup,
      values: { ...STANDARD_RULES.values, ...setup.values },
      disabledActs: setup.disabledActs ?? shut ?? STANDARD_RULES.disabledActs,
    },
    state: { ...OF_LATER_RULES, ...conference.state },
  };
}

const OF_LATER_RULES: Pick<State, 'announced' | 'sealed'> = { announced: null, sealed: [] };

type Left = { conference: Conference; head: Head | undefined; rules?: number };

function reportDamaged(raw: Raw, parts: readonly DamagedPart[], left: Left | undefined): Revival {
  return { status: 'damaged', parts, left: (left && recordLeft(left)) ?? saveEverythingLeft(raw) };
}

type File = Extract<Revival, { status: 'damaged' }>['left'];

/** A record up to where it can be trusted: it opens on the first screen, and is verified there. */
function recordLeft({ conference, head, rules = RULES }: Left): File | undefined {
  try {
    const { scenario, seed } = conference.setup;
    const record = makeRecordUnder(rules, conference);
    const text = JSON.stringify(head?.notes ? withNotes(record, head.notes) : record);
    const moves = conference.commands.length;
    return { kind: 'record', moves, name: `${scenario.id}-${seed}.record.json`, text };
  } catch {
    return undefined;
  }
}

/** All that is there, for anyone who can repair it by hand. */
function saveEverythingLeft(raw: Raw): File {
  const name = 'damaged-game.json';
  try {
    return { kind: 'parts', moves: 0, name, text: JSON.stringify(raw, makePlainValue, 1) };
  } catch {
    return { kind: 'parts', moves: 0, name, text: '{}' };
  }
}

function makePlainValue(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return [...(value as unknown as Iterable<unknown>)];
  return typeof value === 'bigint' ? String(value) : value;
}
