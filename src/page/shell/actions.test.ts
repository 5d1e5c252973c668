import { beforeEach, expect, test, vi } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { STRAIT, strait } from '../../../test/fixtures/strait.ts';
import type { Host } from '../../conference/seat/seat-game.ts';
import { makeActions } from './actions.ts';
import type { KeptGames } from '../session/saves/saves-later.ts';
import { isNegotiating } from '../session/game/stage.ts';
import { findWhatCame } from '../session/game/deal/guesses.ts';
import { type AppStore, createAppStore } from '../session/store/store.ts';
import { FIRST_FACTS } from '../session/store/facts.ts';
import { OPENED_FILE } from '../session/store/game.ts';
import { conferenceBehind } from '../../../test/fixtures/sealed.ts';

const CHOICE = {
  scenarioId: OPENED_FILE,
  seat: 'ASH',
  seed: 7,
  assist: 'hints',
  veil: false,
} as const;

/** Notes of a game that was begun by that choice. */
const BEGUN = { guesses: [], undos: 0, branches: 0, assist: 'hints', attempt: 1 } as const;

/** Keeps nothing, or keeps silently. */
function storeWith(keep: () => Promise<void>): AppStore {
  const nothing = () => Promise.resolve();
  const list = () => Promise.resolve([]);
  const saves = {
    keep,
    list,
    unlisted: list,
    setAside: nothing,
    watch: () => {},
  } as unknown as KeptGames;
  return createAppStore(
    {
      ...FIRST_FACTS,
      opened: {
        kind: 'scenario',
        file: 'strait.yaml',
        text: STRAIT,
        scenario: strait(),
        findings: [],
      },
    },
    makeActions(saves),
  );
}

beforeEach(() => {
  vi.stubGlobal('navigator', {});
});

test('starting opens the conference in the seat and shows the hall', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const { game, route, screen, opening, failure } = store.getState();
  expect(failure).toBeNull();
  expect({ route, screen, opening }).toEqual({
    route: { page: 'play', id: game?.id },
    screen: 'hall',
    opening: false,
  });
  expect(game?.seat).toBe('ASH');
  expect(game?.view.awaited).toBe('ASH');
  // What the Chair asks is between it and those it asks.
  const heard = conferenceBehind(game)?.happenings.flatMap((one, at) =>
    one.type === 'asked' && one.delegation !== 'ASH' ? [] : [at],
  );
  expect(game?.log.map(({ at }) => at)).toEqual(heard);
});

test('a command moves the conference on and says what is new', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const before = store.getState().game;
  store.getState().dispatch({ type: 'pass' });
  const after = store.getState().game;
  expect(
    conferenceBehind(after)?.commands[conferenceBehind(before)?.commands.length ?? 0],
  ).toMatchObject({
    seat: 'ASH',
    type: 'pass',
  });
  expect(after?.unread).toBe(before?.log.length);
});

test('the article that is put to the vote is in focus; what is looked at in between stays', async () => {
  const store = storeWith(() => Promise.resolve());
  const scenario = shipped('cybercrime-last-day');
  const opened = { kind: 'scenario', file: 'day.yaml', text: '', scenario, findings: [] } as const;
  store.setState({ opened });
  await store.getState().start({ ...CHOICE, seat: 'BRA', start: 'morning-of-8-august' });
  const { dispatch, look, note } = store.getState();
  const seen = (): string => {
    const { focus, game } = store.getState();
    return `${game?.view.scenario.articles[focus]?.number} of ${game?.view.voting?.motion}`;
  };
  dispatch({ type: 'pass' });
  const places = [seen()];
  look(0);
  note((notes) => notes);
  places.push(seen());
  dispatch({ type: 'ballot', vote: 'no' });
  places.push(seen());
  expect(places).toEqual(['6 of m1', '7-17 of m1', '14(1) of m2']);
});

test('a new sitting brings one of its brackets into focus where that in focus is closed', async () => {
  const store = storeWith(() => Promise.resolve());
  const scenario = shipped('cybercrime-class');
  store.setState({
    opened: { kind: 'scenario', file: 'a.yaml', text: '', scenario, findings: [] },
  });
  await store.getState().start({ ...CHOICE, seat: 'BRA', seed: 1 });
  const moves: boolean[] = [];
  while (isNegotiating(store.getState().game?.view.phase ?? 'signature')) {
    const { game: before, look, dispatch } = store.getState();
    const seen = before?.view.articles.findIndex(({ status }) => status !== 'open') ?? 0;
    const looked = Math.max(0, seen);
    look(looked);
    dispatch({ type: 'pass' });
    const { focus, game } = store.getState();
    const { articles, agenda, sitting } = game!.view;
    const open = agenda.filter((a) => articles[a]?.status === 'open');
    const closed = articles[looked]?.status !== 'open';
    const due = closed && sitting !== before?.view.sitting && open.length > 0;
    expect(focus).toBe(due ? open[0] : looked);
    moves.push(due);
  }
  expect(new Set(moves)).toEqual(new Set([true, false]));
});

