/** The arc of a game in each class seat that the front door offers: which of its beats come, and when. */
import { describe, expect, test } from 'vitest';
import { type Conference, openConference, play } from '../src/conference/conference.ts';
import { decideFor } from '../src/conference/decide.ts';
import { type Moment, takeMoment } from '../src/conference/moments.ts';
import { hostSeat } from '../src/conference/seat/host-seat.ts';
import { readBracketLimit } from '../src/page/session/game/text/article-now.ts';
import { findDreadedWords } from '../src/page/features/text/model/dreaded-words.ts';
import { findFairDeal } from '../src/page/session/game/first-turn/fair-deal.ts';
import { prepareFirstPackage } from '../src/page/session/game/first-turn/first-package.ts';
import {
  findFirstBracket,
  findFirstTurn,
  prepareFirstTurn,
} from '../src/page/session/game/first-turn/first-turn.ts';
import { forecastHeading } from '../src/conference/heading/heading.ts';
import { findStrip } from '../src/page/features/voices/model/capital-asks.ts';
import { findCheapestConcession } from '../src/page/session/game/deal/concession.ts';
import { findSittingClose } from '../src/page/features/voices/model/sitting-close.ts';
import { findTemptation, type Temptation } from '../src/page/features/voices/model/temptation.ts';
import { findFirstWin } from '../src/page/features/voices/model/first-win.ts';
import { isRollCallPhase } from '../src/page/session/game/stage.ts';
import type { Game } from '../src/page/session/store/store.ts';
import { findBestProspect } from '../src/page/session/game/deal/prospects.ts';
import { computeChangeWorth } from '../src/page/session/game/worth.ts';
import type { Act, Change } from '../src/engine/command.ts';
import { measureBothSides } from '../src/analysis/both-sides.ts';
import { PLACES } from '../src/page/build/places.ts';
import { shipped } from './fixtures/shipped.ts';

/**
 * `struck`: words the seat would hate to lose, in the first hall. `win`: its first words that stay. `pleas`: the Chair's
 * text. `strip`: more in brackets than may be.
 * `roll`: its name is called. `gavel`: consensus is asked.
 */
type Beat = 'struck' | 'win' | 'pleas' | 'strip' | 'roll' | 'gavel';

/** Each beat with the sitting in which it first came. */
type Beats = Partial<Record<Beat, number>>;

/** Plays as somebody who waits. */
function walk(from: Conference, seat: string): Beats {
  const found: Beats = {};
  playThrough(from, seat, 'passive', (game) => noteBeats(found, game));
  return found;
}

function noteBeats(found: Beats, game: Game): void {
  for (const beat of listBeats(game)) found[beat] ??= game.view.sitting;
}

/** Plays as somebody who follows the guide of a first turn, and then goes by what the trading table shows. */
async function walkLed(opened: Conference, seat: string): Promise<Beats> {
  const found: Beats = {};
  const see = (game: Game): void => noteBeats(found, game);
  const { conference, moments } = await followGuide(opened, seat, see);
  playThrough(conference, seat, 'sighted', see, moments);
  return found;
}

type By = 'passive' | 'sighted' | 'packager';

/** As the front door opens it. */
function openGame(id: string, seat: string, seed: number): Conference {
  const { start } = PLACES.get(id) ?? {};
  const from = start === undefined ? {} : { start };
  return openConference(shipped(id), { seed, plan: [{ seat, by: 'person' }], ...from });
}

/**
 * @param see what the seat has before it, at each of its decisions
 * @param before those that it has behind it
 */
function playThrough(
  opened: Conference,
  seat: string,
  by: By,
  see: (game: Game) => void,
  before: readonly Moment[] = [],
): Conference {
  let conference = opened;
  let [moments, heard]: [readonly Moment[], number] = [before, conference.happenings.length];
  while (conference.state.phase !== 'closed') {
    const game = hostSeat(conference, seat, undefined, moments);
    const unread = game.log.filter(({ at }) => at < heard).length;
    see({ ...game, unread } as Game);
    heard = conference.happenings.length;
    moments = [...moments, takeMoment(conference)];
    conference = goOn(conference, seat, by);
  }
  return conference;
}

function goOn(conference: Conference, seat: string, by: By): Conference {
  const { setup, state } = conference;
  const wanted = decideFor(setup, state, [{ seat, by }], seat);
  const played = play(conference, wanted);
  const passed = played.ok ? played : play(conference, { seat, type: 'pass' });
  if (!passed.ok) throw new Error(passed.rejection.code);
  return passed.conference;
}

function listBeats(game: Game): Beat[] {
  const { view } = game;
  const { open, allowed } = readBracketLimit(view);
  const beats: Record<Beat, boolean> = {
    struck: game.moments.length === 0 && isStruck(game),
    win: findFirstWin(game) !== null,
    pleas: view.phase === 'negotiation.pleas',
    strip: open > allowed,
    roll: isRollCallPhase(view.phase),
    gavel: view.phase === 'decision.gavel',
  };
  return (Object.keys(beats) as Beat[]).filter((beat) => beats[beat]);
}

