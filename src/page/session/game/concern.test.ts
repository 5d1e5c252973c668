import { expect, test } from 'vitest';
import type { Conference } from '../../../conference/conference.ts';
import type { Act, Change } from '../../../engine/command.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { seatedGame } from '../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import type { Game } from '../store/store.ts';
import { computeChangeWorth, computePointsNow, toTextChange } from './worth.ts';
import { findConcern, findThreat, mayEndTurn } from './concern.ts';
import { mustPlay, openSeated } from '../../../../test/fixtures/seated.ts';

const SEAT = 'BRA';

function say(conference: Conference, act: Act): Conference {
  return mustPlay(conference, { ...act, seat: SEAT });
}

/** As the page holds it once the seat has acted: what came since is new. */
function show(conference: Conference, heard: number): Game {
  const game = seatedGame(conference, SEAT);
  return { ...game, unread: game.log.filter(({ at }) => at < heard).length };
}

const opened = openSeated(shipped('cybercrime-class'), SEAT, 1);
const begun = show(opened, opened.happenings.length);

/** The game with one more line in its log. */
function hearing(game: Game, happening: DomainEvent): Game {
  return { ...game, log: [...game.log, { at: game.log.length, happening }] };
}

const promise = (status: string, by: string, to: string) =>
  ({ type: 'commitment', by, to, article: 'network_247', option: 'x', status }) as never;

test('a quiet turn may be ended as well', () => {
  expect(mayEndTurn(begun)).toBe(true);
  expect(findConcern({ ...begun, before: begun.view })).toBeNull();
});

test('promises of the seat that bind or break concern it; those of others do not', () => {
  const quiet = { ...begun, before: begun.view };
  expect(findConcern(hearing(quiet, promise('given', SEAT, 'IND')))).toBe('promise');
  expect(findConcern(hearing(quiet, promise('broken', 'IND', SEAT)))).toBe('broken');
  expect(findConcern(hearing(quiet, promise('given', 'IND', SEAT)))).toBeNull();
  expect(findConcern(hearing(quiet, promise('broken', 'IND', 'USA')))).toBeNull();
});

test('a red line that the text has crossed since concerns it, one crossed before does not', () => {
  const { view } = begun;
  const { mandate, scenario, articles } = view;
  const at = scenario.articles.findIndex(({ index }) => (articles[index]?.text ?? -1) >= 0);
  const position = scenario.articles[at]?.options[articles[at]?.text ?? 0]?.position ?? 0;
  const redLines = mandate?.redLines.map((line, a) =>
    a === at ? { side: 'atLeast', at: position + 1 } : line,
  );
  const strict = { ...view, mandate: { ...mandate, redLines } } as never;
  expect(findConcern({ ...begun, view: strict, before: strict })).toBeNull();
  const kept = articles.map((one, a) => (a === at ? { ...one, text: -1 } : one));
  const before = { ...(strict as object), articles: kept } as never;
  expect(findConcern({ ...begun, view: strict, before })).toBe('line');
});

test('a motion is moved against a promise of the seat', () => {
  const { view } = begun;
  const motion = { id: 'm9', kind: 'vote', by: 'IND', article: 0, wording: 0, status: 'pending' };
  const commitments = [{ by: view.delegation, to: 3, article: 0, wording: 1, status: 'given' }];
  const now = { ...view, commitments, motions: [motion] } as never;
  expect(findConcern({ ...begun, view: now, before: view })).toBe('promise');
  expect(findConcern({ ...begun, view: now, before: now })).toBeNull();
});