test('a refusal is gone once another is picked or the form changes', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const { dispatch, pick, clearRefusal } = store.getState();
  for (const change of [() => pick('MER'), clearRefusal]) {
    dispatch({ type: 'gavel' });
    expect(store.getState().rejection?.code).toBe('act/notNow');
    change();
    expect(store.getState().rejection).toBe(null);
  }
});

test('a command out of order is refused, and the conference stays as it was', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const before = store.getState().game;
  store.getState().dispatch({ type: 'gavel' });
  expect(store.getState().game).toBe(before);
  expect(store.getState().rejection?.code).toBe('act/notNow');
});

test('play goes on where nothing can be kept', async () => {
  const store = storeWith(() => Promise.reject(new Error('private window')));
  await store.getState().start(CHOICE);
  await vi.waitFor(() => expect(store.getState().game?.saving).toBe('refused'));
  store.getState().dispatch({ type: 'pass' });
  expect(store.getState().failure).toBeNull();
  await vi.waitFor(() => expect(store.getState().game?.saving).toBe('refused'));
});

test('a game that another tab has is not played here', async () => {
  const locks = {
    request: (_: string, __: object, grant: (lock: null) => unknown) =>
      Promise.resolve(grant(null)),
  };
  vi.stubGlobal('navigator', { locks });
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const before = store.getState().game;
  expect(before?.readOnly).toBe(true);
  store.getState().dispatch({ type: 'pass' });
  expect(conferenceBehind(store.getState().game)).toBe(conferenceBehind(before));
});

test('a command that nobody answered is taken back; one that was is not', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const before = store.getState().game;
  expect(before?.undo).toEqual({ ok: false, because: 'nothing' });
  store.getState().dispatch({ type: 'agenda', article: 'toll' });
  store.getState().undo();
  const back = store.getState().game;
  expect(conferenceBehind(back)).toEqual(conferenceBehind(before));
  expect(back?.notes).toEqual({ ...BEGUN, undos: 1 });
  store.getState().dispatch({ type: 'ask', delegation: 'COD' });
  const asked = store.getState().game;
  expect(asked?.undo).toMatchObject({ ok: false, because: 'heard', happening: { type: 'asked' } });
  store.getState().undo();
  expect(conferenceBehind(store.getState().game)).toBe(conferenceBehind(asked));
});

test('an earlier moment is looked at read-only, and the game goes on from now', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const opened = store.getState().game;
  store.getState().dispatch({ type: 'ask', delegation: 'COD' });
  const stands = store.getState().game;
  store.getState().lookBack(0);
  const { game, now } = store.getState();
  expect(now).toBe(stands);
  expect(conferenceBehind(game)).toEqual(conferenceBehind(opened));
  expect([game?.moment, game?.readOnly, game?.moments.length]).toEqual([0, true, 1]);
  store.getState().dispatch({ type: 'pass' });
  expect(store.getState().game).toBe(game);
  store.getState().lookBack(null);
  expect(store.getState().game).toBe(stands);
  expect(store.getState().now).toBeNull();
});

test('a branch goes on from a moment in a game of its own; guesses made later stay behind', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const opened = store.getState().game;
  const at = conferenceBehind(opened)?.commands.length ?? 0;
  store.getState().dispatch({ type: 'ask', delegation: 'COD' });
  const guess = { kind: 'answer', at: at + 1, chance: 50 } as const;
  store.getState().note((notes) => ({ ...notes, guesses: [guess] }));
  store.getState().lookBack(0);
  await store.getState().branch(0);
  const { game, now, route } = store.getState();
  expect(game?.id).not.toBe(opened?.id);
  expect(route).toEqual({ page: 'play', id: game?.id });
  expect(now).toBeNull();
  expect(conferenceBehind(game)).toEqual(conferenceBehind(opened));
  expect(game?.notes).toEqual({ ...BEGUN, branches: 1 });
  store.getState().dispatch({ type: 'pass' });
  expect(store.getState().game?.moments.length).toBe(1);
});

