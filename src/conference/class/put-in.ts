/** What may be put in at a table, by persons, the clock and the instructor. Its journal is the list of what was. */
import { judge } from '../../engine/acts/apply.ts';
import { isOffered } from '../../engine/state/awaited.ts';
import type { Act, ActType, Seat } from '../../engine/command.ts';
import { CHAIR, type OptionId } from '../../scenario/resolved.ts';
import { writeCanonical } from '../../engine/numbers/canonical.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import { Course, findAwaited, play } from '../conference.ts';
import { planAt } from '../plan.ts';
import { listInjectable } from './injectable.ts';
import { CLASS_LIMITS } from './limits.ts';
import {
  findAsking,
  type Floor,
  mayPrepare,
  readFloor,
  readNextFloor,
  type RoomAhead,
} from './asking.ts';
import {
  type CameBack,
  findPolicy,
  isAtOnce,
  isPersonAt,
  listOffered,
  listBlocking,
  listRoundSeats,
  type LiveTable,
  NOTHING_SEALED,
  type SealedTurn,
} from './live-table.ts';
import {
  bringHalfMarked,
  markDraft,
  ruleOutDraft,
  type WrittenDraft,
  writeDraft,
} from './drafting.ts';
import type { DraftMark } from './place-draft.ts';
import { settleTable, withSealed } from './settle-table.ts';
import { actForAbsent, giveSeat } from './stand-in.ts';
import { standAhead } from './turn-ahead.ts';

export type TableInput =
  /** `n`: commands the seat had seen. `next`: for the next sitting, which an act for this one that comes late is not. */
  | { type: 'act'; seat: Seat; act: Act; n: number; next?: true | undefined }
  | { type: 'unseal'; seat: Seat }
  | ({ type: 'write'; seat: Seat } & Omit<WrittenDraft, 'by'>)
  | { type: 'mark'; seat: Seat; draft: OptionId; mark: DraftMark }
  /** By the Chair, the author, or the instructor, who has no seat. */
  | { type: 'ruleOut'; seat: Seat | null; draft: OptionId }
  /** The clock of the stage has run out, or the instructor has ended it. */
  | { type: 'zero' }
  | { type: 'endSitting' }
  /** Play is over for the day: policies play on to the end. */
  | { type: 'finish' }
  | { type: 'hand'; seat: Seat; by: 'policy' | 'person' }
  /** An event of the scenario; while delegations do not talk it waits until they do. */
  | { type: 'inject'; event: string };

export type TableRefusal = { code: string; params: { readonly [name: string]: string | number } };

export type PutIn =
  | { ok: true; table: LiveTable; events: readonly DomainEvent[]; sealed: boolean }
  | { ok: false; refusal: TableRefusal };

export function putIn(table: LiveTable, input: TableInput): PutIn {
  if (table.stage === 'over') return refuse('class/closed');
  switch (input.type) {
    case 'act':
      return putAct(table, input);
    case 'unseal':
      return unseal(table, input.seat);
    case 'write':
    case 'mark':
    case 'ruleOut':
      return putDrafting(table, input);
    case 'zero':
      return carried(table, settleTable(runOut(table)));
    case 'endSitting':
      return carried(table, endSitting(table));
    case 'finish':
      return carried(table, finish(table));
    case 'hand':
      return hand(table, input.seat, input.by);
    case 'inject':
      return inject(table, input.event);
  }
}

function refuse(code: string, params: TableRefusal['params'] = {}): Refusal {
  return { ok: false, refusal: { code, params } };
}

function carried(before: LiveTable, after: LiveTable, sealed = false): PutIn {
  const events = after.conference.happenings.slice(before.conference.happenings.length);
  return { ok: true, table: after, events, sealed };
}

