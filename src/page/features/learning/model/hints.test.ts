import { expect, test } from 'vitest';
import { advisedLesson } from '../../../../../test/fixtures/advised-lesson.ts';
import type { Game } from '../../../session/store/store.ts';
import { listHints } from './hints.ts';

test('hints say what is near and what is unknown; an adviser and none do not', () => {
  expect(listHints(advisedLesson('hints'))).toEqual([
    { kind: 'own', articles: ['last_boat'], credit: 0 },
    { kind: 'near', held: [{ article: 'pier_lights', seat: 'COR' }] },
    { kind: 'unknown', seats: ['COR', 'MER'] },
  ]);
  expect([listHints(advisedLesson('adviser')), listHints(advisedLesson('none'))]).toEqual([[], []]);
});

test('from half-way on a bracket held alone costs credit, but not in a text that nobody may change', () => {
  const shown = advisedLesson('hints');
  const { scenario } = shown.view;
  const held = (textClosed?: true) => {
    const procedure = { ...scenario.procedure, ...(textClosed ? { textClosed } : {}) };
    const late = { ...shown.view, sitting: 2, scenario: { ...scenario, procedure } };
    return listHints({ ...shown, view: late }).find(({ kind }) => kind === 'own');
  };
  const own = { kind: 'own', articles: ['last_boat'] };
  expect([held(), held(true)]).toEqual([
    { ...own, credit: shown.view.values.alone },
    { ...own, credit: 0 },
  ]);
});

test('that a seat alone holds a bracket is worth knowing only where its weight keeps the article open', () => {
  const shown = advisedLesson('hints');
  const { floor, values, delegation } = shown.view;
  const light = (share: number): Game => {
    const rest = (1 - share) / (floor.length - 1);
    const floorWeight = Float64Array.from(floor, (d) => (d === delegation ? share : rest));
    return { ...shown, view: { ...shown.view, floorWeight } };
  };
  const kinds = [values.blocking, values.blocking - 0.01].map((share) =>
    listHints(light(share)).map(({ kind }) => kind),
  );
  expect(kinds).toEqual([
    ['own', 'near', 'unknown'],
    ['near', 'unknown'],
  ]);
});

test('that letting go would not lift the bracket of a red line is hinted, and no key to do it', () => {
  const shown = advisedLesson('hints');
  const { mandate, scenario, articles } = shown.view;
  const a = scenario.articleIndex.get('last_boat') ?? -1;
  const at = scenario.articles[a]?.options[articles[a]?.text ?? -1]?.position ?? 0;
  const line = { at: at > 50 ? 0 : 100, side: at > 50 ? 'above' : 'below' };
  const redLines = mandate?.redLines.map((_, i) => (i === a ? line : undefined));
  const lined = { ...shown.view, mandate: { ...mandate, redLines } } as Game['view'];
  expect(listHints({ ...shown, view: lined })[0]).toEqual({
    kind: 'line',
    articles: ['last_boat'],
    credit: 0,
  });
});
