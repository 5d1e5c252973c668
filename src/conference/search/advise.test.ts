import { expect, test } from 'vitest';
import { listProspects } from '../../delegations/belief/prospects.ts';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { findChange } from '../../engine/acts/lookup.ts';
import { computeStatedGain } from '../../engine/procedure/compose-room.ts';
import { hear } from '../../engine/answers/hearing.ts';
import type { Act, Seat } from '../../engine/command.ts';
import { view } from '../../engine/state/view.ts';
import { type Conference, openConference } from '../conference.ts';
import { hostSeat } from '../seat/host-seat.ts';
import { decideAdviceInSteps } from './decide-advice.ts';
import { finish } from '../in-steps.ts';
import { forecastHeading } from '../heading/heading.ts';
import { hearRooms, NOTHING_HEARD, type RoomsHeard } from '../heading/rooms-heard.ts';
import { hearWorlds, holdsElsewhere, lookOut, tryHeard } from './advised-worlds.ts';
import { thinkOfOffers } from './offer-thoughts.ts';
import { thinkOfPackages } from './package-thoughts.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

function openFor(id: string, seat: Seat, seed: number): Conference {
  return openConference(shipped(id), { seed, plan: [{ seat, by: 'person' }] });
}

function say(conference: Conference, seat: Seat, act: Act): Conference {
  return mustPlay(conference, { ...act, seat });
}

test('no package is advised that a room has had its say on', () => {
  let now = openFor('cybercrime-class', 'SGP', 101);
  const advised: string[] = [];
  while (now.state.phase !== 'closed') {
    const act = finish(decideAdviceInSteps(now, 'SGP', { by: 'sighted' }));
    if (act.type === 'package') advised.push(JSON.stringify(act.changes));
    now = say(now, 'SGP', act);
  }
  expect(advised.length).toBeGreaterThan(1);
  expect(new Set(advised).size).toBe(advised.length);
});

test('no package is advised that the rooms of most worlds refuse', () => {
  const seat = 'NGA';
  const { setup, state, happenings, ...now } = askOn('cybercrime-class', seat, 501);
  const act = finish(
    decideAdviceInSteps({ setup, state, happenings, ...now }, seat, { by: 'sighted' }),
  );
  const seen = view(setup, state, seat);
  const log = happenings.flatMap((one) => hear(setup.scenario, state, seat, one) ?? []);
  const lookout = finish(lookOut(seen, 16, 8, hearRooms(seen, log)));
  const taken = finish(hearWorlds(lookout, lookout.chosen, act)).length;
  expect(act.type !== 'package' || taken >= 0.45 * lookout.chosen.length).toBe(true);
});

test('what is no use to whoever asks is not advised, and what is worth less is', () => {
  const now = askOn('high-seas-class', 'GOL', 101);
  const changesOf = (act: Act) => (act.type === 'package' ? JSON.stringify(act.changes) : '');
  const best = finish(decideAdviceInSteps(now, 'GOL', { by: 'sighted' }));
  const isIdle = (act: Act) => changesOf(act) === changesOf(best);
  const next = finish(decideAdviceInSteps(now, 'GOL', { by: 'sighted' }, { isIdle }));
  expect([best.type, next.type]).toEqual(['package', 'package']);
  expect(changesOf(next)).not.toBe(changesOf(best));
});

test('of packages that bring nearly as much the one goes first that whoever asks holds dear', () => {
  const now = askOn('high-seas-class', 'GOL', 101);
  const ask = (isDear: (act: Act) => boolean) =>
    JSON.stringify(finish(decideAdviceInSteps(now, 'GOL', { by: 'sighted' }, { isDear })));
  const met = new Map<string, Act>();
  const best = ask((act) => {
    met.set(JSON.stringify(act), act);
    return false;
  });
  expect(met.size).toBeGreaterThan(0);
  const others = [...met.keys()].map((key) => ask((act) => JSON.stringify(act) === key));
  expect(others).toContain(best);
  expect(new Set(others).size).toBeGreaterThan(1);
});

test('where no package is of use, a deal with one delegation or words to speak for', () => {
  const now = askOn('high-seas-class', 'GOL', 101);
  const isIdle = ({ type }: Act) => type === 'package';
  const act = finish(decideAdviceInSteps(now, 'GOL', { by: 'sighted' }, { isIdle }));
  expect(['offer', 'amend']).toContain(act.type);
});