function putAct(table: LiveTable, { seat, act, n, next }: TableInput & { type: 'act' }): PutIn {
  if (!isPersonAt(table, seat)) return refuse('class/notYours');
  const since = readSince(table, seat);
  const { commands, state } = table.conference;
  if (n < since || n > commands.length) return refuse('class/late', { since });
  if (next)
    return mayPrepare(table, seat) ? prepare(table, seat, act) : refuse('class/late', { since });
  if (isForNow(table, seat, act)) return actNow(table, seat, act);
  const asking = findAsking(table, seat);
  if (asking?.of === 'back') return replaceReturned(table, seat, act, asking.back);
  if (asking?.of === 'ahead') return answerAhead(table, seat, act, asking.room);
  if (table.stage === 'returned') return refuse('act/notYourTurn', { seat: state.queue[0] ?? '' });
  const now = isAtOnce(table) || table.resolving || !listRoundSeats(table).includes(seat);
  return now ? actNow(table, seat, act) : seal(table, seat, act);
}

function readSince({ questions }: LiveTable, seat: Seat): number {
  return questions.get(seat)?.since ?? 0;
}

const ANSWERS: readonly ActType[] = ['accept', 'refuse', 'counter'];

/** Offers and what is said to them go between two persons while they talk. */
function isForNow(table: LiveTable, seat: Seat, act: Act): boolean {
  const { setup, state } = table.conference;
  if (state.phase !== 'negotiation.floor') return false;
  if (act.type === 'offer') return !table.resolving;
  const offered = isOffered(state, setup.scenario.delegationIndex.get(seat) ?? -1);
  return (
    offered && (ANSWERS.includes(act.type) || (act.type === 'pass' && isOfferedAlone(table, seat)))
  );
}

/** A seat that has said all it has to say in this round answers an offer by taking it to the capital. */
function isOfferedAlone(table: LiveTable, seat: Seat): boolean {
  return !listRoundSeats(table).includes(seat) || table.sealed.get(seat)?.done === true;
}

function actNow(table: LiveTable, seat: Seat, act: Act): PutIn {
  const dear = act.type === 'offer' ? judgeAhead(table, seat, act) : null;
  if (dear) return { ok: false, refusal: dear };
  const played = play(table.conference, { ...act, seat });
  if (!played.ok) return { ok: false, refusal: played.rejection };
  const kept = table.sealed.get(seat) ?? NOTHING_SEALED;
  const acted = withSealed(table, seat, { ...kept, acted: true });
  return carried(table, settleTable({ ...acted, conference: played.conference }));
}

/** Why it would not be in order, were it the seat's turn after what it has sealed. */
function judgeAhead({ conference, sealed }: LiveTable, seat: Seat, act: Act): TableRefusal | null {
  const kept = sealed.get(seat) ?? NOTHING_SEALED;
  if (kept.done) return { code: 'class/sealed', params: {} };
  const ahead = standAhead(conference, seat, kept.acts);
  return judge(conference.setup, ahead, { ...act, seat });
}

function seal(table: LiveTable, seat: Seat, act: Act): PutIn {
  const wrong = judgeAhead(table, seat, act);
  if (wrong) return { ok: false, refusal: wrong };
  const kept = table.sealed.get(seat) ?? NOTHING_SEALED;
  const added = addSealed(table.conference, seat, kept, act);
  return added.ok ? carried(table, settleTable(withSealed(table, seat, added.turn)), true) : added;
}

/** For the next sitting, while others answer. Offers go between two persons who talk. */
function prepare(table: LiveTable, seat: Seat, act: Act): PutIn {
  if (act.type === 'offer') return refuse('class/offerLater');
  const floor = readNextFloor(table);
  const kept = table.next.get(seat) ?? NOTHING_SEALED;
  if (kept.done) return refuse('class/sealed');
  const wrong = judge(floor.setup, standAhead(floor, seat, kept.acts), { ...act, seat });
  if (wrong) return { ok: false, refusal: wrong };
  const added = addSealed(floor, seat, kept, act);
  return added.ok ? carried(table, settleTable(withNext(table, seat, added.turn)), true) : added;
}

function withNext(table: LiveTable, seat: Seat, turn: SealedTurn): LiveTable {
  return { ...table, next: new Map(table.next).set(seat, turn) };
}

