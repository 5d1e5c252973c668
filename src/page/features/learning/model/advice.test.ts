import { expect, test } from 'vitest';
import { advisedLesson } from '../../../../../test/fixtures/advised-lesson.ts';
import { hostSeat } from '../../../../conference/seat/host-seat.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import {
  estimateDeal,
  estimateGainOf,
  judgeOutlook,
  packageOutlook,
} from '../../../session/game/deal/trade.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { isIdleAct } from '../../../session/game/deal/idle-act.ts';
import { findOfferToAnswer } from '../../../session/game/deal/offer-to-answer.ts';
import { forecastGain } from '../../../session/game/heading.ts';
import { findFloorLead } from '../../../../analysis/what-if/offer/floor-lead.ts';
import { ownWordAgainst } from '../../../session/game/text/own-word.ts';
import { findStayingOut } from '../../../session/game/staying-out.ts';
import { foresee, foreseeAgreed } from '../../../session/play/foresee.ts';
import { type Advice, adviseDeal, askAdvice, findPartnerCause } from './advice.ts';
import { adviseForRoom, type RoomAdvice } from './room-advice.ts';
import type { Game } from '../../../session/store/store.ts';
import { mustPlay, openSeated } from '../../../../../test/fixtures/seated.ts';

test('an adviser suggests an act, hints and none do not', async () => {
  const all = (['adviser', 'hints', 'none'] as const).map((assist) =>
    askAdvice(advisedLesson(assist)),
  );
  const given = await Promise.all(all);
  expect(given.map((advice) => advice?.act.type ?? null)).toEqual(['ask', null, null]);
  // Of what Corrin would lose by, the seat wants that most.
  expect([given[0]?.seat, given[0]?.about]).toEqual(['COR', 'last_boat']);
});

test.each([
  ['by its words', 0],
  ['with what is given beside them', 0.9],
])('an offer that waits is answered by what it brings, %s', async (_, gift) => {
  const shown = advisedLesson('adviser');
  const silent = async () => ({ ok: true, answer: { seat: 'TER', type: 'pass' } });
  const host = { ...shown.host, ask: silent as never };
  const { scenario } = shown.view;
  const { articles, articleIndex } = scenario;
  const instruments = [{ cost: 0, worth: scenario.delegations.map(() => gift) }] as never;
  const a = articleIndex.get('last_boat') ?? -1;
  const answers = await Promise.all(
    (articles[a]?.options ?? []).map(async ({ id }, wording) => {
      const offer = {
        id: 'o1',
        by: 1,
        to: shown.view.delegation,
        give: [{ article: a, wording }],
        want: [],
        condition: null,
        side: [{ instrument: 0, from: 'maker' }],
        status: 'standing' as const,
        sitting: 1,
      };
      const offers = [offer] as unknown as typeof shown.view.offers;
      const seen = { ...shown.view, offers, scenario: { ...scenario, instruments } };
      const acts = shown.acts.map((one) =>
        one.type === 'accept' ? { ...one, unavailable: null } : one,
      );
      const advice = await askAdvice({ ...shown, acts, view: seen, host });
      const worth = computeChangeWorth(seen, [{ article: 'last_boat', option: id }]);
      const serves = (worth?.net ?? 0) + 100 * gift > 0 && worth?.crossed.length === 0;
      return [advice?.kind, advice?.act.type === (serves ? 'accept' : 'refuse')];
    }),
  );
  expect(answers.length).toBeGreaterThan(1);
  for (const answer of answers) expect(answer).toEqual(['answer', true]);
});

