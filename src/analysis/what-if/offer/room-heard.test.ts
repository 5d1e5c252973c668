import { expect, test } from 'vitest';
import { STEADY } from '../../../../test/fixtures/still.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { strait } from '../../../../test/fixtures/strait.ts';
import { drawWorldsAhead } from '../../../conference/heading/drawn-worlds.ts';
import { readSeenState } from '../../../conference/heading/seen-state.ts';
import { finish } from '../../../conference/in-steps.ts';
import { listWordings } from '../../../engine/mandate/mandate.ts';
import { listNewlyLeft } from '../../../engine/procedure/room.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { createOpeningState } from '../../../engine/procedure/opening.ts';
import { setUp } from '../../../engine/setup/setup.ts';
import { view } from '../../../engine/state/view.ts';
import { estimateRoomOutlook } from './room-outlook.ts';
import { foreseeLeft, hearOnPackage, recallAnswers, recallLeft } from './room-heard.ts';
import { openSeated } from '../../../../test/fixtures/seated.ts';

const setup = setUp(strait(), 1, 0, [], STEADY);
const opening = createOpeningState(setup);
/** Few lights and a low toll, agreed, so that no bracket tells anything. */
const articles = opening.articles.map((article) => ({
  ...article,
  text: 0,
  status: 'adRef' as const,
  holders: [],
}));
const seen = view(setup, { ...opening, articles, sitting: 1 }, 'ASH');
const bay = 1;
const many = { article: 0, wording: 2 };

const put = {
  type: 'informals',
  seat: 'ASH',
  offer: 'p1',
  changes: [{ article: 'lights', option: 'many' }],
  room: ['BAY', 'COD'],
} as const;
const said = (seat: string, answer: 'accept' | 'refuse'): DomainEvent => ({
  type: 'answered',
  seat,
  offer: 'p1',
  answer,
  reasons: [],
});
const failed: DomainEvent = {
  type: 'informalsClosed',
  offer: 'p1',
  agreed: false,
  refusing: 1,
  share: 0.46,
  allowed: 0.5,
  left: ['BAY'],
};
const promised: DomainEvent = {
  type: 'commitment',
  by: 'ASH',
  to: 'BAY',
  article: 'toll',
  option: 'high',
  status: 'given',
};
const moved = (article: string): DomainEvent => ({
  type: 'textMoved',
  article,
  from: 'few',
  to: 'some',
  cause: 'floor' as never,
  margin: 0,
  needed: 0,
});
const asLog = (...all: DomainEvent[]) => all.map((happening) => ({ happening }));
const told = asLog(put, said('BAY', 'refuse'), said('COD', 'accept'), failed);

test('what members said to the same package stands', () => {
  expect([...recallAnswers(seen, told, [many])]).toEqual([
    [bay, false],
    [2, true],
  ]);
  const answers = recallAnswers(seen, told, [many]);
  const [member] = estimateRoomOutlook(seen, [many], { answers, left: null }).members;
  expect([member?.d, member?.outlook.bar, member?.outlook.chance]).toEqual([
    bay,
    { code: 'refused' },
    0,
  ]);
});

test('who refused for its word to somebody else is expected to, whoever put it, till only one wording is left', () => {
  const commitment = { code: 'commitment', article: 'lights', value: 1 } as const;
  const refused = { ...said('BAY', 'refuse'), reasons: [commitment] } as DomainEvent;
  const byCod = asLog({ ...put, seat: 'COD' } as DomainEvent, refused);
  const hearBay = (wording: number, log: typeof byCod) => {
    const changes = [{ article: 0, wording }];
    const { members } = estimateRoomOutlook(seen, changes, hearOnPackage(seen, changes, { log }));
    return members.find(({ d }) => d === bay)?.outlook.bar;
  };
  const bar = { code: 'word', article: 0 };
  expect([hearBay(2, byCod), hearBay(1, byCod), hearBay(2, [])]).toEqual([bar, bar, null]);
  const freed = { ...promised, by: 'BAY', to: 'COD', article: 'lights', status: 'broken' };
  expect(hearBay(2, [...byCod, ...asLog(freed as DomainEvent)])).toBeNull();
  const bound = [0, 1].map((wording) => ({ of: bay, article: 0, wording }));
  const left = { answers: new Map(), left: null, rooms: { bound, tempers: new Map() } };
  expect(estimateRoomOutlook(seen, [many], left).members[0]?.outlook.bar).toBeNull();
});

