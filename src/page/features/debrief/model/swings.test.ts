import { expect, test } from 'vitest';
import { type Conference, openConference } from '../../../../conference/conference.ts';
import type { Act } from '../../../../engine/command.ts';
import { view } from '../../../../engine/state/view.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { findSwings, wasInstructedAnew } from './swings.ts';
import { mustPlay, openSeated } from '../../../../../test/fixtures/seated.ts';

const SEAT = 'EGY';

function after(conference: Conference, act: Act): Conference {
  return mustPlay(conference, { ...act, seat: SEAT });
}

const CHANGES = [
  { article: 'coop_scope', option: 'coop_low' },
  { article: 'preamble', option: 'pre_cut' },
  { article: 'crim_scope', option: 'crim_budapest' },
  { article: 'safeguards_24', option: 'sg_sentence1' },
];

const seenBy = ({ setup, state }: Conference, seat: string) => view(setup, state, seat);

const told = (conference: Conference, seat = SEAT) =>
  findSwings({ conference, view: seenBy(conference, seat) });

/** What each change is worth to a seat by itself, back from where it now stands. */
const worthBack = (ended: Conference, opened: Conference, seat: string) => {
  const { articles } = seenBy(opened, seat);
  return CHANGES.map(({ article }) => {
    const found = ended.setup.scenario.articles.find(({ id }) => id === article);
    const option = found?.options[articles[found.index]?.text ?? -1]?.id ?? '';
    const net = computeChangeWorth(seenBy(ended, seat), [{ article, option }])?.net;
    return { article, points: -(net ?? NaN) };
  });
};

test('a package moved the text most for one seat where it moved it most against another', () => {
  const opened = openSeated(shipped('cybercrime-last-day'), SEAT, 1, { start: 'morning' });
  expect(told(opened)).toEqual({ gain: null, loss: null });
  const agreed = after(opened, { type: 'package', changes: CHANGES });
  expect(agreed.state.articles).not.toEqual(opened.state.articles);
  for (const seat of [SEAT, 'DEU']) {
    const back = worthBack(agreed, opened, seat).toSorted((a, b) => b.points - a.points);
    const [gain, loss] = [told(agreed, seat).gain, told(agreed, seat).loss];
    const [most, least] = [back[0], back.at(-1)];
    expect(gain).toEqual(most && most.points > 0.05 ? close(most) : null);
    expect(loss).toEqual(least && least.points < -0.05 ? close(least) : null);
  }
  expect(told(agreed, SEAT).gain).not.toBeNull();
  expect(told(agreed, 'DEU').loss).not.toBeNull();
  expect(told(agreed, 'CHAIR')).toEqual({ gain: null, loss: null });
});

function close({ article, points }: { article: string; points: number }) {
  return { article, points: expect.closeTo(points, 6) };
}

test('what was moved before a person had the floor is no swing; what the person wins back of it is', () => {
  const begun = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
    openSeated(shipped('cybercrime-last-day'), SEAT, seed, { start: 'morning' }),
  );
  const unplayed = begun.find(({ happenings }) =>
    happenings.some(({ type }) => type === 'textMoved'),
  );
  if (!unplayed) throw new Error('nothing was moved');
  // A question moves no text, and is where the person has first had the floor.
  const opened = after(unplayed, { type: 'ask', delegation: 'DEU' });
  expect(told(opened)).toEqual({ gain: null, loss: null });
  const moved = unplayed.happenings.find(({ type }) => type === 'textMoved');
  if (moved?.type !== 'textMoved' || moved.from === null) throw new Error('nothing stood');
  const { article, from } = moved;
  const shown = seenBy(opened, SEAT);
  const found = opened.setup.scenario.articles.find(({ id }) => id === article);
  const text = found?.options.findIndex(({ id }) => id === from) ?? -1;
  const back = {
    ...shown,
    articles: shown.articles.map((one, a) => (a === found?.index ? { ...one, text } : one)),
  };
  const points = computeChangeWorth(shown, [{ article, option: from }])?.net ?? NaN;
  const swings = findSwings({ conference: opened, view: back });
  expect(swings).toEqual(
    points > 0
      ? { gain: close({ article, points }), loss: null }
      : { gain: null, loss: close({ article, points }) },
  );
});

test('a new government has other instructions, by which its moves are worth something else than they were', () => {
  const opened = openConference(shipped('high-seas-class'), { seed: 23, plan: [] });
  const { setup, state } = opened;
  const shifts = state.shifts.map(({ delegation, line }) => [
    setup.scenario.delegations[delegation]?.id,
    line === undefined ? 'interest' : 'red line',
  ]);
  expect(shifts).toEqual([
    ['DOR', 'red line'],
    ['HES', 'interest'],
  ]);
  const anew = (seat: string) =>
    wasInstructedAnew({ conference: opened, view: view(setup, state, seat) });
  expect(['HES', 'DOR', 'ANS', 'CHAIR'].map(anew)).toEqual([true, false, false, false]);
});
