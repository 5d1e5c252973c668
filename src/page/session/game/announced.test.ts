import { expect, test } from 'vitest';
import { strait } from '../../../../test/fixtures/strait.ts';
import type { View } from '../../../engine/state/view.ts';
import { listPlannedChanges } from './announced.ts';
import { readBracketLimit, readTalksSign } from './text/article-now.ts';
import { computeChangeWorth } from './worth.ts';
import { viewSeated } from '../../../../test/fixtures/seated.ts';

const SEAT = 'ASH';
const seen = viewSeated(strait(), SEAT, 5);
const { articles, delegations } = seen.scenario;
const [article] = articles;
const text = seen.articles[0]?.text ?? -1;
const wording = article?.options.findIndex((_, i) => i !== text) ?? -1;
const [now, then] = [article?.options[text], article?.options[wording]];
const others = seen.floor.filter((d) => d !== seen.delegation);
const [first = -1, ...waiting] = others;
const idOf = (d: number) => delegations[d]?.id ?? '';

function announce(part: Partial<View> = {}): View {
  const pleas = [{ by: first, article: 0, keep: true }];
  const queue = [SEAT, ...waiting.map(idOf)];
  return { ...seen, queue, announced: { changes: [{ article: 0, wording }], pleas }, ...part };
}

const share = (seats: readonly number[]) => {
  const weigh = (list: readonly number[]) =>
    list.reduce((sum, d) => sum + (seen.floorWeight[d] ?? 0), 0);
  return weigh(seats) / weigh(seen.floor);
};

test('a planned change is told with its points, its pleas and what would keep the wording', () => {
  const stated = (d: number) => seen.stated[d * articles.length] ?? NaN;
  const gap = (d: number, at = NaN) => Math.abs(stated(d) - at);
  const leaning = waiting.filter((d) => gap(d, now?.position) < gap(d, then?.position));
  const worth = computeChangeWorth(seen, [{ article: 'lights', option: then?.id ?? '' }]);
  expect(listPlannedChanges(announce())).toEqual([
    {
      article: article?.id,
      index: 0,
      from: now?.id,
      to: then?.id,
      wordings: { from: text, to: wording },
      positions: { now: now?.position, then: then?.position, ideal: seen.mandate?.ideals[0] },
      points: worth?.net,
      crosses: (worth?.crossed.length ?? 0) > 0,
      pleas: { keep: [idOf(first)], change: [] },
      kept: share([first]),
      withOwn: share([first, seen.delegation]),
      most: share([first, seen.delegation, ...leaning]),
      more: 0,
      breaks: { keep: [], change: [] },
    },
  ]);
  expect(listPlannedChanges(seen)).toEqual([]);
});

test('the fewest others are told who would have to plead as well, and that all of them may be too few', () => {
  const even = new Float64Array(delegations.length).fill(1);
  const count = (pleaShare: number) =>
    listPlannedChanges(announce({ floorWeight: even, values: { ...seen.values, pleaShare } }))[0]
      ?.more;
  const needed = [2, 3, seen.floor.length, seen.floor.length + 1];
  expect(needed.map((n) => count((n - 0.5) / seen.floor.length))).toEqual([
    0,
    1,
    seen.floor.length - 2,
    Infinity,
  ]);
});

test('a plea against one’s own promise breaks it, for either wording', () => {
  const promise = (promised: number, status: 'given' | 'due') => ({
    ...({} as View['commitments'][number]),
    by: seen.delegation,
    to: first,
    article: 0,
    wording: promised,
    status,
  });
  const breaks = (...commitments: View['commitments']) =>
    listPlannedChanges(announce({ commitments }))[0]?.breaks;
  expect(breaks(promise(wording, 'given'))).toEqual({ keep: [idOf(first)], change: [] });
  expect(breaks(promise(text, 'given'))).toEqual({ keep: [], change: [idOf(first)] });
  expect(breaks(promise(wording, 'due'))).toEqual({ keep: [], change: [] });
});

test('open articles are counted against those allowed when the last sitting closes', () => {
  const open = seen.articles.filter(({ status }) => status === 'open').length;
  const values = { ...seen.values, stripShare: 0.5 };
  const allowed = Math.floor(articles.length / 2);
  expect(readBracketLimit({ ...seen, values })).toEqual({ open, allowed });
});

test('what ends the talks is told by brackets, and by sittings once too many are left', () => {
  const { lastSitting } = seen;
  const values = { ...seen.values, stripShare: 1 };
  const open = { ...seen.articles[0]!, status: 'open' as const, text: 0, holders: [] };
  const early = {
    ...seen,
    values,
    sitting: 0,
    phase: 'negotiation.floor' as const,
    articles: seen.articles.map(() => open),
    agenda: seen.articles.map((_, a) => a),
  };
  const blocked = { ...early, articles: [{ ...open, holders: [1] }, ...early.articles.slice(1)] };
  const strict = { ...blocked, values: { ...values, stripShare: 0 } };
  const signs = [
    early,
    blocked,
    { ...early, agenda: [] },
    strict,
    { ...strict, sitting: lastSitting },
    { ...blocked, sitting: lastSitting },
    { ...early, phase: 'decision.motions' as const },
  ].map(readTalksSign);
  expect(signs).toEqual(['near', 'open', 'open', 'open', 'late', 'open', 'plain']);
});