test('an offer gives what its partner has spoken for, and none is made twice', () => {
  const { setup, state } = askOn('cybercrime-class', 'SGP', 504);
  const seen = view(setup, state, 'SGP');
  const prospects = listProspects(seen, seen.mandate!);
  const offers = thinkOfOffers(seen, prospects, []).map(({ act }) => act);
  expect(offers.length).toBeGreaterThan(4);
  for (const act of offers) {
    if (act.type !== 'offer') throw new Error(act.type);
    const partner = setup.scenario.delegationIndex.get(act.to) ?? -1;
    const [gift] = act.give.flatMap((change) => {
      const found = findChange({ setup, state }, change);
      return found.ok ? [computeStatedGain(seen, partner, found.value)] : [];
    });
    expect(gift).toBeGreaterThan(0);
  }
  const again = thinkOfOffers(seen, prospects, offers.slice(0, 1)).map(({ act }) => act);
  expect(again).toEqual(offers.slice(1));
});

/** Counts the steps of what is asked, whose host takes one at a time. */
function hostCounted(now: Conference, seat: Seat) {
  const count = { steps: 0 };
  const { host } = hostSeat(now, seat, undefined, undefined, (work) => {
    for (;;) {
      const step = work.next();
      if (step.done) return Promise.resolve(step.value);
      count.steps += 1;
    }
  });
  return { host, count };
}

/** To where the seat has asked what it may. */
function askOn(id: string, seat: Seat, seed: number): Conference {
  let now = openFor(id, seat, seed);
  for (;;) {
    const act = finish(decideAdviceInSteps(now, seat, { by: 'sighted' }));
    if (act.type !== 'ask') return now;
    now = say(now, seat, act);
  }
}

test('an act has to hold in worlds it was not chosen in', () => {
  const { setup, state } = askOn('high-seas-class', 'HES', 101);
  const seen = view(setup, state, 'HES');
  const lookout = finish(lookOut(seen, 16, 8));
  const changes = [
    { article: 'data_register', option: 'reg_year' },
    { article: 'proceeds', option: 'pro_free' },
  ];
  const act: Act = { type: 'package', changes };
  const holdsIn = (checked: typeof lookout.checked) =>
    finish(holdsElsewhere({ ...lookout, checked }, act));
  const all = [...lookout.chosen, ...lookout.checked];
  const against = all.filter((one) => !holdsIn([one]));
  expect([against.length > 0, against.length < all.length]).toEqual([true, true]);
  expect(holdsIn(against)).toBe(false);
  expect(holdsIn(all.filter((one) => !against.includes(one)))).toBe(true);
});

test('one world in four may end below waiting, not one in two', () => {
  const { setup, state } = askOn('high-seas-class', 'HES', 101);
  const seen = view(setup, state, 'HES');
  const lookout = finish(lookOut(seen, 24, 0));
  const changes = [
    { article: 'data_register', option: 'reg_year' },
    { article: 'proceeds', option: 'pro_free' },
  ];
  const act: Act = { type: 'package', changes };
  const heard = finish(hearWorlds(lookout, lookout.chosen, act));
  const isTried = (some: typeof heard) =>
    finish(tryHeard(seen, act, some, { below: 0.3, least: -1 })) !== null;
  const below = heard.filter((one) => !isTried([one]));
  const others = heard.filter((one) => !below.includes(one));
  expect(isTried([...below.slice(0, 1), ...others.slice(0, 3)])).toBe(true);
  expect(isTried([...below.slice(0, 1), ...others.slice(0, 1)])).toBe(false);
});

test('who has given its word in a room agrees to no other words in any world', () => {
  const { setup, state } = openFor('high-seas-class', 'HES', 101);
  const seen = view(setup, state, 'HES');
  const changes = [{ article: 'data_register', option: 'reg_year' }];
  const article = setup.scenario.articleIndex.get('data_register') ?? -1;
  const bound = seen.floor.map((of) => ({ of, article, wording: 0 }));
  const countTaking = (rooms: RoomsHeard) => {
    const lookout = finish(lookOut(seen, 4, 0, rooms));
    return finish(hearWorlds(lookout, lookout.chosen, { type: 'package', changes })).length;
  };
  expect([countTaking(NOTHING_HEARD), countTaking({ ...NOTHING_HEARD, bound })]).toEqual([4, 0]);
});

