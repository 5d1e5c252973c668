/** Where a jump ends at the last bracket: what to let it close brings, what to hold on for other words could, and a key for each. */
import { useMemo } from 'react';
import { findBracketChoice } from '../../../../session/game/text/hold.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useHeading } from '../../../../session/play/use-heading.ts';
import { Button, Buttons, Text } from '../../../../ui/layout/primitives.tsx';
import { pressJump } from './jump-later.ts';

export function BracketStop() {
  const { game, speech, begin, legal } = usePlay();
  const { t, figures, names, article } = speech;
  const { view, log } = game;
  const heading = useHeading();
  const hold = useMemo(
    () => heading && findBracketChoice(view, { heading, log }),
    [view, log, heading],
  );
  if (!hold) return null;
  const { change, close, held, chance } = hold;
  const mayPack = change !== null && legal('package')?.unavailable === null;
  return (
    <>
      <Text as="p" size={3} leading="snug" data-part="last-bracket">
        {t('jump.bracket', {
          article: article(hold.article),
          close: figures.points(Math.round(close)),
          holds: change === null ? 'no' : 'yes',
          option: change === null ? '' : names.option(hold.article, change.option),
          held: figures.points(Math.round(held)),
          chance: figures.share(chance),
        })}
      </Text>
      <Buttons>
        <Button onClick={pressJump}>{t('jump.close')}</Button>
        {mayPack && (
          <Button onClick={() => begin('package', { give: [change] })}>{t('jump.hold')}</Button>
        )}
      </Buttons>
    </>
  );
}