type Refusal = { ok: false; refusal: TableRefusal };
type Added = { ok: true; turn: SealedTurn } | Refusal;

function addSealed(floor: Floor, seat: Seat, kept: SealedTurn, act: Act): Added {
  const last = act.type === 'pass';
  if (!last && kept.acts.length >= CLASS_LIMITS.sealed) return refuse('class/tooMany');
  const written = writeCanonical(act);
  if (kept.acts.some((one) => writeCanonical(one) === written)) return refuse('class/sealedTwice');
  return { ok: true, turn: last ? { ...kept, done: true } : withAct(floor, seat, kept, act) };
}

/** With the last plate a turn ends. */
function withAct(floor: Floor, seat: Seat, kept: SealedTurn, act: Act): SealedTurn {
  const acts = [...kept.acts, act];
  return { ...kept, acts, done: standAhead(floor, seat, acts).plates === 0 };
}

/** Another act in place of the one that came back; a pass lets it go. */
function replaceReturned(table: LiveTable, seat: Seat, act: Act, { at }: CameBack): PutIn {
  const on = { ...table, back: withoutSeat(table.back, seat) };
  if (act.type === 'pass') return carried(table, settleTable(on), true);
  const kept = table.sealed.get(seat) ?? NOTHING_SEALED;
  const floor = readFloor(table);
  const ahead = standAhead(floor, seat, kept.acts.slice(0, at));
  const wrong = judge(floor.setup, ahead, { ...act, seat });
  if (wrong) return { ok: false, refusal: wrong };
  const acts = kept.acts.toSpliced(at, 0, act);
  return carried(table, settleTable(withSealed(on, seat, { ...kept, acts })), true);
}

/** It is taken down once the room is called, if the words are still the same. */
function answerAhead(table: LiveTable, seat: Seat, answer: Act, room: RoomAhead): PutIn {
  const { by, changes, words, state } = room;
  const wrong = judge(table.conference.setup, state, { ...answer, seat });
  if (wrong) return { ok: false, refusal: wrong };
  const early = [...table.early, { seat, by, changes, words, answer }];
  return carried(table, settleTable({ ...table, early }), true);
}

function withoutSeat<Held>(of: ReadonlyMap<Seat, Held>, seat: Seat): ReadonlyMap<Seat, Held> {
  return new Map([...of].filter(([one]) => one !== seat));
}

function unseal(table: LiveTable, seat: Seat): PutIn {
  const prepares = mayPrepare(table, seat);
  const kept = (prepares ? table.next : table.sealed).get(seat);
  if (!kept || (!prepares && (table.resolving || isAtOnce(table))))
    return refuse('class/late', { since: readSince(table, seat) });
  if (!kept.done && kept.acts.length === 0) return refuse('class/nothingSealed');
  const floor = prepares ? readNextFloor(table) : table.conference;
  const full = kept.done && standAhead(floor, seat, kept.acts).plates === 0;
  const acts = kept.done && !full ? kept.acts : kept.acts.slice(0, -1);
  const turn = { ...kept, acts, done: false };
  const now = prepares ? withNext(table, seat, turn) : withSealed(table, seat, turn);
  return carried(table, settleTable(now), true);
}

type Drafting = Extract<TableInput, { type: 'write' | 'mark' | 'ruleOut' }>;

function putDrafting(table: LiveTable, input: Drafting): PutIn {
  const { seat } = input;
  if (seat !== null && !isPersonAt(table, seat)) return refuse('class/notYours');
  const done = draftAt(table, input);
  if (!done.ok) return refuse(`class/${done.code}`);
  return carried(table, settleTable({ ...table, drafts: done.drafts }));
}

function draftAt(table: LiveTable, input: Drafting): ReturnType<typeof writeDraft> {
  switch (input.type) {
    case 'write': {
      const { seat: by, article, from, text, between } = input;
      return writeDraft(table, { by, article, from, text, between });
    }
    case 'mark':
      return markDraft(table, input.seat, input);
    case 'ruleOut':
      return mayRuleOut(table, input)
        ? ruleOutDraft(table, input.draft)
        : { ok: false, code: 'draftGone' };
  }
}

