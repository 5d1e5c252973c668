import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { openConference, play } from '../../../../conference/conference.ts';
import { view } from '../../../../engine/state/view.ts';
import { isOffAgenda, wasSetAside } from './agenda-now.ts';

test('articles the Chair takes in place of others: these were set aside, what was never called was not', () => {
  const opened = openConference(shipped('cybercrime-class'), {
    seed: 1,
    plan: [{ seat: 'CHAIR', by: 'person' }],
  });
  const { articles } = opened.setup.scenario;
  const before = opened.state.agenda;
  const other = articles.find(({ index }) => !before.includes(index))?.id ?? '';
  const ordered = play(opened, { type: 'order', articles: [other], seat: 'CHAIR' });
  if (!ordered.ok) throw new Error(ordered.rejection.code);
  const { setup, state, happenings } = ordered.conference;
  const log = happenings.map((happening, at) => ({ at, happening }));
  const game = { log, view: view(setup, state, 'CHAIR') };
  const aside = articles.filter(({ id }) => wasSetAside(game, id)).map(({ index }) => index);
  expect(aside).toEqual(before);
  const then = { ...game, view: view(setup, opened.state, 'CHAIR') };
  expect(articles.filter(({ id }) => wasSetAside(then, id))).toEqual([]);
});

test('words on an article that this sitting does not take up are off the agenda; no other act is', () => {
  const { setup, state } = openConference(shipped('cybercrime-class'), {
    seed: 1,
    plan: [{ seat: 'BRA', by: 'person' }],
  });
  const seen = view(setup, state, 'BRA');
  const off = seen.scenario.articles.filter(({ id }) =>
    isOffAgenda({ type: 'amend', give: [{ article: id }] }, seen),
  );
  const { articles } = seen.scenario;
  expect(off).toEqual(articles.filter(({ index }) => !seen.agenda.includes(index)));
  expect(off.length).toBeGreaterThan(0);
  const give = [{ article: off[0]?.id ?? '' }];
  expect(isOffAgenda({ type: 'package', give }, seen)).toBe(false);
  expect(isOffAgenda({ type: 'amend', give: [] }, seen)).toBe(false);
});
