import { expect, test } from 'vitest';
import type { Conference } from '../../../../conference/conference.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Game } from '../../../session/store/store.ts';
import { forecastHeading, type TextHeading } from '../../../../conference/heading/heading.ts';
import { findHeadingPath } from '../../../session/game/heading-path.ts';
import type { View } from '../../../../engine/state/view.ts';
import { computeChangeWorth, computeLinked } from '../../../session/game/worth.ts';
import { dropAnswered, findSittingClose } from './sitting-close.ts';
import { findTemptation, writeWord } from './temptation.ts';
import { mustPlay, openSeated } from '../../../../../test/fixtures/seated.ts';

const SEAT = 'BRA';
const opened = openSeated(shipped('cybercrime-class'), SEAT, 1);

/** Ends turns until a sitting has closed. */
function afterOneSitting(): Conference {
  let conference = opened;
  for (;;) {
    const offer = seatedGame(conference, SEAT).view.offers.find(
      ({ to, status }) =>
        status === 'standing' && to === seatedGame(conference, SEAT).view.delegation,
    );
    const act = offer
      ? ({ type: 'refuse', offer: offer.id } as const)
      : ({ type: 'pass' } as const);
    conference = mustPlay(conference, { ...act, seat: SEAT });
    if (seatedGame(conference, SEAT).view.sitting > 1) return conference;
  }
}

test('a word once kept tempts again only for clearly more', () => {
  const base = seatedGame(opened, SEAT);
  const { view: seen } = base;
  const { scenario, delegation } = seen;
  const to = seen.floor.find((d) => d !== delegation) ?? -1;
  const promised = seen.agenda.flatMap((article) =>
    (scenario.articles[article]?.options ?? []).map((_, wording) => ({ article, wording })),
  );
  const [found] = promised.flatMap((words) => {
    const promise = { ...words, by: delegation, to, offer: 'o1', status: 'given' } as never;
    const offers = [{ id: 'o1', sitting: seen.sitting }] as never;
    const game: Game = { ...base, view: { ...seen, commitments: [promise], offers } };
    const tempting = findTemptation(game);
    return tempting ? [{ game, tempting }] : [];
  });
  if (!found) throw new Error('nothing tempts');
  const { game, tempting } = found;
  const after = (points: number) =>
    findTemptation(game, new Map([[writeWord(game, tempting), points]]));
  expect(after(tempting.points)).toBeNull();
  expect(after(tempting.points - 1)).toBeNull();
  expect(after(tempting.points - 2)).toEqual(tempting);
});

test('nothing has closed before the second sitting', () => {
  expect(findSittingClose(seatedGame(opened, SEAT))).toBeNull();
});

test('when a sitting has closed there is a headline and a cable', () => {
  const game: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0 };
  const found = findSittingClose(game);
  expect(found?.sitting).toBe(1);
  expect(found?.headline.kind).toMatch(/^(agreed|moved|still)$/);
  expect(found?.cable?.kind).toMatch(/^(broken|promise|line|worse|lost|waning|better|still)$/);
});

test('the headline tells what the seat itself closed before its last act', () => {
  const base = seatedGame(afterOneSitting(), SEAT);
  const quiet = base.log.filter(({ happening: { type } }) => !/^(agreed|textMoved)$/.test(type));
  const agreed = { at: 0, happening: { type: 'agreed', article: 'network_247' } as never };
  const close = quiet.findLastIndex(({ happening }) => happening.type === 'sitting');
  const log = quiet.toSpliced(close, 0, agreed);
  const told = findSittingClose({ ...base, log, unread: close + 1 });
  expect(told?.headline).toEqual({ kind: 'agreed', article: 'network_247', n: 1 });
  const next = { at: 0, happening: { type: 'sitting', sitting: 3 } as never };
  const later = findSittingClose({ ...base, log: [...log, next], unread: log.length });
  expect(later?.headline.kind).toBe('still');
});

test('a broken promise comes before points, and whoever looks back gets no cable', () => {
  const game: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0 };
  const broken = {
    at: 0,
    happening: {
      type: 'commitment',
      by: 'IND',
      to: SEAT,
      article: 'network_247',
      status: 'broken',
    } as never,
  };
  const told = findSittingClose({ ...game, log: [...game.log, broken] });
  expect(told?.cable).toEqual({ kind: 'broken', seat: 'IND', article: 'network_247' });
  expect(findSittingClose({ ...game, moment: 0 })).toBeNull();
});

