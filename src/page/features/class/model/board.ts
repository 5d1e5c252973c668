/** What an instructor's monitor makes of the board of a class. */
import type {
  BoardPerson,
  BoardPush,
  BoardSeat,
  BoardTable,
  Refused,
} from '../../../../conference/class/wire.ts';
import { CHAIR } from '../../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';
import type { LineState, Timed } from './class-facts.ts';

export type { BoardTable, BoardSeat };

export type ClassBoard = Timed<BoardPush>;

export type BoardFacts = {
  line: LineState;
  refused: Refused | null;
  board: ClassBoard | null;
  /** As any seat may read them, by id. */
  scenarios: ReadonlyMap<string, SeatScenario>;
};

export const FIRST_BOARD: BoardFacts = {
  line: 'connecting',
  refused: null,
  board: null,
  scenarios: new Map(),
};

/** Milliseconds after which whoever is gone is told of. */
const AWAY = 10_000;

export type TileHeadline =
  | 'paused'
  | 'over'
  | 'ballot'
  | 'room'
  | 'returned'
  | 'answers'
  | 'acts'
  | 'waiting'
  | 'agreed'
  | 'talk';

/** What a table is at, in one word. */
export function chooseHeadline(table: BoardTable): TileHeadline {
  if (table.stage === 'over') return 'over';
  if (table.paused) return 'paused';
  if (table.motion) return 'ballot';
  if (table.room) return 'room';
  if (table.stage !== 'talk') return table.stage;
  return table.brackets.open === 0 ? 'agreed' : 'talk';
}

export type ChairState = 'policy' | 'away' | 'sealed' | 'late' | 'thinking' | 'here';

/** Milliseconds after which whoever is awaited holds a table up. */
const LATE = 30_000;

export function readSeatState(seat: BoardSeat, awaited: BoardTable['awaited']): ChairState {
  if (seat.by === 'policy') return 'policy';
  if (!seat.here && seat.awayFor >= AWAY) return 'away';
  if (seat.sealed && !seat.thinking) return 'sealed';
  const waits = awaited.find((one) => one.seat === seat.seat);
  if (waits && waits.for >= LATE) return 'late';
  return seat.thinking ? 'thinking' : 'here';
}

/** The seat a table waits for longest. */
export function findLongest({ awaited }: BoardTable): BoardTable['awaited'][number] | undefined {
  return awaited.toSorted((one, other) => other.for - one.for)[0];
}

export function findAway({ seats }: BoardTable): BoardSeat | undefined {
  return seats
    .filter(({ by, here, awayFor }) => by === 'person' && !here && awayFor >= AWAY)
    .toSorted((one, other) => other.awayFor - one.awayFor)[0];
}

/** Who has done nothing in the sitting; undefined where no person is to negotiate. */
export function readSilence({
  silent,
  seats,
}: BoardTable): 'nobody' | 'everybody' | 'some' | undefined {
  const persons = seats.filter(({ by, seat }) => by === 'person' && seat !== CHAIR);
  if (silent === null || persons.length === 0) return undefined;
  if (silent.length === 0) return 'nobody';
  return silent.length === persons.length ? 'everybody' : 'some';
}

export type SealedCount = { sealed: number; of: number };

export function countSealed({ seats }: BoardTable): SealedCount {
  const persons = seats.filter(({ by }) => by === 'person');
  const done = persons.filter(({ sealed, thinking }) => sealed && !thinking);
  return { sealed: done.length, of: persons.length };
}

/** Needs somebody: a person is gone, or holds the table up. */
export function needsLook(table: BoardTable): boolean {
  return table.seats.some((seat) => ['away', 'late'].includes(readSeatState(seat, table.awaited)));
}

export type Parted = { article: string; texts: number };

export type TextsOfArticle = {
  article: string;
  tables: readonly { table: number; open: boolean; text: string | null }[];
};

/** Of the tables that play what the first one does: articles on which they have the most different texts first. */
export function listTexts(all: readonly BoardTable[]): readonly TextsOfArticle[] {
  const alike = all.filter(({ scenario }) => scenario === all[0]?.scenario);
  const articles = all[0]?.brackets.articles ?? [];
  const listed = articles.map(({ article }, at): TextsOfArticle => {
    const tables = alike.map(({ table, brackets }) => {
      const { open = false, text = null } = brackets.articles[at] ?? {};
      return { table, open, text };
    });
    return { article, tables };
  });
  return listed.toSorted((one, other) => countTexts(other) - countTexts(one));
}