/** The first hall opens on an article with words that the seat would hate to lose. */
function isStruck(game: Parameters<typeof findFirstBracket>[0]): boolean {
  const bracket = findFirstBracket(game);
  const a = bracket && game.view.scenario.articleIndex.get(bracket.article);
  return a !== undefined && findDreadedWords(game.view, a, null) !== null;
}

/** What the first game of a seat must have. Not every text comes to a vote by name: a roll call comes in some. */
const ALWAYS: readonly Beat[] = ['struck', 'win', 'pleas', 'strip', 'gavel'];

const OFFERED = ['cybercrime-class', 'high-seas-class'].flatMap((id) =>
  shipped(id).featured.map(({ seat }): [string, string] => [id, seat]),
);

/** Minutes by which a first win should be there. */
const EARLY = 4;

/** Minutes of play, by what the front door says, before a sitting begins. */
function countMinutes(id: string, sitting: number): number {
  const { minutes = NaN } = PLACES.get(id) ?? {};
  return ((sitting - 1) * minutes) / shipped(id).procedure.sittings;
}

const findDraw = (id: string, seat: string): number => PLACES.get(id)?.draws?.[seat] ?? NaN;

describe('the arc of a first game', () => {
  const come = new Set<Beat>();

  test.each(OFFERED)(
    '%s, %s: words at stake, a first win by minute 4, the Chair’s text, an end',
    async (id, seat) => {
      const found = await walkLed(openGame(id, seat, findDraw(id, seat)), seat);
      for (const beat of Object.keys(found) as Beat[]) come.add(beat);
      expect(ALWAYS.filter((beat) => found[beat] === undefined)).toEqual([]);
      expect(countMinutes(id, found.win ?? NaN)).toBeLessThanOrEqual(EARLY);
    },
  );

  test('brings a roll call to some seats', () => {
    expect([...come]).toContain('roll');
  });
});

test('in the first game of the seat offered first trading pays', () => {
  const { seat = '' } = PLACES.get('cybercrime-class') ?? {};
  const opened = openGame('cybercrime-class', seat, findDraw('cybercrime-class', seat));
  const points = (['passive', 'sighted', 'packager'] as const).map((by) =>
    measureEnd(opened, seat, by),
  );
  const [waiting = NaN, ...traders] = points;
  for (const one of traders) expect(one - waiting).toBeGreaterThan(4);
});

test('in the High Seas the capital would have a promise broken after a first deal, of all seats but one', () => {
  const id = 'high-seas-class';
  const spared = shipped(id).featured.filter(({ seat }) => {
    const opened = openGame(id, seat, findDraw(id, seat));
    return listTemptations(makeFirstDeal(opened, seat), seat, 'packager').length === 0;
  });
  expect(spared.length).toBeLessThan(2);
});

/** With a deal made that is fair to the best prospect. */
function makeFirstDeal(opened: Conference, seat: string): Conference {
  const { view, acts } = hostSeat(opened, seat, undefined, []);
  const domains = acts.find(({ type }) => type === 'offer')?.domains ?? [];
  const list = (side: 'give' | 'want'): readonly Change[] =>
    domains.flatMap((one): readonly Change[] =>
      one.parameter === side && (one.parameter === 'give' || one.parameter === 'want')
        ? one.values
        : [],
    );
  const others = view.floor.flatMap((d) => view.scenario.delegations[d]?.id ?? []);
  const to =
    findBestProspect(
      view,
      others.filter((id) => id !== seat),
    ) ?? '';
  const rate = (changes: readonly Change[]) => computeChangeWorth(view, changes)?.net ?? 0;
  const deal = findFairDeal(view, to, { give: list('give'), want: list('want') }, rate);
  if (!deal) throw new Error('no deal');
  const played = play(opened, { seat, type: 'offer', to, ...deal });
  if (!played.ok) throw new Error(played.rejection.code);
  return played.conference;
}

function measureEnd(from: Conference, seat: string, by: By): number {
  const { setup, state } = playThrough(from, seat, by, () => {});
  const d = setup.scenario.delegationIndex.get(seat);
  if (d === undefined) throw new Error(seat);
  return 100 * measureBothSides(setup, state, d).own;
}

/** Enough to say where a text is heading here. */
const WORLDS = 3;

test('in the second half of the High Seas the capital names a concession to nearly all seats', () => {
  const id = 'high-seas-class';
  const spared = shipped(id).featured.flatMap(({ seat }) => {
    const sittings = new Set<number>();
    playThrough(openGame(id, seat, findDraw(id, seat)), seat, 'sighted', (seen) => {
      if (seen.view.phase !== 'negotiation.floor' || !findStrip(seen.view)) return;
      const game: Game = { ...seen, readOnly: false, moment: null };
      const ask = findSittingClose(game, forecastHeading(seen.view, WORLDS))?.ask;
      if (ask?.kind === 'strip' && findCheapestConcession(seen.view))
        sittings.add(seen.view.sitting);
    });
    const late = [...sittings].filter((n) => n * 2 >= shipped(id).procedure.sittings);
    expect(late.length).toBe(sittings.size);
    return late.length > 0 ? [] : [seat];
  });
  expect(spared.length).toBeLessThan(3);
});