test('what waiting costs is cabled once it is foreseen, in whole articles; what is promised only while it is open', () => {
  const base: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0, before: null };
  const { view } = base;
  const a = view.articles.findIndex(({ status }) => status === 'open');
  const texts = view.articles.map(({ text }) => text);
  const heading = (wording: number) =>
    ({
      ends: [{ texts: texts.with(a, wording), adopted: true }],
      articles: view.articles.map(() => ({ likeliest: wording })),
    }) as unknown as TextHeading;
  const options = view.scenario.articles[a]?.options.map((_, wording) => wording) ?? [];
  const cables = options.map((wording) => findSittingClose(base, heading(wording))?.cable);
  const drifts = cables.flatMap((cable) => (cable?.kind === 'drift' ? [cable] : []));
  expect(drifts.length).toBeGreaterThan(0);
  for (const { points, wording, article } of drifts) {
    const { id = '' } = view.scenario.articles[a]?.options[wording] ?? {};
    expect(article).toBe(view.scenario.articles[a]?.id);
    expect(points).toBeGreaterThanOrEqual(1);
    const change = { article, option: id };
    const net = computeChangeWorth(view, [change])?.net ?? 0;
    expect(net - computeLinked(view, change)).toBeCloseTo(-points, 9);
  }

  const promise = { by: view.delegation, to: 0, article: a, wording: -1, status: 'given' };
  const promised = (status: string): Game => ({
    ...base,
    view: {
      ...view,
      commitments: [promise as unknown as View['commitments'][number]],
      articles: view.articles.map((one, i) => (i === a ? { ...one, status } : one)) as never,
    },
  });
  expect(findSittingClose(promised('open'))?.cable?.kind).toBe('promise');
  expect(findSittingClose(promised('adRef'))?.cable?.kind).not.toBe('promise');
  // Once a later sitting has closed it is told again only before the last one.
  const article = view.scenario.articles[a]?.id;
  const given = { type: 'commitment', by: SEAT, article, status: 'given' };
  const told: Game = {
    ...promised('open'),
    log: [{ at: 0, happening: given as never }, ...base.log],
  };
  const twice = {
    ...told,
    log: [...told.log, { at: 0, happening: { type: 'sitting', sitting: 2 } as never }],
  };
  expect(findSittingClose(twice)?.cable?.kind).not.toBe('promise');
  const last = { ...twice, view: { ...twice.view, sitting: view.lastSitting } };
  expect(findSittingClose(last)?.cable?.kind).toBe('promise');
});

test('words that others took out come before a promise, those of its own package or of an agreed article do not', () => {
  const base: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0 };
  const { view } = base;
  const a = view.scenario.articleIndex.get('hr_clause') ?? -1;
  const text = view.scenario.articles[a]?.options.findIndex(({ id }) => id === 'hr_none') ?? -1;
  const stand = (status: string) =>
    view.articles.map((one, at) => (at === a ? { ...one, text, status } : one)) as never;
  const dropped = (
    by: string | undefined,
    status = 'open',
    before: readonly unknown[] = [],
    seen: Partial<View> = {},
    acts = base.acts,
  ) => {
    const told = before.map((happening) => ({ at: 998, happening: happening as never }));
    const moved = { type: 'textMoved', article: 'hr_clause', from: 'hr_list', to: 'hr_none', by };
    const log = [...base.log, ...told, { at: 999, happening: moved as never }];
    const mandate = view.mandate && { ...view.mandate, redLines: [] };
    const now = { ...view, mandate, articles: stand(status), ...seen } as View;
    return findSittingClose({ ...base, acts, view: now, log })?.cable;
  };
  expect(dropped('IND')).toMatchObject({ kind: 'lost', article: 'hr_clause', option: 'hr_list' });
  expect(dropped(SEAT)?.kind).not.toBe('lost');
  expect(dropped('IND', 'adRef')?.kind).not.toBe('lost');
  // Nor those that gave way to words it had proposed itself.
  const proposed = { type: 'amended', seat: SEAT, article: 'hr_clause', option: 'hr_none' };
  expect(dropped('IND', 'open', [{ ...proposed, sponsors: [] }])?.kind).not.toBe('lost');

  // Nobody is sent to an article that cannot change.
  const back = (agenda: number[], acts: Game['acts'], sitting = view.sitting, had = true) => {
    const opening = { type: 'sitting', sitting, articles: had ? ['hr_clause'] : [] };
    return dropped('IND', 'open', [opening], { agenda, sitting }, acts);
  };
  const without = base.acts.filter(({ type }) => type !== 'package');
  expect(back([a], without)).toMatchObject({ way: 'floor' });
  expect(back([], base.acts)).toMatchObject({ way: 'package' });
  // What the sitting opened with the Chair may have taken off since.
  expect(back([], without)).toMatchObject({ way: 'taken' });
  expect(back([], without, view.sitting, false)).toMatchObject({ way: 'agenda' });
  expect(back([], without, view.lastSitting)).toMatchObject({ way: 'none' });
});

