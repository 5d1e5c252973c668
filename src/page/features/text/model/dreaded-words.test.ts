import { expect, test } from 'vitest';
import { listDrifts } from '../../../session/game/heading.ts';
import { forecastHeading } from '../../../../conference/heading/heading.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { leavingOnePlate, shipped } from '../../../../../test/fixtures/shipped.ts';
import { findDreadedWords } from './dreaded-words.ts';
import { findFirstBracket } from '../../../session/game/first-turn/first-turn.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const CLASSES = ['cybercrime-class', 'high-seas-class'];

function openGame(id: string, seat: string, seed: number) {
  const scenario = shipped(id);
  return seatedGame(openSeated(scenario, seat, seed, { rules: leavingOnePlate(scenario) }), seat);
}

test('in every featured seat of a class the first bracket holds words that the seat would hate to lose', () => {
  const none = CLASSES.flatMap((id) =>
    shipped(id).featured.flatMap(({ seat }) =>
      [1, 2, 3].flatMap((seed) => {
        const { view } = openGame(id, seat, seed);
        const first = findFirstBracket(openGame(id, seat, seed));
        if (!first) return [];
        const found = findDreadedWords(
          view,
          view.scenario.articleIndex.get(first.article) ?? -1,
          null,
        );
        return found && found.points > 0 ? [] : [`${id} ${seat} ${seed}`];
      }),
    ),
  );
  expect(none).toEqual([]);
});

test('words that the text is heading for come before all others, by what waiting costs', () => {
  const { view } = openGame('cybercrime-class', 'BRA', 1);
  const heading = forecastHeading(view);
  const lost = listDrifts(view, heading).filter(({ points }) => points < -1);
  expect(lost.length).toBeGreaterThan(0);
  for (const { article, points } of lost) {
    const wording = heading.articles[article]?.likeliest;
    const found = findDreadedWords(view, article, heading);
    expect(found).toEqual({ wording, points: -points, ahead: 'yes' });
  }
});

test('of what others want the worst for the seat is told; nothing where no text stands', () => {
  const { view } = openGame('first-brackets', 'TER', 1);
  const boat = view.scenario.articleIndex.get('last_boat') ?? -1;
  const found = findDreadedWords(view, boat, null);
  expect(found && { ...found, points: Math.round(found.points) }).toMatchObject({
    wording: 0,
    points: 38,
    ahead: 'unknown',
  });
  expect(findDreadedWords(view, -1, null)).toBeNull();
});

test('words that the text comes to in some trial runs are told as a risk where it mostly stays', () => {
  const { view } = openGame('cybercrime-class', 'BRA', 1);
  const heading = forecastHeading(view);
  const article = listDrifts(view, heading)[0]?.article ?? -1;
  const feared = findDreadedWords(view, article, heading);
  const now = view.articles[article]?.text ?? -1;
  const coming = heading.ends.filter(({ texts }) => texts[article] === feared?.wording);
  const keep = (some: typeof coming) =>
    heading.ends.map((end) =>
      some.includes(end) ? end : { ...end, texts: end.texts.with(article, now) },
    );
  const seldom = findDreadedWords(view, article, { ends: keep(coming.slice(0, 3)) });
  expect(seldom).toMatchObject({ wording: feared?.wording, ahead: 'may' });
  expect(seldom?.points).toBeLessThan(feared?.points ?? 0);
  expect(findDreadedWords(view, article, { ends: keep([]) })?.ahead).toBe('no');
});
