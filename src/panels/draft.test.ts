import { describe, expect, test } from 'vitest';
import { actOf, openDraft, withChange, withoutArticle } from './draft.ts';

const change = { article: 'a6', option: 'list' };

describe('a draft says an act', () => {
  test.each([
    ['ask', openDraft('ask')],
    ['offer to nobody', { ...openDraft('offer'), give: [change] }],
    ['an empty offer', { ...openDraft('offer'), delegation: 'EGY' }],
    ['package of nothing', openDraft('package')],
    ['dissociate from nothing', openDraft('dissociate')],
    ['a ballot not chosen', openDraft('ballot')],
    ['order of nothing', openDraft('order')],
  ])('not yet: %s', (_, draft) => {
    expect(actOf(draft)).toBe(null);
  });

  test.each([
    [
      { ...openDraft('ask'), delegation: 'EGY' },
      { type: 'ask', delegation: 'EGY' },
    ],
    [
      { ...openDraft('ask'), delegation: 'EGY', article: 'a6' },
      { type: 'ask', delegation: 'EGY', article: 'a6' },
    ],
    [
      { ...openDraft('offer'), delegation: 'EGY', want: [change] },
      { type: 'offer', to: 'EGY', give: [], want: [change] },
    ],
    [
      { ...openDraft('counter', 'o1'), give: [change] },
      { type: 'counter', offer: 'o1', give: [change], want: [] },
    ],
    [openDraft('accept', 'o1'), { type: 'accept', offer: 'o1' }],
    [
      { ...openDraft('amend'), give: [change] },
      { type: 'amend', article: 'a6', option: 'list' },
    ],
    [
      { ...openDraft('package'), give: [change] },
      { type: 'package', changes: [change] },
    ],
    [openDraft('object'), { type: 'object', articles: [] }],
    [openDraft('pass'), { type: 'pass' }],
    [
      { ...openDraft('withdraw'), article: 'a6' },
      { type: 'withdraw', article: 'a6' },
    ],
    [
      { ...openDraft('move'), move: { motion: 'delete', article: 'a6' } as const },
      { type: 'move', motion: 'delete', article: 'a6' },
    ],
  ])('%o', (draft, act) => {
    expect(actOf(draft)).toEqual(act);
  });
});

test('one change for each article', () => {
  const other = { article: 'a24', option: 'x' };
  const again = { article: 'a6', option: 'none' };
  expect(withChange([change, other], again)).toEqual([other, again]);
  expect(withoutArticle([change, other], 'a6')).toEqual([other]);
});