test('lost words cost in the cable what the line on their article says beside it', () => {
  const base: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0 };
  const { view } = base;
  const a = view.scenario.articleIndex.get('hr_clause') ?? -1;
  const { options } = view.scenario.articles[a]!;
  const find = (option: string) => options.findIndex(({ id }) => id === option);
  const text = find('hr_none');
  const articles = view.articles.map((one, at) =>
    at === a ? { ...one, text, status: 'open' as const } : one,
  );
  const moved = { type: 'textMoved', article: 'hr_clause', from: 'hr_list', to: 'hr_none' };
  const log = [...base.log, { at: 999, happening: { ...moved, by: 'IND' } as never }];
  const mandate = view.mandate && { ...view.mandate, redLines: [] };
  const game: Game = { ...base, log, view: { ...view, mandate, articles } as View };
  const heading = forecastHeading(view);
  // As it was foreseen, the words were lost in all trial runs but three.
  const endsWith = (kept: number): TextHeading => ({
    ...heading,
    ends: heading.ends.map((end, i) => ({
      ...end,
      texts: end.texts.with(a, i < kept ? find('hr_list') : text),
    })),
  });
  const [before, now] = [endsWith(3), endsWith(0)];
  const part = findHeadingPath(game, { before, now })?.parts.find(({ code }) => code === 'article');
  expect(part?.points).toBeLessThan(0);
  const cable = findSittingClose(game, now, before)?.cable;
  expect(cable).toMatchObject({ kind: 'lost', points: -part!.points });
  expect(findSittingClose(game, now, now)?.cable).toMatchObject({ kind: 'lost', points: 0 });
});

test('words that come back by themselves are not to be traded back', () => {
  const base: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0 };
  const { view } = base;
  const { articles, articleIndex } = view.scenario;
  const a = articleIndex.get('hr_clause') ?? -1;
  const find = (option: string) => articles[a]?.options.findIndex(({ id }) => id === option) ?? -1;
  const standing = view.articles.map((one, at) =>
    at === a ? { ...one, text: find('hr_none'), status: 'open' as const } : one,
  );
  const moved = { type: 'textMoved', article: 'hr_clause', from: 'hr_list', to: 'hr_none' };
  const log = [...base.log, { at: 999, happening: { ...moved, by: 'IND' } as never }];
  const mandate = view.mandate && { ...view.mandate, redLines: [] };
  const game: Game = { ...base, log, view: { ...view, mandate, articles: standing } as View };
  const texts = standing.map(({ text }) => text);
  const endsWith = (option: string) =>
    ({
      ends: [{ texts: texts.with(a, find(option)), adopted: true }],
      articles: texts.map((likeliest) => ({ likeliest })),
    }) as unknown as TextHeading;
  expect(findSittingClose(game, endsWith('hr_none'))?.cable?.kind).toBe('lost');
  expect(findSittingClose(game, endsWith('hr_list'))?.cable?.kind).not.toBe('lost');
});