function mayRuleOut(
  { drafts }: LiveTable,
  { seat, draft }: Drafting & { type: 'ruleOut' },
): boolean {
  if (seat === null || seat === CHAIR) return true;
  return drafts.some(({ id, by }) => id === draft && by === seat);
}

/** The clock is at zero: what is sealed is carried out, and a policy acts for whoever has not answered. */
function runOut(table: LiveTable): LiveTable {
  switch (table.stage) {
    case 'talk':
      return { ...table, open: 'acts', stage: 'acts' };
    case 'acts':
      return { ...bringHalfMarked(table), resolving: true };
    case 'returned':
      return { ...table, back: withoutSeat(table.back, table.conference.state.queue[0] ?? '') };
    case 'answers':
    case 'waiting':
      return answerForAbsent(table);
    case 'over':
      return table;
  }
}

/** Answers of one question at most: more than there are delegations. */
const MOST_ANSWERS = 300;

function answerForAbsent(table: LiveTable): LiveTable {
  const asked = new Set(listBlocking(table));
  const { phase, voting, informals } = table.conference.state;
  let { conference } = table;
  for (let step = 0; step < MOST_ANSWERS; step += 1) {
    const { state } = conference;
    const same = state.voting?.motion === voting?.motion && state.informals?.id === informals?.id;
    const first = findAwaited(conference);
    const offered = listOffered({ ...table, conference });
    const seat = first !== null && asked.has(first) ? first : offered.find((one) => asked.has(one));
    if (!same || state.phase !== phase || seat === undefined) break;
    conference = actForAbsent(conference, seat, findPolicy(table, seat));
  }
  return { ...table, conference };
}

/** Clocks that run out one after another until the next sitting opens; past the last, until the next round does. */
function endSitting(table: LiveTable): LiveTable {
  const within = isInTalks(table);
  let now: LiveTable = table.stage === 'talk' ? { ...table, open: 'acts', stage: 'acts' } : table;
  for (let step = 0; step < MOST_ANSWERS; step += 1) {
    const next = settleTable(runOut(now));
    const same = within ? isInTalks(next) : next.round === table.round;
    if (next.stage === 'over' || !same) return next;
    if (within && readSitting(next) !== readSitting(table)) return next;
    now = next;
  }
  return now;
}

function isInTalks({ conference }: LiveTable): boolean {
  return conference.state.phase.startsWith('negotiation.');
}

function readSitting({ conference }: LiveTable): number {
  return conference.state.sitting;
}

function hand(table: LiveTable, seat: Seat, by: 'policy' | 'person'): PutIn {
  if (isPersonAt(table, seat) === (by === 'person')) return refuse('class/sameHands');
  const given = giveSeat(table.conference, seat, by === 'person' ? by : findPolicy(table, seat));
  const course = new Course(given);
  course.letPoliciesAct();
  const [sealed, back] = [withoutSeat(table.sealed, seat), withoutSeat(table.back, seat)];
  const next = withoutSeat(table.next, seat);
  const early = table.early.filter((one) => one.seat !== seat);
  const without = { sealed, back, next, early };
  return carried(table, settleTable({ ...table, conference: course.end(), ...without }));
}

function inject(table: LiveTable, event: string): PutIn {
  if (!listInjectable(table).includes(event)) return refuse('class/noEvents');
  return carried(table, settleTable({ ...table, coming: [...table.coming, event] }));
}

function finish(table: LiveTable): LiveTable {
  const { conference } = table;
  const persons = planAt(conference, conference.commands.length).filter(
    ({ by }) => by === 'person',
  );
  let given = conference;
  for (const { seat } of persons) given = giveSeat(given, seat, findPolicy(table, seat));
  const course = new Course(given);
  course.letPoliciesAct();
  const rest = { sealed: new Map(), back: new Map(), next: new Map(), early: [] };
  return settleTable({ ...table, conference: course.end(), ...rest });
}