test('packages are thought of that the room of a world takes, and none that was put', () => {
  const { setup, state } = askOn('cybercrime-class', 'EGY', 502);
  const seen = view(setup, state, 'EGY');
  const lookout = finish(lookOut(seen, 4, 0));
  const mandate = seen.mandate!;
  const think = (put: readonly Act[]) =>
    finish(thinkOfPackages(lookout, mandate, listProspects(seen, mandate), { put, most: 8 })).map(
      ({ act }) => act,
    );
  const acts = think([]);
  const taken = acts.filter((act) => finish(hearWorlds(lookout, lookout.chosen, act)).length > 0);
  expect([acts.length > 4, taken.length / acts.length > 0.7]).toEqual([true, true]);
  const put = acts.slice(0, 1);
  expect(think(put)).not.toContainEqual(put[0]);
});

test('nobody who has given its word in a world is thought of as agreeing to other words there', () => {
  const { setup, state } = askOn('cybercrime-class', 'EGY', 502);
  const seen = view(setup, state, 'EGY');
  const lookout = finish(lookOut(seen, 2, 0));
  const prospects = listProspects(seen, seen.mandate!);
  const think = (chosen: typeof lookout.chosen) =>
    finish(thinkOfPackages({ ...lookout, chosen }, seen.mandate!, prospects, { put: [], most: 8 }));
  const count = (thoughts: ReturnType<typeof think>, id: string) =>
    thoughts.filter(({ act }) => JSON.stringify(act).includes(id)).length;
  const [id = ''] = seen.scenario.articles
    .map((article) => article.id)
    .toSorted(
      (one, other) => count(think(lookout.chosen), other) - count(think(lookout.chosen), one),
    );
  const article = setup.scenario.articleIndex.get(id) ?? -1;
  const promise = { to: -1, article, wording: -1, offer: '', condition: null } as const;
  const bound = seen.floor.map((by) => ({ ...promise, by, status: 'given' as const }));
  const chosen = lookout.chosen.map((one) => {
    const { world } = one;
    return { ...one, world: { ...world, state: { ...world.state, commitments: bound } } };
  });
  expect(count(think(lookout.chosen), id)).toBeGreaterThan(0);
  expect(count(think(chosen), id)).toBe(0);
});

test('advice looks ahead in the worlds of a forecast', () => {
  const { setup, state } = openFor('high-seas-class', 'HES', 39);
  const seen = view(setup, state, 'HES');
  const { chosen, checked } = finish(lookOut(seen, 3, 2));
  const worlds = [...chosen, ...checked].map(({ world }) => world.setup.mandates);
  const forecast = forecastHeading(seen, 5).ends.map(({ closed }) => closed.setup.mandates);
  expect(worlds).toEqual(forecast);
});

test('advice leaves the page its turn between trial runs, and is the same', async () => {
  const [seat, by] = ['HES', 'sighted'] as const;
  const now = askOn('high-seas-class', seat, 39);
  const { host, count } = hostCounted(now, seat);
  const answer = finish(decideAdviceInSteps(now, seat, { by }));
  expect(await host.ask('advice', { by })).toEqual({ ok: true, answer });
  expect(count.steps).toBeGreaterThan(30);
});

test('what a short look finds is told long before the rest', async () => {
  const [seat, by] = ['GOL', 'sighted'] as const;
  const { host, count } = hostCounted(askOn('high-seas-class', seat, 101), seat);
  const heard: { type: string; steps: number }[] = [];
  const reply = await host.ask(
    'advice',
    { by },
    { hear: ({ type }) => heard.push({ type, steps: count.steps }) },
  );
  expect(reply).toMatchObject({ ok: true, answer: { type: 'package' } });
  expect(heard).toEqual([{ type: 'package', steps: expect.any(Number) as number }]);
  expect(heard[0]?.steps).toBeLessThan(count.steps / 3);
});

test('advice that nobody wants any more is left off', async () => {
  const [seat, by] = ['GOL', 'sighted'] as const;
  const { host, count } = hostCounted(askOn('high-seas-class', seat, 101), seat);
  const reply = await host.ask('advice', { by }, { isWanted: () => count.steps < 9 });
  expect(reply).toEqual({ ok: false, fault: { code: 'host/leftOff' } });
  expect(count.steps).toBe(9);
});
