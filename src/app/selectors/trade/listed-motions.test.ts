import { expect, test } from 'vitest';
import { openConference } from '../../../conference/conference.ts';
import type { View } from '../../../engine/state/view.ts';
import { view } from '../../../engine/state/view.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { promiseOf } from './lean-package.ts';
import { isUndone, lasting, listedOn } from './listed-motions.ts';

const deleted = { article: 'csam_right', option: 'right_deleted' };
const low = { article: 'coop_scope', option: 'coop_low' };

/** Brazil's view of the morning of the last day: seven motions of Iran's are on the list. */
function morning(): View {
  const { setup, state } = openConference(shipped('cybercrime-last-day'), {
    seed: 1,
    plan: [{ seat: 'BRA', by: 'person' }],
    start: 'morning',
  });
  return view(setup, state, 'BRA');
}

/** The same with everybody's stated position at one end, so that the count is clear. */
function stating(seen: View, ideal: number): View {
  return { ...seen, stated: seen.stated.map(() => ideal) };
}

/** The same with a motion of Iran's to put the words that stand now. */
function backTo(seen: View, article: string): View {
  const index = seen.scenario.articleIndex.get(article) ?? -1;
  const wording = seen.articles[index]?.text ?? -1;
  const motion = { id: 'm9', kind: 'vote', by: 'IRN', article: index, wording } as const;
  return { ...seen, motions: [{ ...motion, status: 'pending' }] };
}

const told = (seen: View) =>
  listedOn(seen, [deleted, low]).map(({ motion, change, same, prospect }) => {
    return { by: motion.by, kind: motion.kind, change, same, prospect };
  });

test('a motion for the very words laid is named with what the count makes of it now', () => {
  const listed = { by: 'IRN', kind: 'delete', change: deleted, same: true };
  expect(told(morning())).toEqual([{ ...listed, prospect: 'dead' }]);
  expect(told(stating(morning(), 100))).toEqual([{ ...listed, prospect: 'safe' }]);
});

test('a motion for other words is counted as it will be put: against those laid', () => {
  const listed = { by: 'IRN', kind: 'vote', change: deleted, same: false };
  expect(told(stating(backTo(morning(), 'csam_right'), 0))).toEqual([
    { ...listed, prospect: 'safe' },
  ]);
  expect(told(stating(backTo(morning(), 'csam_right'), 100))).toEqual([
    { ...listed, prospect: 'dead' },
  ]);
});

test('what the list should undo, or bring about anyway, is worth nothing in a package', () => {
  const seen = morning();
  expect(lasting(seen, [deleted, low])).toEqual([deleted, low]);
  expect(lasting(stating(seen, 100), [deleted, low])).toEqual([low]);
  expect([isUndone(seen, [deleted]), isUndone(stating(seen, 100), [deleted])]).toEqual([
    false,
    true,
  ]);
  const undone = stating(backTo(seen, 'csam_right'), 0);
  expect(lasting(undone, [deleted, low])).toEqual([low]);
  expect(promiseOf(undone, [deleted, low]).points).toBe(promiseOf(undone, [low]).points);
});