test('a deal is advised where the table says that it gains, with the number that stands there', async () => {
  const opened = openSeated(shipped('high-seas-class'), 'ANS', 7);
  const hosted = { ...hostSeat(opened, 'ANS', undefined, []), assist: 'adviser' };
  const shown = hosted as unknown as Game;
  const { view: seen } = shown;
  const { articles, delegations } = seen.scenario;
  const heading = await foresee(seen);
  const words = articles.flatMap(({ id, options }) =>
    options.map((option) => ({ article: id, option: option.id })),
  );
  const offers = seen.floor
    .map((d) => delegations[d]?.id ?? '')
    .filter((to) => to !== 'ANS')
    .flatMap((to) =>
      words.flatMap((give) =>
        words
          .filter(({ article }) => article !== give.article)
          .map((want) => ({ type: 'offer' as const, to, give: [give], want: [want] })),
      ),
    )
    .filter((act) => !isIdleAct(shown, act));
  const told: [boolean, number][] = [];
  for (const act of offers.slice(0, 60)) {
    const reasons = [{ code: 'net', value: 0.06 }];
    const ask = async () => ({ ok: true, answer: { ...act, seat: 'ANS', reasons } });
    // oxlint-disable-next-line no-await-in-loop -- one view is foreseen at a time
    const advice = await askAdvice({ ...shown, host: { ...shown.host, ask: ask as never } });
    const gain = (heading && forecastGain(seen, heading, [...act.give, ...act.want])) ?? NaN;
    const laid = advice?.act.type === 'offer';
    told.push([laid, Math.round(gain)]);
    if (laid) expect(advice.reasons).toEqual([{ code: 'net', value: gain / 100 }]);
  }
  expect(told.filter(([laid, gain]) => laid && gain < 0)).toEqual([]);
  expect(told.filter(([laid, gain]) => !laid && gain < 0).length).toBeGreaterThan(0);
  expect(told.filter(([laid]) => laid).length).toBeGreaterThan(0);
});

/** The first time that something of another is to be answered by the seat, which ends its turns until then. */
async function adviseFirst(put: 'room' | 'offer', id: string, seat: string, seed: number) {
  let conference = openSeated(shipped(id), seat, seed);
  for (;;) {
    const hosted = hostSeat(conference, seat, undefined, []);
    const now = { ...hosted, assist: 'adviser' } as unknown as Game;
    const { view: seen } = now;
    // oxlint-disable-next-line no-await-in-loop -- one
    if (put === 'room' ? seen.informals : findOfferToAnswer(now)) return await askAdvice(now);
    conference = mustPlay(conference, { seat, type: 'pass' });
  }
}

test('in a room, what may as well cost points as bring some is called a close call; what hardly matters is not', async () => {
  // One view is foreseen at a time.
  const close = await adviseFirst('room', 'high-seas-class', 'DOR', 2);
  const idle = await adviseFirst('room', 'high-seas-class', 'BRE', 3);
  const { low = NaN, high = NaN } = close?.closeCall ?? {};
  expect([Math.floor(low), Math.ceil(high)]).toEqual([-6, 7]);
  expect(idle?.act.type).toBe('refuse');
  expect(idle?.closeCall).toBeUndefined();
});

test('an offer is left to no room, and one that is as much as waiting has no number of its words', async () => {
  const even = await adviseFirst('offer', 'high-seas-class', 'BRE', 11);
  const idle = await adviseFirst('offer', 'high-seas-class', 'ELV', 3);
  expect([even?.kind, even?.closeCall]).toEqual(['answer', undefined]);
  expect([idle?.act.type, idle?.reasons]).toEqual(['accept', []]);
});

test('whoever is named is named for a reason: it blocks, it would lose, it gains, or little is known of it', () => {
  const { view: seen } = advisedLesson('adviser');
  const [held] = seen.articles.flatMap(({ holders }, a) =>
    holders.flatMap((d) => {
      const [seat, about] = [seen.scenario.delegations[d]?.id, seen.scenario.articles[a]?.id];
      return seat !== undefined && about !== undefined ? [{ seat, about }] : [];
    }),
  );
  const base = { act: { type: 'pass' }, reasons: [], told: false, on: null } as const;
  const about = held?.about ?? '';
  const other = seen.scenario.delegations.find(
    ({ index }) => !seen.articles.some(({ holders }) => holders.includes(index)),
  );
  const shared = {
    ...seen,
    articles: seen.articles.map((one) => ({ ...one, holders: [...one.holders, seen.delegation] })),
  };
  const blocked = { ...base, kind: 'ask', seat: held?.seat ?? null, about } as const;
  expect(findPartnerCause(shared, blocked)).toBe('loses');
  const of = (seat: string | undefined, on: string | null, kind: Advice['kind'] = 'ask') =>
    findPartnerCause(seen, { ...base, kind, seat: seat ?? null, about: on });
  expect(of(held?.seat, about)).toBe('blocks');
  expect(of(other?.id, about)).toBe('loses');
  expect(of(other?.id, null)).toBe('unknown');
  expect(of(other?.id, about, 'deal')).toBe('gains');
});

