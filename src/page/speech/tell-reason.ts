/** Reasons and rejections in words. */
import type { Reason } from '../../engine/answers/reason.ts';
import type { Rejection } from '../../engine/answers/rejection.ts';
import type { Figures, Speech } from './use-game.ts';

/**
 * One reason as a clause, with the number that decided.
 * @param whose of the seat itself, or of another, which is spoken of
 */
export function tellReason(
  reason: Reason,
  speech: Speech,
  whose: 'own' | 'another' = 'another',
): string {
  const { t, names } = speech;
  const figures = whose === 'own' ? speech.figures : speech.openFigures;
  const { code, article, delegation, value, needed } = reason;
  const kind = chooseKind(reason);
  const tellValue = (of: number) => formatReasonFigure(code, kind, of, figures);
  return t(`reason.${code}`, {
    about: article === undefined ? 'none' : 'article',
    article: article === undefined ? '' : speech.article(article),
    delegation: delegation === undefined ? '' : names.called(delegation),
    hasNeeded: needed === undefined ? 'no' : 'yes',
    kind,
    whose,
    way: chooseReasonWay(reason),
    // How many promises: a count, no points.
    value: code === 'trust' ? String(value) : tellValue(value),
    needed: tellValue(needed ?? 0),
    margin: figures.apart(value * 100, (needed ?? 0) * 100),
    ...chooseSigns(reason, figures),
    ...(isTied(reason, figures) && {
      way: value < (needed ?? 0) ? 'justShort' : 'justOver',
      asks: 'nothing',
    }),
  });
}

/** Figures that are written alike explain nothing beside each other. */
function isTied({ code, value, needed }: Reason, figures: Figures): boolean {
  if (needed === undefined || code !== 'net') return false;
  return figures.points(value * 100) === figures.points(needed * 100);
}

/**
 * How far one who is whipped leans, and up to where it can be moved: below 0 is the other way than it is asked. Who
 * would abstain as it is has nothing to be moved from.
 */
export function tellWhipLean(reason: Reason, speech: Speech, moved: boolean): string {
  const idle = !moved && reason.value >= (reason.needed ?? 0);
  return speech.t(
    idle ? 'reason.whipIdle' : 'reason.whipLean',
    chooseSigns(reason, speech.openFigures),
  );
}

/** Numbers without their sign, and the words that say it. */
function chooseSigns({ code, value, needed }: Reason, figures: Figures) {
  const size = (of: number) => figures.points(Math.abs(of) * 100);
  return {
    // Of broken promises it is what is asked for them that is of points.
    size: size(code === 'trust' ? (needed ?? 0) : value),
    bound: size(needed ?? 0),
    gain: value > 0 ? 'gain' : value < 0 ? 'loss' : 'none',
    asks: needed === undefined ? 'nothing' : needed > 0 ? 'gain' : needed < 0 ? 'loss' : 'none',
    side: value > 0 ? 'yes' : value < 0 ? 'no' : 'none',
    n: countTenths(Math.abs(value)) / 10,
    m: Math.abs(countTenths(value) - countTenths(needed ?? 0)) / 10,
  };
}

/** Tenths of a point, as they are written. */
function countTenths(utility: number): number {
  return Math.round(utility * 1000);
}

/** What the numbers of a reason about the group are of. */
function chooseKind({ code, article, needed }: Reason): 'share' | 'scale' | 'points' {
  if (code === 'floor') return 'share';
  if (code !== 'group') return 'points';
  return needed === undefined ? (article === undefined ? 'points' : 'scale') : 'share';
}

/** Which side of what was asked it fell on. */
function chooseReasonWay({ code, value, needed }: Reason): 'over' | 'short' | 'none' {
  if (needed === undefined) return 'none';
  if (code === 'isolation') return needed > 0 ? 'short' : 'over';
  return value >= needed ? 'over' : 'short';
}

/** Utility times 100 is points; positions and votes are told as they are. */
function formatReasonFigure(
  code: Reason['code'],
  kind: ReturnType<typeof chooseKind>,
  value: number,
  figures: Figures,
): string {
  if (kind === 'share') return figures.share(value);
  switch (code) {
    case 'redLine':
    case 'procedure':
      return figures.points(value);
    case 'reservation':
    case 'isolation':
    case 'band':
    case 'minds':
    case 'relief':
      return figures.points(value * 100);
    default:
      return figures.signed(value * 100);
  }
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
    about: params['article'] ? 'article' : 'all',
    left: Number(params['sitting'] ?? 0) <= speech.sittings ? 'yes' : 'no',
    ...params,
  };
  const { article, delegation, option } = params;
  if (typeof article === 'string' && article) named['article'] = speech.article(article);
  if (typeof delegation === 'string') named['delegation'] = names.called(delegation);
  if (typeof option === 'string' && typeof article === 'string') {
    named['option'] = names.option(article, option);
  }
  if (typeof params['weight'] === 'number')
    named['weight'] = speech.figures.share(params['weight']);
  if (typeof params['motion'] === 'string') named['motion'] = String(params['motion']);
  return t(`rejection.${code}`, named);
}