test('who told the seat alone of its word is expected to refuse words that it cannot have meant, or need not', () => {
  const commitment = { code: 'commitment', article: 'lights', value: 1 } as const;
  const log = asLog(
    { type: 'offered', seat: 'ASH', to: 'BAY', offer: 'p1', give: [], want: put.changes },
    { ...said('BAY', 'refuse'), reasons: [commitment] } as DomainEvent,
  );
  const barWith = (tabled: number[], known: typeof log) => {
    const then = { ...seen, articles: seen.articles.map((one) => ({ ...one, tabled })) };
    const { members } = estimateRoomOutlook(
      then,
      [many],
      hearOnPackage(then, [many], { log: known }),
    );
    return members.find(({ d }) => d === bay)?.outlook.bar;
  };
  const bar = { code: 'word', article: 0 };
  expect([barWith([0], log), barWith([0, 1, 2], log)]).toEqual([bar, bar]);
  // The only ones that have come on the table are those promised.
  expect([barWith([0, 2], log), barWith([0, 1, 2], [])]).toEqual([null, null]);
});

test('other changes, a text that has moved and a promise since are answered anew', () => {
  const some = { article: 0, wording: 1 };
  expect(recallAnswers(seen, told, [some]).size).toBe(0);
  expect(recallAnswers(seen, [...told, ...asLog(moved('lights'))], [many]).size).toBe(0);
  expect([...recallAnswers(seen, [...told, ...asLog(promised)], [many])]).toEqual([[2, true]]);
});

test('after news, and a word that the seat has broken, all are answered anew', () => {
  const broken: DomainEvent = { ...promised, status: 'broken' };
  for (const since of [broken, { type: 'scheduled', event: 'strike' } as const])
    expect(recallAnswers(seen, [...told, ...asLog(since)], [many]).size).toBe(0);
});

test('whom a package has just failed over it would leave behind again, while the text is no better for it', () => {
  expect(recallLeft(seen, told, [many])).toEqual({ seats: [bay], odds: 1, from: 'failed' });
  expect(estimateRoomOutlook(seen, [many]).left).toBeNull();
  const left = recallLeft(seen, told, [many]);
  const room = estimateRoomOutlook(seen, [many], { answers: new Map(), left });
  expect([room.left, room.chance]).toEqual([left, 0]);
  // With what it is known to want it has far more.
  const better = recallLeft(seen, told, [many, { article: 1, wording: 2 }]);
  expect(better?.odds ?? 0).toBeLessThan(0.2);
  expect(recallLeft(seen, [], [many])).toBeNull();
});

test('the text of a package that failed is read as it stood then', () => {
  // Some lights stood when no package failed yet; many are worse for the bay than few, and as bad as before.
  const log = [...told, ...asLog(moved('lights'))];
  expect(recallLeft(seen, log, [many])?.odds).toBe(1);
});

/** Packages of two changes at the opening: how likely worlds tell that they leave somebody behind, and whether they do. */
function leaveBehind(seed: number) {
  const seat = 'DOR';
  const opened = openSeated(shipped('high-seas-class'), seat, seed);
  const own = view(opened.setup, opened.state, seat);
  const worlds = finish(drawWorldsAhead(own, readSeenState(own), 10));
  const heading = { ends: worlds.map((drawn) => ({ closed: { setup: drawn } })) as never };
  const all = own.scenario.articles.flatMap((article, a) =>
    listWordings(article).map((_, wording) => ({ article: a, wording })),
  );
  return all
    .flatMap((one) => all.filter(({ article }) => article > one.article).map((two) => [one, two]))
    .map((changes) => ({ changes, foreseen: foreseeLeft(own, heading, changes) }))
    .map(({ changes, foreseen }) => ({
      own,
      heading,
      changes,
      odds: foreseen.odds,
      named: foreseen.seats.length,
      left: listNewlyLeft(opened.setup, opened.state, changes).length > 0,
    }));
}

test('whom a package may leave behind is named, even if it is somebody else in each world', () => {
  const some = leaveBehind(1).filter(({ odds }) => odds > 0);
  expect(some.length).toBeGreaterThan(0);
  expect(some.filter(({ named }) => named === 0)).toEqual([]);
});

test('worlds of a forecast tell whom packages leave behind, though nobody has been asked', () => {
  const packages = [1, 2, 3, 4].flatMap(leaveBehind);
  const share = (some: typeof packages) => some.filter(({ left }) => left).length / some.length;
  const [rarely, mostly] = [
    share(packages.filter(({ odds }) => odds <= 0.1)),
    share(packages.filter(({ odds }) => odds >= 0.8)),
  ];
  expect(rarely).toBeLessThan(0.2);
  expect(mostly).toBeGreaterThan(rarely + 0.3);
  const sure = packages.find(({ odds, left }) => odds === 1 && left);
  if (!sure) throw new Error('none is sure');
  const { own, heading, changes } = sure;
  expect(estimateRoomOutlook(own, changes).left).toBeNull();
  const room = estimateRoomOutlook(own, changes, hearOnPackage(own, changes, { heading }));
  expect([room.left?.from, room.left?.odds, room.chance]).toEqual(['worlds', 1, 0]);
  expect(room.left?.seats.length).toBeGreaterThan(0);
});
