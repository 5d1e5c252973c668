import { expect, test } from 'vitest';
import { openConference } from '../../../conference/conference.ts';
import { forecastHeading, type TextHeading } from '../../../conference/heading/heading.ts';
import { view } from '../../../engine/state/view.ts';
import type { Gavel } from '../../../engine/state/state.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { listObjectors } from './objectors.ts';

const { setup, state } = openConference(shipped('first-brackets'), { seed: 1, plan: [] });
const [me, ...others] = setup.scenario.delegations;
const silent = view(setup, state, me?.id ?? '');
const [one, two] = others.map(({ index }) => index) as [number, number];
const told = { by: silent.delegation, low: 0, high: 0.04, sitting: 1, texts: [] };
const seen = { ...silent, soundings: [one, two].map((of) => ({ ...told, of })) };
const heading = forecastHeading(silent, 4);

/** The trial runs, with who objects to which articles at the gavel of each; null: it comes to none. */
function withGavels(gavels: readonly (Gavel['objected'] | null)[]): TextHeading {
  const ends = gavels.map((objected, i) => {
    const end = heading.ends[i % heading.ends.length] as TextHeading['ends'][number];
    const gavel = objected && ({ objected, dissociated: [] } as unknown as Gavel);
    return { ...end, closed: { ...end.closed, state: { ...end.closed.state, gavel } } };
  });
  return { ...heading, ends };
}

const often = { by: one, articles: [1] };
const gavels = withGavels([
  [often, { by: me?.index ?? 0, articles: [0] }],
  [{ by: one, articles: [0, 1] }],
  [often, { by: two, articles: [] }],
  [{ by: two, articles: [] }],
  null,
]);

test('who objects in most runs that come to the gavel is named with the article it objects to most', () => {
  expect(listObjectors(seen, gavels)).toEqual([
    { seat: others[0]?.id, article: 1, runs: 3, of: 4 },
  ]);
});

test('who has not told what the text is worth to it is not named', () => {
  expect(listObjectors(silent, gavels)).toEqual([]);
});

test('where no run comes to the gavel nothing is foreseen of it', () => {
  expect(listObjectors(seen, withGavels([null, null]))).toBeNull();
});
