/** What should come of an offer, and why, in words. */
import type { View } from '../../../../engine/state/view.ts';
import { type Bar, type DealOutlook, judgeOutlook } from '../../../session/game/deal/trade.ts';
import { chooseMattersWord } from '../../../speech/matters-word.ts';
import type { Speech } from '../../../speech/use-game.ts';
import type { LastRefusal } from './last-refusal.ts';
import { type EstimateLine, makeEstimate, type Weight } from './estimate.ts';

/** Points of an estimate: whole ones, where tenths would pretend to more than is known. */
export function roundTo(width: number): (value: number) => number {
  return width >= 4 ? Math.round : (value) => Math.round(value * 10) / 10;
}

/** "Open: anything from 7 points short to 5 to spare": open too where points would do, and only what is unheard is in doubt. */
export function tellVerdict(outlook: DealOutlook, view: View, speech: Speech): string {
  const { t, figures } = speech;
  if (outlook.bar) return t('verdict.no', { why: tellBar(outlook.bar, view, speech) });
  const { mid, eight } = makeEstimate(outlook);
  const round = roundTo(eight[1] - eight[0]);
  const size = (points: number) => figures.points(Math.abs(round(points)));
  const found = judgeOutlook(outlook);
  const unheard = found === 'near' ? round(eight[0]) >= 0 : found === 'unlikely' && mid > 0;
  return t('verdict.deal', {
    verdict: unheard ? 'unheard' : found,
    points: size(mid),
    short: size(eight[0]),
    spare: size(eight[1]),
  });
}

/** A refusal that nothing known explains, beside what the form had said of the proposal. */
export function tellUnexplained(
  { said, to }: Pick<LastRefusal, 'said' | 'to'>,
  { t }: Speech,
): string {
  return t('refusal.unexplained', { said: said ?? 'none', to: to === null ? 'room' : 'two' });
}

/** Of what speaks as the verdict does, what weighs most; undefined where it is the temper alone. */
export function findReasonFor(
  sign: '+' | '-' | '?',
  weights: readonly Weight[],
): Weight | undefined {
  if (sign === '?') return weights[0];
  return weights.find(({ points }) => (sign === '+' ? points > 0 : points < 0));
}

function tellBar(bar: Bar, { scenario }: View, speech: Speech): string {
  const { t } = speech;
  switch (bar.code) {
    case 'broken':
      return t('bar.broken', { n: bar.count });
    case 'promised':
    case 'word':
      return t(`bar.${bar.code}`, {
        article: speech.article(scenario.articles[bar.article]?.id ?? ''),
      });
    case 'line':
    case 'refused':
      return t(`bar.${bar.code}`);
  }
}

/** Why one thing weighs as it does with the other side: the article apart, to be set in bold. */
export function tellWeight(weight: EstimateLine, speech: Speech): { about: string; why: string } {
  const { t } = speech;
  if (weight.kind !== 'article') return { about: t(`weight.${weight.kind}`), why: '' };
  const { article, shift, matters, from } = weight;
  return {
    about: t('weight.about', { about: speech.article(article) }),
    why: t('weight.why', {
      way: shift > 0 ? 'nearer' : 'farther',
      by: Math.round(Math.abs(shift) * 100),
      from,
      matters: chooseMattersWord(matters),
    }),
  };
}
