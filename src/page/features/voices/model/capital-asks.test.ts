import { expect, test } from 'vitest';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { type Conference, play } from '../../../../conference/conference.ts';
import { decideFor } from '../../../../conference/decide.ts';
import { forecastHeading, type TextHeading } from '../../../../conference/heading/heading.ts';
import { forecastGain } from '../../../session/game/heading.ts';
import type { Game } from '../../../session/store/store.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { findCheapestConcession } from '../../../session/game/deal/concession.ts';
import { listLocked } from '../../../session/game/quiet-choices.ts';
import { estimateDeal } from '../../../session/game/deal/trade.ts';
import { leadOfPromised } from '../../../session/game/text/consequence.ts';
import { readBracketLimit } from '../../../session/game/text/article-now.ts';
import { type CapitalAsk, findCapitalAsk, isWorthCable } from './capital-asks.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

type Found = { game: Game; ask: CapitalAsk; heading: TextHeading; conference: Conference };

/** Enough to go by here. */
const WORLDS = 3;

const SEATS = [
  ['cybercrime-class', 'BRA', 2],
  ['high-seas-class', 'HES', 1],
  ['high-seas-class', 'GOL', 3],
  ['high-seas-class', 'FAR', 1],
  ['high-seas-class', 'DOR', 1],
] as const;

/** What the capital asks for in each turn on the floor of whoever goes by the trading table. */
function listAsks([id, seat, seed]: (typeof SEATS)[number]): Found[] {
  const found: Found[] = [];
  let conference: Conference = openSeated(shipped(id), seat, seed);
  let last = 0;
  while (conference.state.phase !== 'closed') {
    const { state } = conference;
    if (state.phase === 'negotiation.floor' && state.sitting > last) {
      last = state.sitting;
      const game = seatedGame(conference, seat);
      const heading = forecastHeading(game.view, WORLDS);
      const ask = findCapitalAsk(game, heading);
      if (ask) found.push({ game, ask, heading, conference });
    }
    conference = goOn(conference, seat);
  }
  return found;
}

function goOn(conference: Conference, seat: string): Conference {
  const { setup, state } = conference;
  const wanted = decideFor(setup, state, [{ seat, by: 'sighted' }], seat);
  const played = play(conference, wanted);
  const passed = played.ok ? played : play(conference, { seat, type: 'pass' });
  if (!passed.ok) throw new Error(passed.rejection.code);
  return passed.conference;
}

const all = SEATS.flatMap(listAsks);
const of = <Kind extends CapitalAsk['kind']>(kind: Kind) =>
  all.filter(
    (one): one is Found & { ask: Extract<CapitalAsk, { kind: Kind }> } => one.ask.kind === kind,
  );

test('each kind is asked for, of another delegation on the floor', () => {
  const kinds = new Set(all.map(({ ask }) => ask.kind));
  expect([...kinds].toSorted()).toEqual(['deal', 'open', 'strip', 'unheard']);
  for (const { game, ask } of all) {
    if (ask.seat === null) continue;
    const d = game.view.scenario.delegationIndex.get(ask.seat);
    expect(d !== undefined && d !== game.view.delegation && game.view.floor.includes(d)).toBe(true);
  }
});

test('brackets are asked for late, while too many are left, of whoever blocks one', () => {
  for (const { game, ask } of of('strip')) {
    const { view } = game;
    const { open, allowed } = readBracketLimit(view);
    expect([ask.more, view.sitting * 2 >= view.scenario.procedure.sittings]).toEqual([
      open - allowed,
      true,
    ]);
    const { articleIndex, delegationIndex } = view.scenario;
    const article = view.articles[articleIndex.get(ask.article) ?? -1];
    expect(article?.holders).toContain(delegationIndex.get(ask.seat));
  }
});

