import { describe, expect, test } from 'vitest';
import { readAct, openDraft, dropArticle } from './draft.ts';

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
    ['a caucus without a line', { ...openDraft('caucus'), group: 'friends' }],
    ['a voice without an article', { ...openDraft('press'), stakeholder: 'industry' }],
    ['a cable about nothing', openDraft('cable')],
    ['withdraw nothing', openDraft('withdraw')],
  ])('not yet: %s', (_, draft) => {
    expect(readAct(draft)).toBe(null);
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
    [
      {
        ...openDraft('offer'),
        delegation: 'EGY',
        give: [change],
        condition: { article: 'a24', by: 5 },
        side: [{ instrument: 'fund', from: 'maker' } as const],
      },
      {
        type: 'offer',
        to: 'EGY',
        give: [change],
        want: [],
        condition: { article: 'a24', by: 5 },
        side: [{ instrument: 'fund', from: 'maker' }],
      },
    ],
    [
      {
        ...openDraft('offer'),
        delegation: 'EGY',
        side: [{ instrument: 'fund', from: 'taker' } as const],
      },
      {
        type: 'offer',
        to: 'EGY',
        give: [],
        want: [],
        side: [{ instrument: 'fund', from: 'taker' }],
      },
    ],
    [openDraft('withdraw', 'o2'), { type: 'withdraw', offer: 'o2' }],
    [
      { ...openDraft('caucus'), group: 'friends', give: [change] },
      { type: 'caucus', group: 'friends', article: 'a6', option: 'list' },
    ],
    [
      { ...openDraft('cable'), article: 'a6' },
      { type: 'cable', article: 'a6' },
    ],
    [
      { ...openDraft('press'), stakeholder: 'industry', article: 'a6' },
      { type: 'press', stakeholder: 'industry', article: 'a6' },
    ],
    [
      { ...openDraft('amend'), give: [change], sponsor: 'EGY' },
      { type: 'amend', article: 'a6', option: 'list', sponsors: ['EGY'] },
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
    expect(readAct(draft)).toEqual(act);
  });
});

test('without an article, its change is gone', () => {
  const other = { article: 'a24', option: 'x' };
  expect(dropArticle([change, other], 'a6')).toEqual([other]);
});
