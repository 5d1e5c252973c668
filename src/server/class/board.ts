/** What the instructor's monitor shows. Nobody's points are in it. */
import type { BoardPerson, BoardPush, BoardTable } from '../../conference/class/wire.ts';
import { listBrought, listInjectable } from '../../conference/class/injectable.ts';
import { listThinking } from '../../conference/class/asking.ts';
import { listSilent, type LiveTable } from '../../conference/class/live-table.ts';
import { listWordings, readTextOn } from '../../engine/mandate/mandate.ts';
import type { State } from '../../engine/state/state.ts';
import { encodeScenario } from '../../conference/seat/scenario-json.ts';
import { encodeWords } from '../../conference/seat/words-json.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { seatScenario } from '../../engine/seat-scenario.ts';
import { type ClassState, findScenarioFor, type HeldTable, listPeopleAt } from './class-state.ts';
import { readLeft } from './clocks.ts';
import { listMissed } from './cut-sittings.ts';
import { writeCard } from './joining.ts';
import { listDealtSeats, listTables } from './places.ts';
import { isHere, listPresence, readAwayFor, writeWarmup } from './writing.ts';

/** Events of all tables together. */
const MOST_NEWS = 60;

/** @param whole with the scenarios, for a monitor that has just come */
export function writeBoard(state: ClassState, whole: boolean): BoardPush {
  const { settings } = state.document;
  const { played, now } = state;
  const tables = [...state.tables.values()];
  const began = played.since !== null || played.before > 0;
  const running = played.since === null ? 0 : now() - played.since;
  return {
    type: 'board',
    card: writeCard(state),
    addresses: state.addresses,
    join: state.join,
    settings,
    reach: { others: state.devices?.size ?? countHere(state) },
    playedFor: began ? Math.round(played.before + running) : null,
    people: listPeople(state),
    warmup: { ...writeWarmup(state), yours: null },
    tables: tables.map((held) => writeTable(state, held)),
    dealt: state.document.stage === 'lobby' ? listDealt(state) : [],
    news: tables
      .flatMap(({ news }) => news)
      .sort((one, other) => other.id - one.id)
      .slice(0, MOST_NEWS),
    events: listEvents(state),
    ...(whole ? { scenarios: writeScenarios(state) } : {}),
  };
}

function countHere(state: ClassState): number {
  return [...state.people.keys()].filter((one) => isHere(state, one)).length;
}

function listDealt(state: ClassState): BoardPush['dealt'] {
  return listTables(state).map((table) => {
    const loaded = findScenarioFor(state, table);
    const { scenario } = loaded;
    const { settings } = state.document;
    const seats = listDealtSeats(scenario, settings.seats).map((seat) => ({ seat }));
    return { table, scenario: scenario.id, seats, missed: listMissed(loaded, settings.sittings) };
  });
}

function listEvents({ scenarios, tables }: ClassState): BoardPush['events'] {
  const known = [...scenarios.values()].flatMap(({ scenario }) => scenario.events);
  const unlike = known.filter(({ id }, at) => known.findIndex((one) => one.id === id) === at);
  const held = [...tables.values()];
  const numbers = (of: (live: LiveTable) => readonly string[], id: string): number[] =>
    held.filter(({ live }) => of(live).includes(id)).map(({ number }) => number);
  return unlike.map(({ id, title }) => ({
    id,
    title: encodeWords(title),
    tables: numbers(listBrought, id),
    open: numbers(listInjectable, id),
  }));
}

function writeScenarios({ scenarios }: ClassState): NonNullable<BoardPush['scenarios']> {
  const written = [...scenarios].map(([id, { scenario }]) => {
    return [id, encodeScenario(seatScenario(scenario))] as const;
  });
  return Object.fromEntries(written);
}

function listPeople(state: ClassState): BoardPerson[] {
  return [...state.people.values()].map((one) => ({
    person: one.person,
    name: one.name,
    place: one.place,
    connected: isHere(state, one.person),
    awayFor: readAwayFor(state, one.person),
    briefOpened: one.briefOpened,
    planned: one.plan.trim() !== '',
    vote: one.vote,
    muted: one.muted,
  }));
}

function writeTable(state: ClassState, held: HeldTable): BoardTable {
  const { live, number, awaited, clock, loaded } = held;
  const { conference, stage } = live;
  const { phase, sitting, lastSitting, voting, informals, ending } = conference.state;
  const seats = listPresence(state, held);
  const now = state.now();
  const article = voting && voting.article >= 0 ? loaded.scenario.articles[voting.article] : null;
  return {
    table: number,
    scenario: loaded.scenario.id,
    n: conference.commands.length,
    phase,
    stage,
    sitting,
    sittings: lastSitting,
    endsIn: stage === 'over' ? null : readLeft(held, now),
    paused: clock.paused,
    awaited: listThinking(live).map((seat) => {
      return { seat, for: Math.round(now - (awaited.get(seat)?.since ?? now)) };
    }),
    silent: listSilent(live),
    seats: seats.map((one) => ({
      ...one,
      people: listPeopleAt(state, number, one.seat).map(({ person }) => person),
      returned: live.back.has(one.seat),
    })),
    brackets: writeBrackets(conference.setup.scenario, conference.state),
    motion: voting && { kind: voting.kind, article: article?.id ?? null },
    room: informals && informals.room.map((d) => loaded.scenario.delegations[d]?.id ?? ''),
    promises: countPromises(conference.state),
    ending,
    drafts: listDrafts(held),
  };
}

function listDrafts({ live }: HeldTable): BoardTable['drafts'] {
  const all = [
    ...live.drafts.map((one) => ({ ...one, open: true })),
    ...(live.conference.drafts?.all ?? []).map((one) => ({ ...one, id: one.option, open: false })),
  ];
  return all.map(({ id, article, by, text, open }) => ({ id, article, by, text, open }));
}

function writeBrackets(scenario: Scenario, now: State): BoardTable['brackets'] {
  const articles = scenario.articles.map((article, a) => ({
    article: article.id,
    open: now.articles[a]?.status === 'open',
    text: listWordings(article)[readTextOn(now, a)]?.id ?? null,
  }));
  return { open: articles.filter(({ open }) => open).length, articles };
}

function countPromises({ commitments }: State): BoardTable['promises'] {
  const count = (...of: string[]) => commitments.filter(({ status }) => of.includes(status)).length;
  return {
    given: count('due', 'given', 'kept', 'broken'),
    kept: count('kept'),
    broken: count('broken'),
  };
}
