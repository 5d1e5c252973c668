import { expect, test } from 'vitest';
import { createOpeningState } from '../../../../engine/procedure/opening.ts';
import { setUp } from '../../../../engine/setup/setup.ts';
import { type View, view } from '../../../../engine/state/view.ts';
import { STEADY } from '../../../../../test/fixtures/still.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { isUndone, keepLastingChanges, listMotionsOn } from './motions-ahead.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const deleted = { article: 'csam_right', option: 'right_deleted' };
const low = { article: 'coop_scope', option: 'coop_low' };

/** Brazil's view of the morning of the last day: seven motions of Iran's are on the list. */
function morning(): View {
  const { setup, state } = openSeated(shipped('cybercrime-last-day'), 'BRA', 1, {
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
  listMotionsOn(seen, [deleted, low]).map(({ motion, change, same, prospect }) => {
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
  expect(keepLastingChanges(seen, [deleted, low])).toEqual([deleted, low]);
  expect(keepLastingChanges(stating(seen, 100), [deleted, low])).toEqual([low]);
  expect([isUndone(seen, [deleted]), isUndone(stating(seen, 100), [deleted])]).toEqual([
    false,
    true,
  ]);
  const undone = stating(backTo(seen, 'csam_right'), 0);
  expect(keepLastingChanges(undone, [deleted, low])).toEqual([low]);
});

/** Ash follows its group to many lights, which is past its red line unless the toll is high. */
function bound(): View {
  const line = '{ at: 60, unless: { article: toll, atLeast: 100, then: 100 } }';
  const scenario = strait(
    ['delegations:\n', 'groups: [{ id: g, title: G, cohesion: 1 }]\ndelegations:\n'],
    ['draft: [low, high]', 'draft: low'],
    ['name: Ash', 'name: Ash\n    groups: [g]'],
    ['{ ideal: 100, salience: 1 }', `{ ideal: 50, salience: 1, redLine: ${line} }`],
    ['name: Bay', 'name: Bay\n    groups: [g]'],
    ['lights: { ideal: 0,', 'lights: { ideal: 100,'],
  );
  const setup = setUp(scenario, 1, 0, [], STEADY);
  const motion = { id: 'm9', kind: 'vote', by: 'BAY', article: 0, wording: 2 } as const;
  return {
    ...view(setup, createOpeningState(setup), 'ASH'),
    motions: [{ ...motion, status: 'pending' }],
  };
}

test('it is counted beside all that is laid: a red line may depend on another article', () => {
  const seen = bound();
  const high = { article: 'toll', option: 'high' };
  const ballot = (...changes: { article: string; option: string }[]) =>
    listMotionsOn(seen, changes).map(({ same, sheet }) => [same, sheet.expected[0]]);
  const [few, many] = ['few', 'many'].map((option) => ({ article: 'lights', option }));
  if (!few || !many) throw new Error('there are words');
  expect([ballot(few), ballot(few, high), ballot(many), ballot(many, high)]).toEqual([
    [[false, 'abstain']],
    [[false, 'yes']],
    [[true, 'abstain']],
    [[true, 'yes']],
  ]);
});
