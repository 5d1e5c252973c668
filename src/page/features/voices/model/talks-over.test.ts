import { expect, test } from 'vitest';
import type { Conference } from '../../../../conference/conference.ts';
import { decideFor } from '../../../../conference/decide.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Game } from '../../../session/store/store.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { listWants } from '../../../session/seat-wants.ts';
import { findTalksOver } from './talks-over.ts';
import { mustPlay, openSeated } from '../../../../../test/fixtures/seated.ts';

const SEAT = 'BRA';

function open(seed: number): Conference {
  return openSeated(shipped('cybercrime-class'), SEAT, seed);
}

/** To the end of the talks, by whoever asks and trades. */
function playTalks(seed: number): Game {
  let conference = open(seed);
  while (conference.state.phase.startsWith('negotiation')) {
    const { setup, state } = conference;
    conference = mustPlay(
      conference,
      decideFor(setup, state, [{ seat: SEAT, by: 'packager' }], SEAT),
    );
  }
  return seatedGame(conference, SEAT);
}

test('talks that end early say by how many sittings, on which words, who gave way and what is kept', () => {
  const game = playTalks(1);
  const { view, log } = game;
  const over = findTalksOver(game);
  const events = log.map(({ happening }) => happening);
  const agreed = events.findLast((one) => one.type === 'agreed');
  const last = events.findLast(
    (one) =>
      one.type === 'bracket' &&
      one.article === over?.last?.article &&
      one.seat === over.last.overruled,
  );
  expect(over).toMatchObject({
    spare: view.lastSitting - view.sitting,
    last: { article: agreed?.type === 'agreed' && agreed.article },
  });
  expect(over?.spare).toBeGreaterThan(0);
  // One of them still blocked it, and had too little weight to stop it.
  expect(last).toMatchObject({ held: true });
  expect(over?.last?.gaveWay).toBeNull();
});

test('what was got and not got are wordings that the brief names', () => {
  const { scenario } = playTalks(1).view;
  const wants = listWants(shipped('cybercrime-class'), SEAT, scenario.articles.length);
  const name = (article?: string) =>
    wants.find((one) => one.article.id === article)?.nearest.map(({ id }) => id) ?? [];
  const ends = [1, 2, 3, 4].map((seed) => {
    const game = playTalks(seed);
    return { game, over: findTalksOver(game) };
  });
  expect(ends.some(({ over }) => over?.lost)).toBe(true);
  for (const { game, over } of ends) {
    const { got, lost } = over ?? {};
    if (got) expect(name(got.article)).toContain(got.option);
    if (!lost) continue;
    expect(name(lost.article)).toContain(lost.option);
    expect(computeChangeWorth(game.view, [lost])?.net).toBeGreaterThan(0.5);
    const { articles } = game.view;
    const options = scenario.articles.find(({ id }) => id === lost.article)!.options;
    const now = options[articles[scenario.articleIndex.get(lost.article)!]!.text]?.id;
    expect(name(lost.article)).not.toContain(now);
  }
});

test('words that stand by a package of its own are not told as not got', () => {
  const lost = [1, 2, 3, 4]
    .map(playTalks)
    .flatMap((game) => ({ game, change: findTalksOver(game)?.lost ?? null }))
    .find(({ change }) => change !== null);
  const { scenario, articles } = lost!.game.view;
  const article = scenario.articles.find(({ id }) => id === lost!.change!.article)!;
  const option = article.options[articles[article.index]!.text]!.id;
  const changes = [{ article: article.id, option }];
  const happening = { type: 'informals', seat: SEAT, offer: 'p', changes, room: [] } as const;
  const log = [{ at: 0, happening } as Game['log'][number], ...lost!.game.log];
  expect(findTalksOver({ ...lost!.game, log })?.lost?.article).not.toBe(article.id);
});

test('an article that a package reopened and agreed in one go was not the last bracket', () => {
  const game = playTalks(1);
  const { last } = findTalksOver(game)!;
  const other = game.view.scenario.articles.find(({ id }) => id !== last?.article)!;
  const option = other.options[0]!.id;
  const room = [{ type: 'phase' }, { type: 'reopened' }, { type: 'agreed', option }].map(
    (one) => ({ happening: { ...one, article: other.id } }) as Game['log'][number],
  );
  const log = [...game.log, ...room];
  expect(findTalksOver({ ...game, log })?.last).toEqual(last);
});