test('late, the bracket that decides most for the seat is named with who blocks it', () => {
  expect(of('open').length).toBeGreaterThan(0);
  for (const { game, ask, heading } of of('open')) {
    const { view } = game;
    const { articleIndex, delegationIndex, procedure } = view.scenario;
    const article = view.articles[articleIndex.get(ask.article) ?? -1];
    expect(view.sitting * 2).toBeGreaterThanOrEqual(procedure.sittings);
    expect(article?.status).toBe('open');
    expect(forecastGain(view, heading, [ask])).toBeGreaterThanOrEqual(1);
    if (ask.seat !== null) expect(article?.holders).toContain(delegationIndex.get(ask.seat));
  }
});

test('late, no words are asked for once all who block them have spoken and the plenary has stopped them', () => {
  const named = of('open').map(({ game, ask, heading }) => {
    const { view } = game;
    const { articles, articleIndex } = view.scenario;
    const article = articleIndex.get(ask.article) ?? -1;
    const other = view.floor.find((d) => d !== view.delegation) ?? -1;
    const held = view.articles.map((one, a) =>
      a === article ? { ...one, holders: [other] } : one,
    );
    const told = { by: view.delegation, of: other, article, sitting: 1, whole: true };
    const silent = view.notes.filter((note) => note.of !== other);
    const heard = [...silent, { ...told, low: 0.9, high: 1 }];
    const stopped = (articles[article]?.options ?? []).map((_, wording) => {
      return { article, wording, sitting: view.sitting };
    });
    const isNamed = (notes: typeof heard, blocked: typeof stopped) => {
      const seen = { ...view, articles: held, notes, blocked };
      const now = findCapitalAsk(without({ ...game, view: seen }, 'offer'), heading);
      return now?.kind === 'open' && now.article === ask.article;
    };
    return [isNamed(silent, stopped), isNamed(heard, stopped)];
  });
  // Where too many brackets are left, one of them comes before.
  expect(named).toContainEqual([true, false]);
  expect(named.filter(([, after]) => after)).toEqual([]);
});

test('nobody is sent for a promise of words that the floor would not take up', () => {
  const deals = of('deal');
  expect(deals.length).toBeGreaterThan(0);
  for (const { game, ask } of deals)
    expect(['may', 'should']).toContain(leadOfPromised(game.view, ask.seat, ask.deal.want));
});

test('words that would close an article at a bearable cost close it', () => {
  const conceding = of('strip').flatMap((one) => {
    const concession = findCheapestConcession(one.game.view);
    return concession ? [{ ...one, concession }] : [];
  });
  expect(conceding.length).toBeGreaterThanOrEqual(3);
  let closed = 0;
  for (const { game, conference, concession } of conceding) {
    const { act, article, option, points } = concession;
    const { seat } = game;
    const a = game.view.scenario.articleIndex.get(article) ?? -1;
    const worth = computeChangeWorth(game.view, [concession]);
    expect([worth?.net, worth?.crossed]).toEqual([-points, []]);
    expect(points).toBeGreaterThanOrEqual(0.5);
    expect(points).toBeLessThanOrEqual(8);
    const said = { type: 'package' as const, changes: [{ article, option }] };
    const spoken = act === 'amend' ? { type: act, article, option } : said;
    const played = play(conference, { seat, ...spoken });
    if (!played.ok) throw new Error(played.rejection.code);
    let now = played.conference;
    const last = conference.state.sitting + 1;
    while (now.state.phase !== 'closed' && now.state.sitting <= last) now = goOn(now, seat);
    if (now.state.articles[a]?.status !== 'open') closed += 1;
  }
  expect(closed).toBeGreaterThan(conceding.length / 2);
});

test('a trade that is proposed is worth a point by the forecast of the table, and as likely as not', () => {
  expect(of('deal').length).toBeGreaterThan(0);
  for (const { game, ask, heading } of of('deal')) {
    const { give, want } = ask.deal;
    const { view, log } = game;
    const points = forecastGain(view, heading, [...give, ...want]) ?? 0;
    expect(points).toBeGreaterThanOrEqual(1);
    const laid = { delegation: ask.seat, give, want };
    expect(estimateDeal(view, { ...laid, condition: null, side: [] })?.chance).toBeGreaterThan(
      0.49,
    );
    expect(isWorthCable({ view, log, heading }, laid, points)).toBe(true);
    expect(isWorthCable({ view, log, heading }, laid, 0.9)).toBe(false);
    expect(isWorthCable({ view, log, heading }, {}, 5)).toBe(false);
  }
});

