/** Why a delegation holds a bracket or lets go of it, as a clause. */
import type { BracketHappening } from '../session/game/text/bracket-cause.ts';
import type { Speech } from './use-game.ts';

export function tellBracket(happening: BracketHappening, speech: Speech): string[] {
  const { t, names } = speech;
  const cause = speech.bracketCause(happening);
  if (!cause) return [];
  const { code, since, gap, borne, own, promise, group } = cause;
  switch (code) {
    case 'minds': {
      const numbers = own ?? { minds: 0, bears: 0 };
      const figures = own ? speech.figures : speech.openFigures;
      const words = t('why.bracket.minds', {
        whose: own ? 'own' : Number.isNaN(gap) ? 'unsaid' : 'other',
        held: happening.held ? 'yes' : 'no',
        reach: gap > borne ? 'past' : 'within',
        gap: figures.points(gap),
        borne: figures.points(borne),
        minds: figures.points(numbers.minds),
        bears: figures.points(numbers.bears),
      });
      return [t('why.bracket.since', { since, words })];
    }
    case 'commitment':
      return [
        t('why.bracket.commitment', {
          known: promise ? 'yes' : 'no',
          to: names.called(promise?.to ?? ''),
          option: promise ? names.option(happening.article, promise.option) : '',
        }),
      ];
    case 'group':
      return [
        t('why.bracket.group', {
          known: group === null ? 'no' : 'yes',
          group: group === null ? '' : names.group(group),
        }),
      ];
    default:
      return [t(`why.bracket.${code}`)];
  }
}
