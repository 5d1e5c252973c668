/** Reasons and rejections in words. */
import type { Reason } from '../engine/reason.ts';
import type { Rejection } from '../engine/rejection.ts';
import type { Speech } from './use-game.ts';

/** One reason as a clause, with the number that decided. */
export function tellReason(reason: Reason, speech: Speech): string {
  const { t, names, figures } = speech;
  const article = reason.article === undefined ? '' : speech.article(reason.article);
  const needed = reason.needed;
  const plainly = reason.code === 'reservation' || reason.code === 'isolation';
  const inPoints = (value: number) =>
    plainly ? figures.points(value * 100) : figures.signed(value * 100);
  const values = {
    article,
    delegation: reason.delegation === undefined ? '' : names.seat(reason.delegation),
    hasNeeded: needed === undefined ? 'no' : 'yes',
  };
  if (reason.code === 'redLine' || reason.code === 'procedure' || reason.code === 'commitment') {
    const plain = { value: figures.points(reason.value), needed: figures.points(needed ?? 0) };
    return t(`reason.${reason.code}`, { ...values, ...plain });
  }
  return t(`reason.${reason.code}`, {
    ...values,
    // How many promises: a count, no points.
    value: reason.code === 'trust' ? String(reason.value) : inPoints(reason.value),
    needed: inPoints(needed ?? 0),
  });
}

/** Why an act is not available, as a sentence. */
export function tellRejection({ code, params }: Rejection, speech: Speech): string {
  const { t, names } = speech;
  // A message may name what a rejection leaves out: it then reads of the article, not of Article 6.
  const named: Record<string, string | number> = {
    article: t('field.article'),
    delegation: t('field.delegation'),
    most: '',
    sitting: '',
    credit: '',
    needed: '',
    ...params,
  };
  const { article, delegation, option } = params;
  if (typeof article === 'string' && article) named['article'] = speech.article(article);
  if (typeof delegation === 'string') named['delegation'] = names.seat(delegation);
  if (typeof option === 'string' && typeof article === 'string') {
    named['option'] = names.option(article, option);
  }
  if (typeof params['motion'] === 'string') named['motion'] = String(params['motion']);
  return t(`rejection.${code}`, named);
}