/** What the capital would have a seat break at the start of its sittings, for somebody who makes deals. */
function listTemptations(
  opened: Conference,
  seat: string,
  by: By,
): (Temptation & { sitting: number })[] {
  const cables: (Temptation & { sitting: number })[] = [];
  playThrough(opened, seat, by, (seen) => {
    const game: Game = { ...seen, readOnly: false, moment: null };
    const tempting = findSittingClose(game) && findTemptation(game);
    if (tempting) cables.push({ ...tempting, sitting: game.view.sitting });
  });
  return cables;
}

/** Games in the first two draws whose seat is told so; more would be sought for nothing. */
const ENOUGH = 3;

test.each(['cybercrime-class', 'high-seas-class'])(
  '%s: capitals would have promises broken in the first half, for a gain and other words',
  (id) => {
    const { featured, procedure } = shipped(id);
    const games = [1, 2].flatMap((seed) => featured.map(({ seat }) => ({ seat, seed })));
    let tempted = 0;
    for (const { seat, seed } of games) {
      if (tempted === ENOUGH) break;
      const cables = listTemptations(openGame(id, seat, seed), seat, 'packager');
      for (const { points, option, promised } of cables) {
        expect(points).toBeGreaterThanOrEqual(2);
        expect(option).not.toBe(promised);
      }
      if (cables.some(({ sitting }) => sitting * 2 <= procedure.sittings)) tempted += 1;
    }
    expect(tempted).toBe(ENOUGH);
  },
);

/** What the guide of a first turn has on its button; null where that is the end of the turn. */
async function readGuide(conference: Conference, seat: string): Promise<Act | null> {
  const game = { ...hostSeat(conference, seat, undefined, []), assist: 'adviser' } as Game;
  if (game.view.sitting > 1) return null;
  await prepareFirstTurn(game);
  const reply = await game.host.ask('advice', { by: 'sighted' });
  const command = reply.ok ? reply.answer : null;
  if (command?.type === 'package') await prepareFirstPackage(game, command);
  const turn = findFirstTurn(game, () => command);
  if (!turn) return null;
  const { step, partner, next, deal, words, pack } = turn;
  const article = next?.article ?? undefined;
  if (step === 'ask') return { type: 'ask', delegation: partner, ...(article ? { article } : {}) };
  if (step === 'deal' && deal) return { type: 'offer', to: partner, ...deal };
  if (step === 'words' && pack) return { type: 'package', changes: pack.changes };
  return step === 'words' && words ? { type: 'amend', ...words } : null;
}

/** Presses the guide's button until it ends the turn, or an offer comes in. */
async function followGuide(opened: Conference, seat: string, see: (game: Game) => void = () => {}) {
  let conference = opened;
  let moments: readonly Moment[] = [];
  while (conference.state.phase !== 'negotiation.floor')
    conference = goOn(conference, seat, 'passive');
  const types: string[] = [];
  for (;;) {
    see(hostSeat(conference, seat, undefined, moments) as Game);
    // oxlint-disable-next-line no-await-in-loop -- each step follows from what was told before
    const act = await readGuide(conference, seat);
    if (!act) return { conference, types, moments };
    moments = [...moments, takeMoment(conference)];
    const played = play(conference, { seat, ...act });
    if (!played.ok) throw new Error(played.rejection.code);
    ({ conference } = played);
    types.push(act.type);
  }
}

/** What is left of a first game once its first turn has been won, for whoever waits from there on. */
const AFTERWARDS = ['strip', 'pleas', 'gavel'] as const;

test.each(OFFERED)(
  '%s, %s: what the first turn is led to brings a point or more over waiting, and the talks last half their time or longer',
  async (id, seat) => {
    const opened = openGame(id, seat, findDraw(id, seat));
    const { conference, types } = await followGuide(opened, seat);
    expect(types[0]).toBe('ask');
    expect(types).toContainEqual(expect.stringMatching(/package|offer/));
    const gain = measureEnd(conference, seat, 'passive') - measureEnd(opened, seat, 'passive');
    expect(gain).toBeGreaterThanOrEqual(1);
    const found = walk(conference, seat);
    expect(AFTERWARDS.filter((beat) => found[beat] === undefined)).toEqual([]);
    expect((found.gavel ?? 0) * 2).toBeGreaterThanOrEqual(shipped(id).procedure.sittings);
  },
);

test.each(['BRA', 'IRN', 'EGY', 'NZL'])(
  'The Last Day, %s: trading pays in the first game',
  (seat) => {
    const id = 'cybercrime-last-day';
    const opened = openGame(id, seat, findDraw(id, seat));
    const waiting = measureEnd(opened, seat, 'passive');
    for (const by of ['sighted', 'packager'] as const)
      expect(measureEnd(opened, seat, by) - waiting).toBeGreaterThan(4);
  },
);