test('words that another has put before the floor concern it where they would cost two points', () => {
  const { view } = begun;
  const all = view.scenario.articles.flatMap(({ id, index, options }) =>
    view.articles[index]?.status === 'open'
      ? options.map((option) => ({ article: id, option: option.id }))
      : [],
  );
  const cost = (one: Change) => -(computeChangeWorth(view, [one])?.net ?? 0);
  const [worst, ...rest] = all.toSorted((one, other) => cost(other) - cost(one));
  const mild = rest.find((one) => cost(one) < 2);
  if (!worst || !mild) throw new Error('no words cost anything');
  const hear = (words: Change, seat: string) => ({
    ...hearing(begun, { type: 'amended', seat, ...words, sponsors: [] }),
    before: view,
  });
  const after = (words: Change, seat: string) => {
    const put = toTextChange(view, words);
    const amendments = put ? [{ by: 0, ...put }] : [];
    return { ...hear(words, seat), view: { ...view, amendments } };
  };
  expect(findConcern(after(worst, 'IND'))).toBe('threat');
  expect(findThreat(after(worst, 'IND'))).toMatchObject({ ...worst, seat: 'IND' });
  expect(findConcern(after(worst, SEAT))).toBeNull();
  expect(findConcern(after(mild, 'IND'))).toBeNull();
  // The sitting has closed, and the floor has passed them over.
  expect(findThreat(hear(worst, 'IND'))).toBeNull();
});

test('words that cost two points or more since concern it', () => {
  const { view } = begun;
  const { mandate, scenario } = view;
  const points = computePointsNow(view) ?? 0;
  const worse = scenario.articles.flatMap(({ id, options }) =>
    options.map((option) => ({ article: id, option: option.id })),
  );
  const cost = (one: Change) => computeChangeWorth(view, [one])?.net ?? 0;
  const [worst] = worse.toSorted((one, other) => cost(one) - cost(other));
  const change = worst && toTextChange(view, worst);
  expect(worst && cost(worst)).toBeLessThan(-2);
  const articles = view.articles.map((one, a) =>
    a === change?.article ? { ...one, text: change.wording } : one,
  );
  const free = { ...mandate, redLines: mandate?.redLines.map(() => null) };
  const now = { ...view, articles, mandate: free } as never;
  expect(computePointsNow(now)).toBeLessThan(points - 2);
  const before = { ...view, mandate: free } as never;
  expect(findConcern({ ...begun, view: now, before })).toBe('loss');
});

test('the last sitting is told once', () => {
  const { view } = begun;
  const last = { ...view, sitting: view.lastSitting };
  expect(findConcern({ ...begun, view: last, before: view })).toBe('last');
  expect(findConcern({ ...begun, view: last, before: last })).toBeNull();
});

/** Ends turns for as long as nothing concerns the seat, and answers what it is asked by saying no. */
test.each([3, 4])('of game %i nothing that asks the seat is passed over', (seed) => {
  let conference = openSeated(shipped('cybercrime-class'), SEAT, seed);
  let heard = 0;
  for (let n = 0; n < 60 && conference.state.phase !== 'closed'; n += 1) {
    const game = show(conference, heard);
    const asked = findConcern(game) === 'asked';
    const free =
      game.view.phase === 'negotiation.floor' &&
      game.view.offers.every(
        ({ to, status }) => to !== game.view.delegation || status !== 'standing',
      );
    expect(asked).toBe(!free);
    heard = conference.happenings.length;
    conference = say(conference, answerOf(game));
  }
});

function answerOf({ view, acts }: Game): Act {
  const offer = view.offers.find(
    ({ to, status }) => to === view.delegation && status === 'standing',
  );
  const may = (type: Act['type']) =>
    acts.some((act) => act.type === type && act.unavailable === null);
  if (offer) return { type: 'refuse', offer: offer.id };
  if (may('ballot')) return { type: 'ballot', vote: 'abstain' };
  if (may('silent')) return { type: 'silent' };
  if (view.informals && may('refuse')) return { type: 'refuse', offer: view.informals.id };
  return { type: 'pass' };
}

test('the last bracket concerns it when the one before it has closed, and not again', () => {
  const { view } = begun;
  const open = (n: number) => {
    const articles = view.articles.map((one, a) => ({
      ...one,
      status: a < n ? ('open' as const) : ('closed' as const),
    }));
    return { ...view, articles };
  };
  expect(findConcern({ ...begun, view: open(1), before: open(2) })).toBe('bracket');
  expect(findConcern({ ...begun, view: open(1), before: open(1) })).toBeNull();
  expect(findConcern({ ...begun, view: open(2), before: open(3) })).toBeNull();
});