/** What people wrote at a table and brought on it: no scenario has words for it. */
export function findWritten(
  { drafts }: Pick<BoardTable, 'drafts'>,
  article: string,
  option: string,
): string | undefined {
  return drafts.find((one) => !one.open && one.article === article && one.id === option)?.text;
}

function countTexts({ tables }: TextsOfArticle): number {
  return new Set(tables.map(({ text }) => text)).size;
}

/** The article on which tables of one scenario have the most different texts. */
export function findParted(tables: readonly BoardTable[]): Parted | undefined {
  const [most] = listTexts(tables);
  const texts = most ? countTexts(most) : 0;
  return most && texts > 1 ? { article: most.article, texts } : undefined;
}

/** Milliseconds until the debrief; null: no time is set, or play has not begun. */
export function readDebriefIn(board: ClassBoard, now: number): number | null {
  const { playedFor, settings, since, tables } = board;
  if (playedFor === null || settings.debriefAt === null) return null;
  const stands = tables.every(({ paused, stage }) => paused || stage === 'over');
  const played = playedFor + (stands ? 0 : now - since);
  return Math.max(0, settings.debriefAt - played);
}

export type Ready = {
  persons: number;
  connected: number;
  briefs: number;
  plans: number;
  votes: number;
  /** Seats at which somebody is connected, and people without a seat who are. */
  ready: number;
  /** Share 0..1 of `seats`. */
  share: number;
  /** Seats that somebody has, and people without one. */
  seats: number;
  /** Once seats are dealt. */
  empty: readonly { table: number; seat: string }[];
};

/** Share of ready seats at which the class starts without force. */
export const ENOUGH = 0.9;

/** A table with its seats for people, opened or not. */
export type SeatedTable = { table: number; scenario: string; seats: readonly { seat: string }[] };

/** Before the start: the seats that are dealt, and others that somebody has chosen. */
export function listSeated({ people, tables, dealt }: BoardPush): readonly SeatedTable[] {
  if (tables.length > 0) return tables;
  return dealt.map(({ table, scenario, seats }) => {
    const chosen = people.flatMap(({ place }) =>
      place?.table === table && place.role !== 'observer' ? [place.seat] : [],
    );
    const all = new Set([...seats.map(({ seat }) => seat), ...chosen]);
    return { table, scenario, seats: [...all].map((seat) => ({ seat })) };
  });
}

/** `seat`: null for whoever has none; `person`: null where a seat is empty. */
export type RollLine = { seat: string | null; person: BoardPerson | null };

/** Everybody at a table, seat by seat, those who only watch after them. */
export function listRoll(
  { people }: BoardPush,
  { table, seats }: SeatedTable,
): readonly RollLine[] {
  const there = people.filter(({ place }) => place?.table === table);
  const seated = seats.flatMap(({ seat }): RollLine[] => {
    const own = there.filter(({ place }) => place?.seat === seat);
    return own.length === 0 ? [{ seat, person: null }] : own.map((person) => ({ seat, person }));
  });
  const watching = there.filter(({ place }) => place?.role === 'observer');
  return [...seated, ...watching.map((person) => ({ seat: null, person }))];
}

/** Those that students reach: that of this machine alone helps nobody else. */
export function listReachable({ addresses }: BoardPush): readonly string[] {
  const outside = addresses.filter((one) => !one.includes('//127.0.0.1'));
  return outside.length > 0 ? outside : addresses;
}

/** Before seats are dealt whoever is connected is ready. */
export function readReady(board: BoardPush): Ready {
  const { people } = board;
  const waiting = people.filter(({ place }) => place === null);
  const seated = people.filter(({ place }) => place !== null && place.role !== 'observer');
  const isTaken = (table: number, seat: string): boolean =>
    seated.some(({ place }) => place?.table === table && place.seat === seat);
  const all = listSeated(board).flatMap(({ table, seats }) =>
    seats.map(({ seat }) => ({ table, seat, taken: isTaken(table, seat) })),
  );
  const taken = all.filter((one) => one.taken);
  const isReady = ({ table, seat }: { table: number; seat: string }): boolean =>
    seated.some(
      ({ place, connected }) => connected && place?.table === table && place.seat === seat,
    );
  const ready = taken.filter(isReady).length + waiting.filter(({ connected }) => connected).length;
  const seats = taken.length + waiting.length;
  return {
    persons: people.length,
    connected: people.filter(({ connected }) => connected).length,
    briefs: people.filter(({ briefOpened }) => briefOpened).length,
    plans: people.filter(({ planned }) => planned).length,
    votes: people.filter(({ vote }) => vote !== null).length,
    ready,
    share: seats === 0 ? 0 : ready / seats,
    seats,
    empty: taken.length === 0 ? [] : all.filter((one) => !one.taken),
  };
}
