/** The end of the talks: the last bracket, who gave way, what one keeps, and what is still to come. */
import { usePlay } from '../../../session/play/play-context.tsx';
import type { Speech } from '../../../speech/use-game.ts';
import { mergeTexts } from '../../../ui/merged.ts';
import { Text } from '../../../ui/layout/primitives.tsx';
import { findTalksOver, type TalksEnd } from '../model/talks-over.ts';

/** Nothing is traded any more; in the lesson its own guide says so. */
export function TalksOver() {
  const { game, speech, draft } = usePlay();
  const over = findTalksOver(game);
  if (!over || draft) return null;
  const { t } = speech;
  return (
    <Text
      as="section"
      edge="bracket"
      className="paper"
      padY={3}
      padX={6}
      grow="none"
      data-part="talks-over"
    >
      <Text as="h2" type="title">
        {t('over.title', { spare: over.spare ?? -1 })}
      </Text>
      <Text as="p" face="serif" top={2}>
        {describeEnd(over, game.seat, speech)} {t('over.next')}
      </Text>
    </Text>
  );
}

function describeEnd(
  { last, got, lost }: TalksEnd,
  own: string,
  { t, names, article }: Speech,
): string {
  const name = (one: typeof got, code: 'last' | 'got' | 'lost', seat = 'none'): string =>
    one
      ? t(`over.${code}`, {
          option: names.option(one.article, one.option),
          article: article(one.article),
          seat,
          over: last?.overruled ? 'yes' : 'no',
        })
      : '';
  const seat = last?.overruled ?? last?.gaveWay ?? null;
  const called = seat === own ? 'you' : seat === null ? 'none' : names.called(seat);
  return mergeTexts([name(last, 'last', called), name(got, 'got'), name(lost, 'lost')]);
}