test('what came of a guess in one line is not known in another that left before', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const offer = {
    type: 'offer',
    to: 'COD',
    give: [{ article: 'toll', option: 'middle' }],
    want: [{ article: 'lights', option: 'some' }],
  } as const;
  const at = conferenceBehind(store.getState().game)?.commands.length ?? 0;
  store.getState().dispatch(offer);
  store.getState().dispatch({ type: 'pass' });
  store.getState().dispatch({ type: 'pass' });
  const open = [
    { kind: 'answer', at, chance: 50 },
    { kind: 'vote', at, inFavour: 2 },
  ] as const;
  const settled = findWhatCame(notNull(store.getState().game), at);
  expect(settled).toBeTypeOf('boolean');
  const known = [
    { ...open[0], came: settled === true },
    { ...open[1], found: 3 },
  ];
  store.getState().note((notes) => ({ ...notes, guesses: known }));
  await store.getState().branch(1);
  const { game } = store.getState();
  const came = findWhatCame(notNull(game), at);
  expect(game?.notes.guesses).toEqual([
    came === undefined ? open[0] : { ...open[0], came },
    open[1],
  ]);
});

test('a command taken back behind the curtain calls back the person who gave it', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start({ ...CHOICE, others: ['BAY', 'COD', 'DUN'] });
  store.getState().lift();
  const first = store.getState().game;
  store.getState().dispatch({ type: 'agenda', article: 'toll' });
  while (store.getState().game?.curtain === undefined && store.getState().game?.undo.ok)
    store.getState().dispatch({ type: 'pass' });
  const { curtain, undo, seat } = store.getState().game ?? {};
  expect([seat, curtain !== undefined && curtain !== seat, undo?.ok]).toEqual([
    first?.seat,
    true,
    true,
  ]);
  store.getState().undo();
  expect(store.getState().game?.curtain).toBe(first?.seat);
});

test('nobody sits in another seat before the conference is over', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start({ ...CHOICE, others: ['BAY'] });
  const curtain = store.getState().game?.curtain;
  const other = curtain === 'BAY' ? 'ASH' : 'BAY';
  store.getState().sitAs(other);
  expect(store.getState().game?.curtain).toBe(curtain);
  store.getState().lift();
  expect(store.getState().game?.seat).toBe(curtain);
  store.getState().sitAs(other);
  expect(store.getState().game?.seat).toBe(curtain);
});

function notNull<Value>(value: Value | null): Value {
  if (value === null) throw new Error('no game');
  return value;
}

test('settings stay what they are but for what is changed', () => {
  vi.stubGlobal('location', { search: '?still=1' });
  const store = storeWith(() => Promise.resolve());
  const first = store.getState().settings;
  store.getState().setSettings({ textSize: 150 });
  expect(store.getState().settings).toEqual({ ...first, textSize: 150 });
  expect(store.getState().still).toBe(true);
});

test('advice comes from the host, for the view it was asked on; without an answer nobody knows', async () => {
  const store = storeWith(() => Promise.resolve());
  const started = async (ask: Host['ask']): Promise<void> => {
    await store.getState().start(CHOICE);
    const { game } = store.getState();
    if (game) store.setState({ game: { ...game, host: { ...game.host, ask } } });
    store.getState().seekAdvice();
  };
  const command = { seat: 'ASH', type: 'pass' };
  await started(vi.fn(async () => ({ ok: true as const, answer: command as never })));
  const told = () => {
    const { advice, game } = store.getState();
    return { known: advice?.of === game?.view, command: advice?.command };
  };
  await vi.waitFor(() => expect(told()).toEqual({ known: true, command }));
  await started(async () => ({ ok: false, fault: { code: 'host/silent' } }));
  await vi.waitFor(() => expect(told()).toEqual({ known: true, command: null }));
  expect(store.getState().failure).toBe(null);
  await started(() => Promise.reject(new Error('gone')));
  await vi.waitFor(() => expect(told()).toEqual({ known: true, command: null }));
  expect(store.getState().failure?.message).toBe('gone');
});

test('advice that comes after the next act is not told', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  store.getState().seekAdvice();
  store.getState().dispatch({ type: 'ask', delegation: 'BAY' });
  store.getState().seekAdvice();
  await vi.waitFor(() => expect(store.getState().advice).not.toBe(null));
  const { advice, game } = store.getState();
  expect(advice?.of).toBe(game?.view);
});
