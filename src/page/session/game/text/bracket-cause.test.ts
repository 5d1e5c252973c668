import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { findBracketCause, type BracketHappening } from './bracket-cause.ts';
import { viewSeated } from '../../../../../test/fixtures/seated.ts';

const scenario = strait(['draft: [low, high]', 'draft: low']);
const seen = viewSeated(scenario, 'ASH', 5);
const toll = scenario.articleIndex.get('toll') ?? -1;
const stated = (seat: string): number =>
  seen.stated[(scenario.delegationIndex.get(seat) ?? -1) * scenario.articles.length + toll] ?? NaN;

const bracket = (
  seat: string,
  held: boolean,
  code: BracketHappening['reason']['code'] = 'minds',
): BracketHappening => ({
  type: 'bracket',
  seat,
  article: 'toll',
  held,
  reason: { code, article: 'toll', value: 0.45, needed: 0.31 },
});
const moved: DomainEvent = {
  type: 'textMoved',
  article: 'toll',
  from: 'low',
  to: 'high',
  cause: 'floor',
  margin: 0.1,
  needed: 0.03,
};

/** What is told of the last of these. */
function causeIn(...happenings: DomainEvent[]) {
  const log = happenings.map((happening, at) => ({ at, happening }));
  return findBracketCause(seen, log, happenings.at(-1) as BracketHappening);
}

const opened = (sitting: number): DomainEvent => ({ type: 'sitting', sitting, articles: ['toll'] });

test('before the first sitting: how far the text on the table is from what it has stated', () => {
  const later = [bracket('COD', true), moved] as const;
  const log = later.map((happening, at) => ({ at, happening }));
  expect(findBracketCause(seen, log, later[0])).toEqual({
    code: 'minds',
    since: 'opening',
    gap: stated('COD'),
    borne: 22,
    own: null,
    promise: null,
    group: null,
  });
});

test('the words moved in this sitting, or in an earlier one, since when time has passed', () => {
  const now = causeIn(opened(1), moved, bracket('COD', false));
  expect(now).toMatchObject({ since: 'words', gap: 100 - stated('COD') });
  const later = causeIn(opened(1), moved, opened(2), bracket('COD', false));
  expect(later).toMatchObject({ since: 'time', gap: 100 - stated('COD') });
  expect(later?.borne).toBeGreaterThan(now?.borne ?? Infinity);
});

test('what one minds and bears oneself is told as it is', () => {
  expect(causeIn(opened(1), bracket('ASH', true))?.own).toEqual({ minds: 45, bears: 31 });
});

test('a promise with whom it was given to, a group with its name', () => {
  const promise: DomainEvent = {
    type: 'commitment',
    by: 'COD',
    to: 'ASH',
    article: 'toll',
    option: 'high',
    status: 'given',
  };
  expect(causeIn(opened(1), promise, bracket('COD', false, 'commitment'))).toMatchObject({
    code: 'commitment',
    since: 'promise',
    promise: { to: 'ASH', option: 'high' },
  });
  const caucus: DomainEvent = {
    type: 'caucused',
    seat: 'ASH',
    group: 'isles',
    article: 'toll',
    option: 'high',
    joined: ['ASH', 'COD'],
    apart: [],
    agreed: true,
    reasons: [],
  };
  expect(causeIn(opened(1), caucus, bracket('COD', false, 'group'))).toMatchObject({
    code: 'group',
    group: 'isles',
  });
});