/** A seat that follows the adviser: each state in which a trade was advised, and the advice. */
async function tradesAdvised(
  id: string,
  seat: string,
  seed: number,
): Promise<{ now: Game; advice: Advice }[]> {
  const found: { now: Game; advice: Advice }[] = [];
  let conference = openSeated(shipped(id), seat, seed);
  for (;;) {
    const now = {
      ...hostSeat(conference, seat, undefined, []),
      assist: 'adviser',
    } as unknown as Game;
    if (now.view.awaited !== seat) return found;
    const advice = await askAdvice(now);
    if (advice?.kind === 'trade' || advice?.kind === 'deal') found.push({ now, advice });
    conference = mustPlay(conference, { ...(advice?.act ?? { type: 'pass' }), seat });
  }
}

const traded = (
  await Promise.all([1, 2, 3].map((seed) => tradesAdvised('cybercrime-class', 'IND', seed)))
).flat();
const advised = traded.filter(({ advice }) => advice.kind === 'trade');

const changesOf = ({ act }: Pick<Advice, 'act'>) => (act.type === 'package' ? act.changes : []);

test('what is advised is in order, and the room will probably not refuse it', async () => {
  expect(advised.length).toBeGreaterThan(0);
  for (const { now, advice } of advised) {
    const room = packageOutlook(now.view, changesOf(advice), { log: now.log });
    expect(['near', 'likely']).toContain(room && judgeOutlook(room));
    expect(await now.host.ask('judge', advice.act)).toEqual({ ok: true, answer: null });
  }
});

test('it begins with words of the package that are worth most, and with whoever would lose most by them', () => {
  for (const { now, advice } of advised) {
    const { about, seat, on } = advice;
    const changes = changesOf(advice);
    const articles = changes.map(({ article }) => article);
    expect(articles).toContain(about);
    expect(articles).toContain(on);
    const wanted = changes.find(({ article }) => article === about);
    const worth = changes.map((change) => computeChangeWorth(now.view, [change])?.net ?? 0);
    expect(wanted && computeChangeWorth(now.view, [wanted])?.net).toBe(Math.max(...worth));
    if (seat !== null && wanted) expect(estimateGainOf(now.view, seat, wanted)).toBeLessThan(0);
  }
});

test('where no package is worth an act, a deal with one delegation that should take it', async () => {
  const offered = await tradesAdvised('high-seas-class', 'ELV', 3);
  const deals = offered.filter(({ advice }) => advice.kind === 'deal');
  expect(deals).not.toEqual([]);
  for (const { now, advice } of deals) {
    const { act, seat } = advice;
    if (act.type !== 'offer') throw new Error(act.type);
    expect(seat).toBe(act.to);
    const { to, give, want } = act;
    const outlook = estimateDeal(now.view, {
      delegation: to,
      give,
      want,
      condition: null,
      side: [],
    });
    expect(['near', 'likely']).toContain(outlook && judgeOutlook(outlook));
    expect(computeChangeWorth(now.view, [...give, ...want])?.net).toBeGreaterThanOrEqual(1);
    // oxlint-disable-next-line no-await-in-loop -- few
    expect(await now.host.ask('judge', act)).toEqual({ ok: true, answer: null });
  }
});

test('a deal at which a jump ended is told like a trade, with its points', () => {
  for (const { now, advice } of advised) {
    const changes = changesOf(advice);
    const reasons = [{ code: 'net', value: 0.07 }];
    expect(adviseDeal(now.view, { changes, points: 7 })).toEqual({ ...advice, reasons });
  }
});

test('it sends nobody to ask a delegation for what it has told', async () => {
  for (const { now, advice } of advised) {
    const { notes, scenario } = now.view;
    const heard = notes.some(
      ({ of, article }) =>
        scenario.delegations[of]?.id === advice.seat &&
        scenario.articles[article]?.id === advice.on,
    );
    expect(advice.told).toBe(heard);
  }
  expect(advised.some(({ advice }) => advice.told)).toBe(true);
});

test('nothing is advised that the list of motions should undo', async () => {
  const lone = advised.find(({ advice }) => changesOf(advice).length > 0);
  if (!lone) throw new Error('no package is advised');
  const { now, advice } = lone;
  const { scenario, articles } = now.view;
  const places = changesOf(advice).map(({ article }) => scenario.articleIndex.get(article) ?? -1);
  const motions = places.map((article, n) => ({
    id: `m${90 + n}`,
    kind: 'vote' as const,
    by: 'NZL',
    article,
    wording: articles[article]?.text ?? -1,
    status: 'pending' as const,
  }));
  // Everybody is known to want what stands.
  const stated = now.view.stated.map((position, at) => {
    const a = places.find((place) => at % scenario.articles.length === place);
    return a === undefined
      ? position
      : (scenario.articles[a]?.options[articles[a]?.text ?? -1]?.position ?? NaN);
  });
  const undone = { ...now, view: { ...now.view, stated, motions } };
  const host = {
    ...now.host,
    ask: async () => ({ ok: true, answer: { ...advice.act, seat: 'IND' } }),
  };
  expect(await askAdvice({ ...undone, host: host as never })).toBeNull();
});

