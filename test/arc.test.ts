/** The arc of a game in each class seat that the front door offers: which of its beats come, and when. */
import { describe, expect, test } from 'vitest';
import { type Conference, openConference, play } from '../src/conference/conference.ts';
import { decideFor } from '../src/conference/decide.ts';
import { type Moment, takeMoment } from '../src/conference/moments.ts';
import { hostSeat } from '../src/conference/seat/host-seat.ts';
import { readBracketLimit } from '../src/page/session/game/text/article-now.ts';
import { findDreadedWords } from '../src/page/features/text/model/dreaded-words.ts';
import {
  findFirstBracket,
  findFirstTurn,
  prepareFirstTurn,
} from '../src/page/session/game/first-turn/first-turn.ts';
import { findSittingClose } from '../src/page/features/voices/model/sitting-close.ts';
import { findTemptation, type Temptation } from '../src/page/features/voices/model/temptation.ts';
import { findFirstWin } from '../src/page/features/voices/model/first-win.ts';
import { isRollCallPhase } from '../src/page/session/game/stage.ts';
import type { Game } from '../src/page/session/store/store.ts';
import type { Act } from '../src/engine/command.ts';
import { measureBothSides } from '../src/analysis/both-sides.ts';
import { PLACES } from '../src/page/build/places.ts';
import { shipped } from './fixtures/shipped.ts';

/**
 * `struck`: words the seat would hate to lose, in the first hall. `win`: its first words that stay. `pleas`: the Chair's
 * text. `strip`: more in brackets than may be.
 * `roll`: its name is called. `gavel`: consensus is asked.
 */
type Beat = 'struck' | 'win' | 'pleas' | 'strip' | 'roll' | 'gavel';

/** Plays as somebody who goes by what the trading table shows. @returns each beat with the sitting in which it first came */
function walk(id: string, seat: string, seed: number): Partial<Record<Beat, number>> {
  const found: Partial<Record<Beat, number>> = {};
  playThrough(id, seat, seed, 'sighted', (game) => {
    for (const beat of listBeats(game)) found[beat] ??= game.view.sitting;
  });
  return found;
}

type By = 'passive' | 'sighted' | 'packager';

/** @param see what the seat has before it, at each of its decisions */
function playThrough(
  id: string,
  seat: string,
  seed: number,
  by: By,
  see: (game: Game) => void,
): Conference {
  let conference = openConference(shipped(id), { seed, plan: [{ seat, by: 'person' }] });
  let [moments, heard]: [Moment[], number] = [[], conference.happenings.length];
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
  return a !== undefined && findDreadedWords(game.view, a) !== null;
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
  const late: string[] = [];

  test.each(OFFERED)(
    '%s, %s: words at stake, a first win by half-time, the Chair’s text, an end',
    (id, seat) => {
      const found = walk(id, seat, findDraw(id, seat));
      for (const beat of Object.keys(found) as Beat[]) come.add(beat);
      expect(ALWAYS.filter((beat) => found[beat] === undefined)).toEqual([]);
      expect(found.win).toBeLessThanOrEqual(shipped(id).procedure.sittings / 2);
      if (countMinutes(id, found.win ?? NaN) > EARLY) late.push(seat);
    },
  );

  test('brings a roll call to some seats', () => {
    expect([...come]).toContain('roll');
  });

  test('brings the first win by minute 4, to all seats but three', () => {
    expect(late).toEqual(['NZL', 'BRE', 'DOR']);
  });
});

test('in the first game of the seat offered first a promise may be broken, and trading pays', () => {
  const { seat = '' } = PLACES.get('cybercrime-class') ?? {};
  const draw = findDraw('cybercrime-class', seat);
  const players = ['passive', 'sighted', 'packager'] as const;
  const tempted = players.flatMap((by) => listTemptations('cybercrime-class', seat, draw, by));
  expect(tempted.length).toBeGreaterThan(0);
  const points = players.map((by) => {
    const { setup, state } = playThrough('cybercrime-class', seat, draw, by, () => {});
    const d = setup.scenario.delegationIndex.get(seat);
    if (d === undefined) throw new Error(seat);
    return 100 * measureBothSides(setup, state, d).own;
  });
  const [waiting = NaN, ...traders] = points;
  for (const one of traders) expect(one - waiting).toBeGreaterThan(4);
});

/** What the capital would have a seat break at the start of its sittings, for somebody who makes deals. */
function listTemptations(
  id: string,
  seat: string,
  seed: number,
  by: By,
): (Temptation & { sitting: number })[] {
  const cables: (Temptation & { sitting: number })[] = [];
  playThrough(id, seat, seed, by, (seen) => {
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
      const cables = listTemptations(id, seat, seed, 'packager');
      for (const { points, option, promised } of cables) {
        expect(points).toBeGreaterThanOrEqual(2);
        expect(option).not.toBe(promised);
      }
      if (cables.some(({ sitting }) => sitting * 2 <= procedure.sittings)) tempted += 1;
    }
    expect(tempted).toBe(ENOUGH);
  },
);

/** What the adviser suggests first, and once whom it names has been asked. */
async function suggest(conference: Conference, seat: string): Promise<Act> {
  const game = { ...hostSeat(conference, seat, undefined, []), assist: 'adviser' } as Game;
  await prepareFirstTurn(game, async () => {});
  const turn = findFirstTurn(game, () => null);
  if (turn?.step === 'ask') return { type: 'ask', delegation: turn.partner };
  const { give = [], want = [] } = turn?.deal ?? {};
  return { type: 'offer', to: turn?.partner ?? '', give, want };
}

function measureWaiting(from: Conference, seat: string): number {
  let conference = from;
  while (conference.state.phase !== 'closed') conference = goOn(conference, seat, 'passive');
  const { setup, state } = conference;
  return 100 * measureBothSides(setup, state, setup.scenario.delegationIndex.get(seat) ?? 0).own;
}

test.each(['HES', 'DOR'])('the first deal of a first game of %s costs it nothing', async (seat) => {
  const id = 'high-seas-class';
  const plan = [{ seat, by: 'person' as const }];
  const opened = openConference(shipped(id), { seed: findDraw(id, seat), plan });
  let conference = opened;
  for (const type of ['ask', 'offer']) {
    // oxlint-disable-next-line no-await-in-loop -- the deal follows from what was told
    const act = await suggest(conference, seat);
    expect(act.type).toBe(type);
    const played = play(conference, { seat, ...act });
    if (!played.ok) throw new Error(played.rejection.code);
    ({ conference } = played);
  }
  expect(measureWaiting(conference, seat)).toBeGreaterThanOrEqual(measureWaiting(opened, seat));
});