/** By a promise of no words on an article. */
function bind({ game, ask }: Found, article: string): Game {
  const { view } = game;
  const promise = {
    by: view.delegation,
    to: view.scenario.delegationIndex.get(ask.seat ?? ''),
    article: view.scenario.articleIndex.get(article),
    wording: -1,
    status: 'given',
  } as never;
  return { ...game, view: { ...view, commitments: [promise] } };
}

test('no trade is proposed against a promise of the seat', () => {
  for (const one of of('deal')) {
    const { article } = one.ask;
    const now = findCapitalAsk(bind(one, article), one.heading);
    expect(now?.kind === 'deal' && now.article === article).toBe(false);
  }
});

test('no words that would close an article are named against a promise of the seat', () => {
  let named = 0;
  for (const one of of('strip')) {
    const concession = findCheapestConcession(one.game.view);
    if (!concession) continue;
    named += 1;
    const { view } = bind(one, concession.article);
    expect(findCheapestConcession(view)?.article).not.toBe(concession.article);
    const told = listLocked(view).find(({ article }) => article === concession.article);
    expect(told?.takes ?? null).toBeNull();
  }
  expect(named).toBeGreaterThan(0);
});

test('nobody is to pay for what comes anyway: by the close the words asked for are worth something', () => {
  for (const { game, ask, heading } of of('deal')) {
    const { view } = game;
    const article = view.scenario.articles.find(({ id }) => id === ask.article);
    const gains = (article?.options ?? []).map(
      ({ id }) => forecastGain(view, heading, [{ article: ask.article, option: id }]) ?? 0,
    );
    expect(Math.max(...gains)).toBeGreaterThanOrEqual(1);
  }
});

test('nobody is said to trade to whom nothing can be given: the trading table says so beside it', () => {
  const dealt = all.flatMap(({ game, heading }) => {
    const acts = game.acts.map((act) => ({
      ...act,
      domains: act.domains.map((one) => (one.parameter === 'give' ? { ...one, values: [] } : one)),
    }));
    return findCapitalAsk({ ...game, acts }, heading)?.kind === 'deal' ? [game] : [];
  });
  expect(dealt).toEqual([]);
});

test('nothing is asked for again in the sitting after, but that a bracket is dropped', () => {
  const again = all.filter(({ ask }) => ask.kind !== 'strip' && ask.kind !== 'open');
  expect(again.length).toBeGreaterThan(0);
  for (const { game, ask, heading } of again)
    expect(findCapitalAsk(game, heading, ask)).not.toEqual(ask);
  const asked = of('unheard').map(({ game, ask, heading }) => findCapitalAsk(game, heading, ask));
  expect(asked.map((other) => other?.kind)).toContain('unheard');
});

const without = (game: Game, ...types: readonly string[]): Game => ({
  ...game,
  acts: game.acts.map((one) =>
    types.includes(one.type) ? ({ ...one, unavailable: { code: 'phase' } } as never) : one,
  ),
});

test('where nothing can be traded, the weightiest that has told nothing is to be asked, if that is free', () => {
  const asks = all.flatMap(({ game, heading }) => {
    const ask = findCapitalAsk(without(game, 'offer', 'package'), heading);
    return ask?.kind === 'unheard' ? [{ game, ask, heading }] : [];
  });
  expect(asks.length).toBeGreaterThan(0);
  for (const { game, ask, heading } of asks) {
    const { notes, scenario, freeAsk } = game.view;
    const d = scenario.delegationIndex.get(ask.seat);
    expect([freeAsk, notes.some((note) => note.of === d)]).toEqual([true, false]);
    expect(findCapitalAsk(without(game, 'offer', 'package', 'ask'), heading)).toBeNull();
  }
});
