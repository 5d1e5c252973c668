import { expect, test } from 'vitest';
import { openConference } from '../../../conference/conference.ts';
import { forecastHeading, type TextHeading } from '../../../conference/heading/heading.ts';
import { view } from '../../../engine/state/view.ts';
import type { Gavel } from '../../../engine/state/state.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { listObjectors } from './objectors.ts';

const { setup, state } = openConference(shipped('first-brackets'), { seed: 1, plan: [] });
const [me, ...others] = setup.scenario.delegations;
const seen = view(setup, state, me?.id ?? '');
const heading = forecastHeading(seen, 4);

/** The trial runs, with who objects to which articles at the gavel of each; null: it comes to none. */
function withGavels(gavels: readonly (Gavel['objected'] | null)[]): TextHeading {
  const ends = gavels.map((objected, i) => {
    const end = heading.ends[i % heading.ends.length] as TextHeading['ends'][number];
    const gavel = objected && ({ objected, dissociated: [] } as unknown as Gavel);
    return { ...end, closed: { ...end.closed, state: { ...end.closed.state, gavel } } };
  });
  return { ...heading, ends };
}

test('who objects in half of the runs that come to the gavel is named with the article it objects to most', () => {
  const [one, two] = others.map(({ index }) => index) as [number, number];
  const often = { by: one, articles: [1] };
  const found = listObjectors(
    seen,
    withGavels([
      [often, { by: me?.index ?? 0, articles: [0] }],
      [{ by: one, articles: [0, 1] }],
      [{ by: two, articles: [] }],
      [],
      null,
    ]),
  );
  expect(found).toEqual([{ seat: others[0]?.id, article: 1, runs: 2, of: 4 }]);
});

test('where no run comes to the gavel nobody is named', () => {
  expect(listObjectors(seen, withGavels([null, null]))).toEqual([]);
});