test('words that a package brought in and agreed in one go were agreed over nobody’s bracket', () => {
  const game = playTalks(1);
  const other = game.view.scenario.articles.find(
    ({ id }) => id !== findTalksOver(game)!.last?.article,
  )!;
  const option = other.options[0]!.id;
  const room = [
    { type: 'reopened' },
    { type: 'bracket', seat: SEAT, held: true },
    { type: 'phase' },
    { type: 'textMoved', by: SEAT },
    { type: 'agreed', option },
  ].map((one) => ({ happening: { ...one, article: other.id } }) as Game['log'][number]);
  const log = [...game.log, ...room];
  const last = { article: other.id, option, overruled: null };
  expect(findTalksOver({ ...game, log })?.last).toMatchObject(last);
});

test('talks that end with brackets left have no sitting to spare, and no last bracket', () => {
  const game = playTalks(1);
  const [first, ...rest] = game.view.articles;
  // As time is up the Chair's text is put forward over what is still in brackets.
  for (const status of ['open', 'closed'] as const) {
    const articles = [{ ...first!, status }, ...rest];
    const left: Game = { ...game, view: { ...game.view, articles } };
    expect(findTalksOver(left)).toMatchObject({ spare: null, last: null });
  }
});

test('talks that a vote closed have no last bracket, whatever was agreed before', () => {
  const game = playTalks(1);
  const vote = { happening: { type: 'voteResult' } } as unknown as Game['log'][number];
  expect(findTalksOver({ ...game, log: [...game.log, vote] })).toMatchObject({
    spare: null,
    last: null,
  });
});

test('that the talks are over is said while motions can be moved, and not in the lesson', () => {
  const game = seatedGame(open(1), SEAT);
  expect(findTalksOver(game)).toBeNull();
  const over = playTalks(1);
  expect(findTalksOver({ ...over, guided: true })).toBeNull();
  // The Chair is asked as well, and moves nothing.
  const chair = seatedGame(open(1), 'CHAIR');
  const view = { ...chair.view, phase: 'decision.motions' as const, awaited: 'CHAIR' };
  expect(findTalksOver({ ...chair, view })).toBeNull();
});

test('who stopped blocking before others did gave no way: an article agreed over a bracket says whose', () => {
  const game = playTalks(1);
  const article = findTalksOver(game)?.last?.article ?? '';
  const phase = { happening: { type: 'phase' } } as Game['log'][number];
  const line = (happening: unknown) => ({ happening }) as Game['log'][number];
  const at = game.log.findLastIndex(({ happening }) => happening.type === 'agreed');
  const holds = (seat: string, held: boolean) =>
    line({ type: 'bracket', seat, article, held, reason: { code: 'redLine', article } });
  // What stood over a bracket once, and was reopened, is told of anew.
  const reopened = line({ type: 'reopened', article });
  const told = (...before: Game['log'][number][]) =>
    findTalksOver({ ...game, log: game.log.toSpliced(at, 0, reopened, ...before, phase) })?.last;
  expect(told(holds(SEAT, true), holds('IND', true), holds('IND', false))).toMatchObject({
    gaveWay: null,
    overruled: SEAT,
  });
  expect(told(holds('IND', true), holds('IND', false))).toMatchObject({
    gaveWay: 'IND',
    overruled: null,
  });
  expect(told(holds('IND', true), reopened)?.overruled).toBeNull();
});

test('a seat that lets go of its bracket for words that its brief wants gave no way', () => {
  const game = playTalks(1);
  const { scenario, delegation } = game.view;
  const last = findTalksOver(game)?.last;
  const article = scenario.articles.find(({ id }) => id === last?.article);
  const stands = article?.options.find(({ id }) => id === last?.option)?.position ?? NaN;
  const holds = (held: boolean) => ({
    happening: { type: 'bracket', seat: SEAT, article: last?.article, held },
  });
  const at = game.log.findLastIndex(({ happening }) => happening.type === 'agreed');
  const line = [
    { happening: { type: 'reopened', article: last?.article } },
    holds(true),
    holds(false),
    { happening: { type: 'phase' } },
  ];
  const log = game.log.toSpliced(at, 0, ...(line as unknown as Game['log']));
  /** @param ideal that its brief states on the article */
  const tell = (ideal: number) => {
    const party = scenario.delegations[delegation]!;
    const positions = party.positions.with(article?.index ?? -1, {
      ...party.positions[article?.index ?? -1]!,
      ideal,
    });
    const delegations = scenario.delegations.with(delegation, { ...party, positions });
    const view = { ...game.view, scenario: { ...scenario, delegations } };
    return findTalksOver({ ...game, log, view } as Game)?.last?.gaveWay;
  };
  expect(tell(stands)).toBeNull();
  expect(tell(stands > 50 ? 0 : 100)).toBe(SEAT);
});
