/** A scenario with fewer sittings than its file has, where a class has no time for all. */
import { readScenario } from '../../scenario/read.ts';
import { toJson } from '../../scenario/to-json.ts';
import type { MissedSittings } from '../../conference/class/wire.ts';
import type { LoadedScenario } from './class-state.ts';

/** Read once for all tables. */
const cuts = new WeakMap<LoadedScenario, Map<number, LoadedScenario>>();

/** @param most sittings; undefined: all that there are */
export function cutSittings(loaded: LoadedScenario, most: number | undefined): LoadedScenario {
  if (most === undefined || most >= loaded.scenario.procedure.sittings) return loaded;
  const known = cuts.get(loaded) ?? new Map<number, LoadedScenario>();
  cuts.set(loaded, known);
  const cut = known.get(most) ?? makeCut(loaded, most);
  known.set(most, cut);
  return cut;
}

/** Events and delegations that the scenario has in sittings that are not played. */
export function listMissed({ scenario }: LoadedScenario, most: number | null): MissedSittings {
  const last = most ?? scenario.procedure.sittings;
  const events = scenario.events.filter(({ at }) => typeof at === 'number' && at > last);
  const seats = scenario.delegations.filter(({ joins = 0 }) => joins > last);
  return { events: events.map(({ id }) => id), seats: seats.map(({ id }) => id) };
}

function makeCut({ text: whole }: LoadedScenario, sittings: number): LoadedScenario {
  const read = toJson(whole);
  if (!read.ok) throw new Error('a class with a scenario that cannot be read');
  const value = JSON.parse(read.json) as { procedure: object };
  const text = JSON.stringify({ ...value, procedure: { ...value.procedure, sittings } });
  const reading = readScenario(text);
  if (!reading.ok) throw new Error('a scenario that fewer sittings break');
  return { scenario: reading.scenario, text };
}