test('a crossed red line is cabled once, with what would put it right, and again only when something new would', () => {
  const base: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0 };
  const { view } = base;
  const a = view.articles.findIndex(({ status }) => status === 'open');
  const article = view.scenario.articles[a]?.id ?? '';
  const at = view.scenario.articles[a]?.options[view.articles[a]?.text ?? -1]?.position ?? 0;
  const line = at > 50 ? { at: 0, side: 'above' } : { at: 100, side: 'below' };
  const redLines = view.mandate?.redLines.map((_, i) => (i === a ? line : undefined));
  const mandate = { ...view.mandate, redLines } as View['mandate'];
  const sitting = (n: number, articles: string[] = []) =>
    ({ at: 0, happening: { type: 'sitting', sitting: n, articles } }) as never;
  const may = (...types: string[]) =>
    types.map((type) => ({
      type,
      unavailable: null,
      domains: type === 'cable' ? [{ parameter: 'article', values: [article] }] : [],
    })) as unknown as Game['acts'];
  const told = (log: Game['log'], acts: Game['acts'], packaged: View['packaged'] = []) =>
    findSittingClose({ ...base, log, acts, view: { ...view, mandate, packaged, agenda: [a] } })
      ?.cable;
  const [once, twice] = [[sitting(2)], [sitting(2, [article]), sitting(3, [article])]];
  const known = { kind: 'line', article, again: false };
  expect(told(once, may('package', 'cable'))).toEqual({ ...known, ways: ['package', 'cable'] });
  expect(told(once, may())).toEqual({ ...known, ways: [] });
  expect(told(twice, may('package', 'cable', 'amend'))?.kind).not.toBe('line');
  // Words of the article on which the line hangs have moved since.
  const other = view.scenario.articles.findIndex((_, i) => i !== a);
  const hangs = redLines?.map((one) => one && { ...one, unless: { article: other } });
  const moved = {
    at: 0,
    happening: { type: 'textMoved', article: view.scenario.articles[other]?.id, from: null },
  } as never;
  const hanging = { ...view, mandate: { ...view.mandate, redLines: hangs } } as View;
  const log = [sitting(2), moved, sitting(3)];
  expect(
    findSittingClose({ ...base, log, acts: may('package'), view: hanging })?.cable,
  ).toMatchObject({ kind: 'line', again: false });
  // The article has come on the agenda since.
  expect(told([sitting(2), sitting(3, [article])], may('amend'))).toMatchObject({ again: true });
  // The seat may submit a package again.
  const last = view.sitting - view.values.packageEvery;
  const by = view.delegation;
  expect(told(twice, may('package'), [{ by, sitting: last }])).toMatchObject({ again: true });
});

test('nothing is left to win only once the capital would not ask again for what it asked before', () => {
  const base: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0 };
  const texts = base.view.articles.map(({ text }) => text);
  const heading = {
    ends: [{ texts, adopted: true }],
    articles: texts.map((likeliest) => ({ likeliest })),
  } as unknown as TextHeading;
  const [first, ...rest] = base.view.floor.filter((d) => d !== base.view.delegation);
  const late = (silent: readonly (number | undefined)[]): Game => {
    const notes = rest.concat(first ?? []).flatMap((of) => (silent.includes(of) ? [] : [{ of }]));
    const mandate = { ...base.view.mandate, redLines: [] };
    const acts = [{ type: 'ask', unavailable: null }] as unknown as Game['acts'];
    const articles = base.view.articles.map((one) => ({ ...one, status: 'adRef', holders: [] }));
    const seen = { mandate, notes, articles, sitting: base.view.lastSitting, freeAsk: true };
    return { ...base, acts, before: null, view: { ...base.view, ...seen } as unknown as View };
  };
  const close = findSittingClose(late([first]), heading);
  expect(close).toMatchObject({ ask: { kind: 'unheard' }, over: false });
  expect(findSittingClose(late([first]), heading, null, close?.ask)).toMatchObject({
    ask: null,
    over: false,
  });
  expect(findSittingClose(late([]), heading)).toMatchObject({ ask: null, over: true });
});

test('who was to be asked is not once it has told something', () => {
  const { view } = seatedGame(afterOneSitting(), SEAT);
  const seat = view.scenario.delegations[0]?.id ?? '';
  const close = {
    sitting: 1,
    headline: { kind: 'still' },
    cable: { kind: 'still' },
    over: false,
    ask: { kind: 'unheard', seat },
  } as const;
  expect(dropAnswered({ ...view, notes: [] }, close)).toEqual(close);
  const notes = [{ of: 0 }] as unknown as View['notes'];
  expect(dropAnswered({ ...view, notes }, close)).toEqual({ ...close, ask: null });
});
