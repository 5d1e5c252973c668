/** How a game comes into the store: opened, played again, resumed, taken over from another tab, branched off. */
import { keepToTry, type ToTry } from './branched.ts';
import { NO_NOTES } from '../../conference/play-notes.ts';
import { type Loaded, loadShipped } from './files/library.ts';
import { isLocked } from './game/locks.ts';
import { type GameChoice, type GameAfar, OPENED_FILE } from './store/game.ts';
import { isOlder, mayUnseal } from './at-end.ts';
import { countAttempt } from './attempts.ts';
import { makeRandomId } from './random-id.ts';
import { unseal } from './sealed.ts';
import type { Live, Surroundings, Table } from './table.ts';
import type { Game } from './store/store.ts';

export async function start(table: Table, choice: GameChoice): Promise<void> {
  const [live, loaded] = await Promise.all([table.fetched(), load(table, choice.scenarioId)]);
  await open(table, live, loaded, choice);
}

/** The same scenario, seat and assist again. */
export async function again(table: Table, seed: number): Promise<void> {
  const { game } = table.around.get();
  if (!game || game.afar) return;
  const live = await table.fetched();
  const { conference, scenarioText: text } = unseal(game);
  const { setup } = conference;
  const { draft } = game;
  const loaded = { scenario: setup.scenario, text, ...(draft === undefined ? {} : { draft }) };
  await open(table, live, loaded, makeChoiceOf(game, seed));
}

/** What was chosen for a game, as it stands now: seats may have changed hands. */
function makeChoiceOf(game: Game, seed: number): GameChoice {
  const { seat, assist, veil, persons } = game;
  const { setup, start: from } = unseal(game).conference;
  return {
    scenarioId: setup.scenario.id,
    seat,
    seed,
    assist,
    veil,
    others: persons.filter((other) => other !== seat),
    ...(from === undefined ? {} : { start: from }),
    ...setByOthers(game),
  };
}

type SetByOthers = Pick<GameChoice, 'locks' | 'pair' | 'together'>;

function setByOthers({ locks, pair, together }: SetByOthers): SetByOthers {
  return {
    ...(locks === undefined ? {} : { locks }),
    ...(pair === undefined ? {} : { pair }),
    ...(together === undefined ? {} : { together }),
  };
}

async function open(
  table: Table,
  live: Live,
  { scenario, text, draft }: Loaded,
  choice: GameChoice,
): Promise<void> {
  const { seat, seed, assist, veil, start: from, others = [] } = choice;
  const id = makeRandomId(8);
  const readOnly = !(await table.take(id, false));
  const plan = [seat, ...others].map((one) => ({ seat: one, by: 'person' as const }));
  const options = from === undefined ? { seed, plan } : { seed, plan, start: from };
  const base = {
    id,
    scenarioText: text,
    seat,
    assist,
    veil,
    readOnly,
    saving: 'saving' as const,
    notes: { ...NO_NOTES, assist, attempt: countAttempt(scenario.rulesHash, seat) },
    ...(draft === undefined ? {} : { draft }),
    ...setByOthers(choice),
  };
  const game = live.curtained(await live.openInSteps(scenario, options, base));
  await live.prepare(game, table.around.get().learning);
  table.enter(game, 'play');
  table.keeping.persist();
  table.keeping.keep(game);
}

export async function resume(table: Table, id: string): Promise<void> {
  await revive(table, id, false);
}

async function revive(table: Table, id: string, steal: boolean): Promise<void> {
  const { saves, get } = table.around;
  const [live, held] = await Promise.all([table.fetched(), table.take(id, steal)]);
  const revived = await saves.revive(id).catch(answerUnlessUnfetched(undefined));
  const damage = revived ? 'missing' : await diagnose(table, id);
  const base = revived && {
    ...revived.base,
    readOnly: !held || isOlder(revived.base),
    saving: 'saved' as const,
  };
  const game = base && live.curtained(live.project(base, revived.unread, revived.moments));
  if (game) await live.prepare(game, get().learning);
  // Another page was chosen meanwhile.
  if (get().route.id !== id) return table.retake();
  if (!game) return refuse(table, id, damage);
  table.enter(game, get().route.page === 'outcome' && mayUnseal(game) ? 'outcome' : 'play');
}

/** A part of the page that did not come says nothing of what this browser keeps: browsers throw a TypeError for it. */
function answerUnlessUnfetched<Answer>(answer: Answer): (error: unknown) => Answer {
  return (error) => {
    if (error instanceof TypeError) throw error;
    return answer;
  };
}

type Damage = Awaited<ReturnType<Surroundings['saves']['diagnose']>>;

function diagnose({ around }: Table, id: string): Promise<Damage> {
  return around.saves.diagnose(id).catch(answerUnlessUnfetched('missing' as const));
}

function refuse(table: Table, id: string, damage: Damage): void {
  const { set } = table.around;
  table.leave();
  if (damage === 'missing') return set({ route: { page: 'door' }, notice: damage });
  set({ unopened: { id, damage } });
}

/** Takes a game over from another tab. */
export async function takeOver(table: Table): Promise<void> {
  const { game } = table.around.get();
  if (game) await revive(table, game.id, true);
}

/** A seat at a table of a class, as its server tells it. */
export async function takeSeat(table: Table, game: GameAfar): Promise<void> {
  const live = await table.fetched();
  const seated = live.seatedAfar(game);
  await live.prepare(seated, table.around.get().learning);
  table.leave();
  table.enter(seated, 'class');
}

/**
 * Goes on from a moment in a game of its own; the other line stays among the saved games.
 * @param tried what is to be done otherwise there, if anything was named
 */
export async function branch(
  table: Table,
  moment: number,
  tried: ToTry = { told: '', changes: [] },
): Promise<void> {
  const stands = table.stands();
  if (isLocked(stands, 'branch') || stands?.afar) return;
  const live = await table.fetched();
  const id = makeRandomId(8);
  const branched = stands && live.branchOff(stands, moment, id);
  if (!branched) return;
  const readOnly = !(await table.take(id, false));
  await table.around.saves.setAside(stands.id, id).catch(() => {});
  const game = { ...branched, readOnly, saving: 'saving' as const };
  keepToTry(game, tried);
  await live.prepare(game, table.around.get().learning);
  table.enter(game, 'play');
  table.keeping.keep(game);
}

function load({ around }: Table, scenarioId: string): Promise<Loaded> {
  const { opened } = around.get();
  if (scenarioId !== OPENED_FILE) return loadShipped(scenarioId);
  if (opened?.kind === 'scenario') return Promise.resolve(opened);
  return Promise.reject(new Error('no scenario file is open'));
}
