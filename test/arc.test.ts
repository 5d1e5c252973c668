/** The arc of a game in each class seat that the front door offers: which of its beats come, and when. */
import { expect, test } from 'vitest';
import { type Conference, openConference, play } from '../src/conference/conference.ts';
import { decideFor } from '../src/conference/decide.ts';
import { type Moment, takeMoment } from '../src/conference/moments.ts';
import { hostSeat } from '../src/conference/seat/host-seat.ts';
import { readBracketLimit } from '../src/page/session/game/text/article-now.ts';
import { findDreadedWords } from '../src/page/features/text/model/dreaded-words.ts';
import { findFirstBracket } from '../src/page/session/game/first-turn/first-turn.ts';
import { findSittingClose } from '../src/page/features/voices/model/sitting-close.ts';
import { findTemptation, type Temptation } from '../src/page/features/voices/model/temptation.ts';
import { findFirstWin } from '../src/page/features/voices/model/first-win.ts';
import { isRollCallPhase } from '../src/page/session/game/stage.ts';
import type { Game } from '../src/page/session/store/game.ts';
import { measureBothSides } from '../src/analysis/both-sides.ts';
import { PLACES } from '../src/page/build/places.ts';
import { shipped } from './fixtures/shipped.ts';

/**
 * `struck`: words the seat would hate to lose, in the first hall. `win`: its first words that stay. `pleas`: the Chair's text. `strip`: more in brackets than may be. `roll`: its name
 * is called. `gavel`: consensus is asked.
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

/**
 * A draw of each seat, and the beats that it lacks. Half of the Chairs plan no change, so pleas come in some draws alone.
 */
const SEATS: readonly (readonly [string, string, number, readonly Beat[]])[] = [
  ['cybercrime-class', 'SGP', 1, ['pleas', 'roll']],
  ['cybercrime-class', 'BRA', 1, ['pleas']],
  ['cybercrime-class', 'NGA', 2, ['pleas']],
  ['cybercrime-class', 'JAM', 1, ['pleas']],
  ['cybercrime-class', 'IND', 2, ['pleas']],
  ['cybercrime-class', 'CHN', 2, []],
  ['cybercrime-class', 'EGY', 2, ['pleas']],
  ['cybercrime-class', 'FRA', 2, []],
  ['cybercrime-class', 'NZL', 3, ['roll']],
  ['cybercrime-class', 'USA', 2, ['pleas']],
  ['cybercrime-class', 'RUS', 2, ['pleas']],
  ['cybercrime-class', 'IRN', 2, ['pleas']],
  ['high-seas-class', 'HES', 3, ['pleas']],
  ['high-seas-class', 'CAL', 3, ['roll']],
  ['high-seas-class', 'GOL', 2, ['pleas']],
  ['high-seas-class', 'BRE', 3, ['pleas']],
  ['high-seas-class', 'FAR', 2, []],
  ['high-seas-class', 'ANS', 1, ['pleas']],
  ['high-seas-class', 'DOR', 1, ['pleas']],
  ['high-seas-class', 'ELV', 1, ['pleas']],
];

test('every seat that the class conferences offer is walked', () => {
  const offered = ['cybercrime-class', 'high-seas-class'].flatMap((id) =>
    shipped(id).featured.map(({ seat }) => `${id} ${seat}`),
  );
  expect(SEATS.map(([id, seat]) => `${id} ${seat}`)).toEqual(offered);
});

test.each(SEATS)('%s, %s, draw %i', (id, seat, seed, lacks) => {
  const found = walk(id, seat, seed);
  const all: Beat[] = ['struck', 'win', 'pleas', 'strip', 'roll', 'gavel'];
  expect(all.filter((beat) => found[beat] === undefined)).toEqual(lacks);
  expect(found.win).toBeLessThanOrEqual(4);
});

test('the draw of a first game has every beat but pleas, a promise to break, and points to win', () => {
  const { seat = '', draw = NaN } = PLACES.get('cybercrime-class') ?? {};
  const found = walk('cybercrime-class', seat, draw);
  expect(Object.keys(found).toSorted()).toEqual(['gavel', 'roll', 'strip', 'struck', 'win']);
  expect(findTemptations('cybercrime-class', seat, draw).length).toBeGreaterThan(0);
  const points = (['passive', 'sighted', 'packager'] as const).map((by) => {
    const { setup, state } = playThrough('cybercrime-class', seat, draw, by, () => {});
    const d = setup.scenario.delegationIndex.get(seat);
    if (d === undefined) throw new Error(seat);
    return 100 * measureBothSides(setup, state, d).own;
  });
  const [waiting = NaN, ...traders] = points;
  for (const one of traders) expect(one - waiting).toBeGreaterThan(5);
});

/** A seat that makes deals is tempted to break one, by its capital, in these draws. */
const TEMPTED: readonly (readonly [string, string, number])[] = [
  ['cybercrime-class', 'SGP', 1],
  ['cybercrime-class', 'EGY', 1],
  ['cybercrime-class', 'FRA', 1],
  ['cybercrime-class', 'RUS', 2],
  ['cybercrime-class', 'IRN', 1],
  ['high-seas-class', 'HES', 1],
  ['high-seas-class', 'CAL', 1],
  ['high-seas-class', 'GOL', 2],
  ['high-seas-class', 'BRE', 1],
  ['high-seas-class', 'ANS', 1],
  ['high-seas-class', 'DOR', 1],
  ['high-seas-class', 'ELV', 1],
];

test.each(TEMPTED)('%s, %s, draw %i: the capital would have a promise broken', (id, seat, seed) => {
  const [first] = findTemptations(id, seat, seed);
  expect(first?.sitting).toBeLessThanOrEqual(5);
  expect(first?.points).toBeGreaterThanOrEqual(2);
  expect(first?.option).not.toBe(first?.promised);
});

function findTemptations(
  id: string,
  seat: string,
  seed: number,
): (Temptation & { sitting: number })[] {
  const cables: (Temptation & { sitting: number })[] = [];
  playThrough(id, seat, seed, 'packager', (seen) => {
    const game: Game = { ...seen, readOnly: false, moment: null };
    const tempting = findSittingClose(game) && findTemptation(game);
    if (tempting) cables.push({ ...tempting, sitting: game.view.sitting });
  });
  return cables;
}
