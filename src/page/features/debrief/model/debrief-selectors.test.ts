import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import type { BetterPackage } from '../../../../analysis/packages/better-packages.ts';
import { predictOtherDraws } from '../../../../analysis/afterlife/other-draws.ts';
import { makeModelTable } from '../../../../analysis/models/table.ts';
import { type Conference, openConference } from '../../../../conference/conference.ts';
import { listMoments } from '../../../../conference/moments.ts';
import { NO_NOTES, type PlayNotes } from '../../../../conference/play-notes.ts';
import { view } from '../../../../engine/state/view.ts';
import type { OpenedGame } from './opened.ts';
import { nameBetter } from './better.ts';
import { listExpectations } from './expectations.ts';
import { listFactRows } from './fact-rows.ts';
import { listGains, makeJoiningCurve } from './gains.ts';
import { makeModelView } from './model-view.ts';
import { findArticleAt, findMomentFor, readAtOnce } from './story.ts';

/** What the page holds of a game, as far as a debrief reads it. */
function gameOf(conference: Conference, seat: string, notes: PlayNotes = NO_NOTES): OpenedGame {
  const { setup, state, happenings } = conference;
  return {
    conference,
    seat,
    notes,
    view: view(setup, state, seat),
    moments: listMoments(conference, seat),
    log: happenings.map((happening, at) => ({ at, happening })),
  } as unknown as OpenedGame;
}

const small = openConference(strait(), { seed: 5, plan: [{ seat: 'ASH', by: 'packager' }] });

test('an open conference has no debrief; of a closed one it is told once', () => {
  const open = openConference(strait(), { seed: 5, plan: [{ seat: 'ASH', by: 'person' }] });
  expect(readAtOnce(gameOf(open, 'ASH'))).toEqual({ after: null, brief: [] });
  const game = gameOf(small, 'ASH');
  expect(readAtOnce(game).brief.length).toBeGreaterThan(0);
  expect(readAtOnce({ ...game })).toBe(readAtOnce(game));
});

test('a thing told is looked at from the last own turn before it could no longer be changed', () => {
  const game = gameOf(small, 'ASH');
  const [first, second] = game.moments.map(({ commands }) => commands);
  if (first === undefined || second === undefined) throw new Error('too few turns');
  expect([0, first, second - 1, second, 9999].map((at) => findMomentFor(game, at))).toEqual([
    0,
    0,
    0,
    1,
    game.moments.length - 1,
  ]);
  expect(findMomentFor({ moments: [] }, 3)).toBeNull();
});

test('a thing told is looked at on the article it is of: of a package the first, and so of the answer to it', () => {
  const { articles } = small.setup.scenario;
  const changes = [...articles].reverse().map(({ id, options }) => ({
    article: id,
    option: options[0]?.id ?? '',
  }));
  const said = [
    { seat: 'ASH', type: 'package', changes },
    { seat: 'ELM', type: 'accept', offer: 'p1' },
    { seat: 'ASH', type: 'ask', delegation: 'ELM', article: articles[1]?.id },
    { seat: 'ASH', type: 'pass' },
  ];
  const put = { type: 'informals', seat: 'ASH', offer: 'p1', changes, room: ['ELM'] };
  const conference = { ...small, commands: said, happenings: [put] } as unknown as Conference;
  const last = articles.length - 1;
  expect(said.map((_, at) => findArticleAt({ conference }, at))).toEqual([last, last, 1, null]);
});

test('facts of a treaty: what it is worth, to whom, and who joins, each with its formula', () => {
  const conference = openConference(shipped('cybercrime-class'), { seed: 2, plan: [] });
  const rows = listFactRows(
    gameOf(conference, 'USA'),
    predictOtherDraws(conference.setup, conference.state),
  );
  expect(rows.map(({ code, formula }) => [code, formula])).toEqual([
    ['ended', null],
    ['brackets', 'brackets'],
    ['payoff', 'payoff'],
    ['mandate', 'mandate'],
    ['betterOff', 'betterOff'],
    ['joint', 'joint'],
    ['isolation', 'isolation'],
    ['promises', 'promises'],
    ['signed', 'signature'],
    ['ratified', 'ratification'],
    ['inForce', 'ratification'],
  ]);
  expect(rows.find(({ code }) => code === 'inForce')).toEqual({
    code: 'inForce',
    formula: 'ratification',
    year: 3,
    needed: 6,
    draws: { of: 40, enters: 40, year: { low: 3, high: 3 } },
  });
});

