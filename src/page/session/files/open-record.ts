/** A record or a result somebody opens, and what it was played on; fetched with the first. */
import type { ConferenceRecord } from '../../../conference/record/record.ts';
import { LARGEST_RECORD } from '../../../conference/record/record-format.ts';
import { judgeRules } from '../../../engine/rules-version.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import { keptDrafts } from '../drafts/drafts.ts';
import type { Games } from '../play-games.ts';
import type { AppState, SetState } from '../store/store.ts';
import { isShipped, type Loaded, loadShipped } from './library.ts';
import type { Unfit } from '../store/shelf.ts';
import { readGiven, verifyGiven } from './given.ts';
import { getReader } from './reader.ts';
import type { SaidReading, Verified } from './verify.ts';

type Surroundings = {
  games: Games;
  set: SetState;
  get: () => AppState;
};

export async function openRecord(file: File, around: Surroundings): Promise<void> {
  const { games, set, get } = around;
  if (file.size > LARGEST_RECORD) return reportUnfit(file, 'large', set);
  const { page, id } = get().route;
  const read = await readGiven(set, file.name, async (beside): Promise<SaidReading> =>
    beside.said(file),
  );
  if (!read.ok) return read.code === 'cancelled' ? undefined : reportUnfit(file, 'slow', set);
  const reading = read.value;
  if (!reading.ok) {
    const { code, path, message } = reading.fault;
    return set({ misplaced: null, proof: { status: 'unreadable', code, place: path, message } });
  }
  const { said } = reading;
  const [playing, loaded] = await Promise.all([games.playing(), findScenarioOf(said, get())]);
  const live = await playing.table.fetched();
  // Under other rules its scenario would not help.
  if (!loaded) return set({ proof: judgeRules(said.rules) ?? { status: 'otherScenario' } });
  const { scenario, text: scenarioText } = loaded;
  const tried = await verifyGiven(set, file.name, async (beside): Promise<Verified> =>
    beside.verify(file, scenario),
  );
  const { route } = get();
  // Whoever has gone elsewhere meanwhile is not called back.
  if (!tried.ok || route.page !== page || route.id !== id) return;
  const { proof, played } = tried.value;
  set({ proof, misplaced: null });
  if (!played) return;
  const { conference, seat, moments } = played;
  const base = {
    id: `record-${said.hash.slice(0, 12)}`,
    conference,
    rules: said.rules,
    scenarioText,
    seat,
    assist: 'none' as const,
    veil: false,
    readOnly: true,
    filed: true as const,
    saving: 'saved' as const,
    ...(said.notes === undefined ? {} : { notes: said.notes }),
    ...(said.vouched === undefined ? {} : { vouched: { hash: said.hash, ...said.vouched } }),
  };
  playing.table.enter(live.project(base, conference.happenings.length, moments), 'outcome');
}

function reportUnfit(file: File, what: Unfit, set: SetState): void {
  set({ proof: null, misplaced: { why: 'unfit', what, files: [file] } });
}

/** The scenario of a record: the file that is open, else the shipped one of that id. */
async function findScenarioOf(
  { scenario }: Pick<ConferenceRecord, 'scenario'>,
  { opened }: AppState,
): Promise<Loaded | undefined> {
  const fits = (one: Scenario): boolean => one.rulesHash === scenario.rulesHash;
  if (opened?.kind === 'scenario' && fits(opened.scenario)) return opened;
  const shipped = isShipped(scenario.id)
    ? await loadShipped(scenario.id).catch(() => undefined)
    : undefined;
  if (shipped && fits(shipped.scenario)) return shipped;
  // Whoever wrote a scenario proves what was played on it in the browser they wrote it in.
  return (await findDraftOf(scenario).catch(() => undefined)) ?? shipped;
}

/** The draft of the desk, or the version of one, with the rules of a record. */
export async function findDraftOf({
  id,
  rulesHash,
}: Pick<ConferenceRecord['scenario'], 'id' | 'rulesHash'>): Promise<Loaded | undefined> {
  for (const text of (await keptDrafts.texts()).filter((one) => one.includes(id))) {
    const reading = await getReader().scenario(text);
    if (reading.ok && reading.scenario.rulesHash === rulesHash)
      return { scenario: reading.scenario, text };
  }
  return undefined;
}