test('words are advised where the form does not call them unlikely, with the number that stands there', async () => {
  const opened = openSeated(shipped('high-seas-class'), 'ANS', 7);
  const shown = {
    ...hostSeat(opened, 'ANS', undefined, []),
    assist: 'adviser',
  } as unknown as Game;
  const { view: seen } = shown;
  const heading = await foresee(seen);
  const asked = await Promise.all(
    seen.scenario.articles.flatMap(({ id, index, options }) =>
      options.map(async (option, wording) => {
        const act = { type: 'amend', article: id, option: option.id } as const;
        const ask = async () => ({
          ok: true,
          answer: { ...act, seat: 'ANS', reasons: [{ code: 'net', value: 0.029 }] },
        });
        const advice = await askAdvice({ ...shown, host: { ...shown.host, ask: ask as never } });
        const points = heading && forecastGain(seen, heading, [act]);
        return {
          advice,
          points: points ?? 0,
          lead: findFloorLead(seen, { article: index, wording }),
        };
      }),
    ),
  );
  const told = asked.filter(({ advice }) => advice);
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(asked.length);
  for (const { advice, points, lead } of told) {
    expect(['may', 'should', 'later']).toContain(lead);
    expect(advice?.reasons).toEqual([{ code: 'net', value: points / 100 }]);
  }
});

/** What is advised for the room in each state, in turn: one view is foreseen at a time. */
async function adviseRooms(seen: readonly Game[]) {
  const found: (RoomAdvice & { now: Game })[] = [];
  for (const now of seen) {
    // oxlint-disable-next-line no-await-in-loop -- in turn
    const advice = await adviseForRoom(now);
    if (advice) found.push({ ...advice, now });
  }
  return found;
}

test('for the room it names who was heard to be close to leaving, and words that bring it nearer', async () => {
  const found = await adviseRooms(advised.map(({ now }) => now));
  expect(found.length).toBeGreaterThan(0);
  for (const { now, theirs, mine, act, seat } of found) {
    const room = act.type === 'package' ? packageOutlook(now.view, act.changes) : null;
    expect(['near', 'likely']).toContain(room && judgeOutlook(room));
    expect([theirs >= 1, mine >= -2, act.type, seat === 'IND']).toEqual([
      true,
      true,
      'package',
      false,
    ]);
  }
  const [first] = advised;
  if (!first) throw new Error('no trade');
  expect(await adviseForRoom({ ...first.now, assist: 'hints' })).toBeNull();
  // What nobody wants any more is not looked for.
  expect(await adviseForRoom(found[0]?.now ?? first.now, () => false)).toBeNull();
});

test('what it names for the room drives nobody away, and costs by the table what it says', async () => {
  const found = await adviseRooms(advised.map(({ now }) => now));
  expect(found).not.toEqual([]);
  for (const { now, mine, ...advice } of found) {
    const changes = changesOf(advice);
    // oxlint-disable-next-line no-await-in-loop -- in turn
    const [heading, gain] = [
      await foresee(now.view),
      await foreseeAgreed(now.view, changes, 'table'),
    ];
    expect([mine, mine >= -2]).toEqual([gain?.points, true]);
    const listOut = (laid: typeof changes) =>
      (heading && findStayingOut(now.view, heading, laid)?.seats) ?? [];
    const before = listOut([]);
    expect(listOut(changes).filter((seat) => !before.includes(seat))).toEqual([]);
  }
});

test('what it names for the room breaks no promise of the seat', async () => {
  const found = await adviseRooms(advised.map(({ now }) => now));
  const bound = found.map(({ now, ...advice }): Game => {
    const { scenario, delegation, commitments, floor } = now.view;
    const article = scenario.articleIndex.get(changesOf(advice)[0]?.article ?? '') ?? -1;
    const to = floor.find((d) => d !== delegation);
    const promise = { by: delegation, to, article, wording: -1, offer: 'o1', status: 'given' };
    return { ...now, view: { ...now.view, commitments: [...commitments, promise as never] } };
  });
  for (const { now, ...advice } of await adviseRooms(bound))
    expect(ownWordAgainst(now.view, changesOf(advice))).toEqual([]);
});