test('guesses whose answer is known, each right, wrong, or at fifty neither', () => {
  const notes: PlayNotes = {
    ...NO_NOTES,
    guesses: [
      { kind: 'answer', at: 1, chance: 30, came: false },
      { kind: 'answer', at: 2, chance: 80 },
      { kind: 'answer', at: 2, chance: 50, came: true },
      { kind: 'vote', at: 3, inFavour: 4, found: 1 },
    ],
  };
  expect(listExpectations({ notes, moments: [] })).toEqual([
    { kind: 'answer', at: 1, sitting: null, chance: 30, came: false, right: 'yes' },
    { kind: 'answer', at: 2, sitting: null, chance: 50, came: true, right: 'neither' },
    { kind: 'vote', at: 3, sitting: null, inFavour: 4, found: 1, off: 3 },
  ]);
});

function found(part: Partial<BetterPackage> & { own: number }): BetterPackage {
  const { own, ...rest } = part;
  return {
    goal: 'sum',
    changes: [{ article: 0, wording: 1 }],
    moved: Float64Array.of(own),
    better: 3,
    worse: 1,
    ...rest,
  } as unknown as BetterPackage;
}

test('the package that is named is the best for the seat of those that serve more than they hurt', () => {
  const selfish = found({ own: 0.3, better: 1, worse: 3 });
  const liked = found({ own: 0.1 });
  const none = found({ own: 0.2, changes: [] });
  expect(nameBetter([selfish, liked, none], 0)).toEqual({ found: liked, own: 10 });
  expect(nameBetter([selfish, none], 0)).toEqual({ found: selfish, own: 30 });
  expect(nameBetter([found({ own: 0 }), none], 0)).toBeNull();
  expect(nameBetter([selfish, liked], -1)).toEqual({ found: liked, own: null });
});

test('models stand beside what came, the nearest named first', () => {
  const conference = openConference(strait(), { seed: 5, plan: [] });
  const { view: seen } = gameOf(conference, 'ASH');
  const shown = makeModelView(seen, makeModelTable(strait()));
  expect(shown.history).toBe(true);
  expect(shown.rows.map(({ came, adopted }) => [came, adopted])).toEqual([
    [50, 50],
    [100, null],
  ]);
  const offs = shown.ranked.map(({ off }) => off);
  expect(offs).toEqual([...offs].sort((one, other) => one - other));
  expect(shown.historyOff).toBe(0);
});

test('gains from the least, on both sides; a dozen who ratify at once are no chart', () => {
  const conference = openConference(shipped('cybercrime-class'), { seed: 1, plan: [] });
  const game = gameOf(conference, 'USA');
  const gains = listGains(game);
  const points = gains.map((gain) => gain.points);
  expect(points).toEqual([...points].sort((one, other) => one - other));
  expect([gains.length, gains.filter(({ broad }) => broad).length]).toEqual([12, 6]);
  expect(makeJoiningCurve(game)).toBeNull();
  const open = openConference(strait(), { seed: 5, plan: [{ seat: 'ASH', by: 'person' }] });
  expect(listGains(gameOf(open, 'ASH'))).toEqual([]);
});

test('years without a ratification stand in the chart as well', () => {
  const ratified = Array.from({ length: 24 }, (_, by) => ({ by, year: by < 20 ? 2 : 5 }));
  const conference = openConference(shipped('cybercrime-class'), { seed: 1, plan: [] });
  const later = {
    ...conference,
    state: { ...conference.state, ratified: [...ratified, { by: 24, year: 6 }] },
  };
  expect(makeJoiningCurve(gameOf(later, 'USA'))).toEqual({
    years: [
      { year: 2, count: 20, sum: 20 },
      { year: 3, count: 0, sum: 20 },
      { year: 4, count: 0, sum: 20 },
      { year: 5, count: 4, sum: 24 },
      { year: 6, count: 1, sum: 25 },
    ],
    needed: 6,
    inForce: 2,
  });
});
