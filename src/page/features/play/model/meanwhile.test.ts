import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { chooseMeanwhile, isAskedNow } from './meanwhile.ts';

const view = {
  seat: 'A',
  mandate: { saliences: [0.9, 0.1] },
  scenario: {
    articleIndex: new Map([
      ['dear', 0],
      ['faint', 1],
    ]),
  },
} as never;

const moved = (article: string, to: string) =>
  ({ type: 'textMoved', article, from: null, to, cause: 'floor', margin: 0, needed: 0 }) as const;
const sitting = { type: 'sitting', sitting: 2, articles: [] } as const;
const listed = { type: 'listed', seat: 'A', article: 'dear' } as const;
const asked = { type: 'asked', seat: 'A', delegation: 'B', learnt: 1 } as const;

test('three happenings at most, in their order, the last word on an article alone', () => {
  const decided = { type: 'pleasHeard' } as unknown as DomainEvent;
  const closed = { type: 'informalsClosed' } as unknown as DomainEvent;
  expect(
    chooseMeanwhile(
      [sitting, moved('dear', 'one'), closed, moved('faint', 'x'), moved('dear', 'two'), decided],
      view,
    ),
  ).toEqual([closed, moved('dear', 'two'), decided]);
});

test('that sittings begin, questions and lists are no news', () => {
  expect(chooseMeanwhile([sitting, asked, listed], view)).toEqual([]);
});

test('of equals what the seat cares for comes first, then what came last', () => {
  const many = ['dear', 'faint', 'else', 'more'].map((article) => moved(article, 'x'));
  expect(chooseMeanwhile(many, view)).toEqual([many[0], many[1], many[3]]);
});

test('credit that the seat has lost is told whatever else happened', () => {
  const lose = (seat: string) =>
    ({ type: 'credit', seat, because: 'lostMotion', lost: 1, left: 9 }) as const;
  const decided = { type: 'pleasHeard' } as unknown as DomainEvent;
  const many = [lose('A'), lose('B'), decided, { ...decided }, { ...decided }];
  expect(chooseMeanwhile(many, view)).toContain(many[0]);
});

test('an offer that is asked about now is told by the question alone', () => {
  const isAsked = (offer: string) =>
    isAskedNow({ type: 'offered', offer } as unknown as DomainEvent, 'o2');
  expect(['o1', 'o2'].map(isAsked)).toEqual([false, true]);
});

test('what the Chair announced is told by what the pleas decided, and never by itself', () => {
  const announced = { type: 'announced' } as unknown as DomainEvent;
  const pleaded = { type: 'pleaded', article: 'faint' } as unknown as DomainEvent;
  const decided = { type: 'pleasHeard', article: 'faint' } as unknown as DomainEvent;
  const put = moved('faint', 'x');
  expect(chooseMeanwhile([announced, pleaded, decided, put], view)).toEqual([decided]);
});

test('what others did against the seat comes first, whatever came of the rest', () => {
  const decided = { type: 'pleasHeard' } as unknown as DomainEvent;
  const many = [decided, { ...decided }, { ...decided }, moved('faint', 'x')];
  const cost = (one: DomainEvent) => (one === many[3] ? 3 : 0);
  expect(chooseMeanwhile(many, view, cost)[0]).toBe(many[3]);
  expect(chooseMeanwhile(many, view)).not.toContain(many[3]);
});
