/** A cable that would have a promise broken. */
import { usePlay } from '../../../session/play/play-context.tsx';
import { Button, Buttons } from '../../../ui/layout/primitives.tsx';
import type { Temptation } from '../model/temptation.ts';
import { CableSlip } from './cable-slip.tsx';

/** What breaking the promise would bring if the floor follows, and what it costs whatever the floor does. */
export function TemptingCable({ tempting, onKept }: { tempting: Temptation; onKept: () => void }) {
  const { game, speech, begin } = usePlay();
  const { t, article: write, names, figures } = speech;
  const { article, option, promised, seat, points } = tempting;
  return (
    <CableSlip
      part="temptation"
      words={t('tempt.words', {
        seat: names.called(seat),
        article: write(article),
        promised: names.option(article, promised),
        option: names.option(article, option),
        points: figures.points(points),
        credit: game.view.values.brokenPromise,
      })}
    >
      <Buttons>
        <Button kind="primary" onClick={onKept}>
          {t('tempt.keep')}
        </Button>
        <Button onClick={() => begin('amend', { article, give: [{ article, option }] })}>
          {t('tempt.break')}
        </Button>
      </Buttons>
    </CableSlip>
  );
}
