import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { play } from '../../../../conference/conference.ts';
import { foresee, readForeseen } from '../../play/foresee.ts';
import { findDread, findDriftBy, holds, keepsDreaded } from './dread.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

test('what waiting costs most is still told where an answer moves the forecast, and a package keeps it or does not', async () => {
  const opened = openSeated(shipped('cybercrime-class'), 'BRA', 1);
  const { view } = seatedGame(opened, 'BRA');
  await foresee(view, 0);
  const drift = findDriftBy(view, readForeseen(view));
  expect(drift).not.toBeNull();
  const asked = play(opened, { seat: 'BRA', type: 'ask', delegation: 'USA' });
  if (!asked.ok || !drift) throw new Error('not asked');
  const after = seatedGame(asked.conference, 'BRA').view;
  await foresee(after, 1);
  expect(findDread(after)?.article).toBe(
    (findDriftBy(after, readForeseen(after)) ?? drift).article,
  );
  const { id = '', options = [] } = view.scenario.articles[drift.article] ?? {};
  const changes = options.map((option) => [{ article: id, option: option.id }]);
  expect(changes.some((one) => holds(view, drift, one))).toBe(true);
  expect(holds(view, drift, changes[drift.wording] ?? [])).toBe(false);
  for (const one of changes)
    expect(keepsDreaded(view, { type: 'package', changes: one })).toBe(holds(view, drift, one));
});
