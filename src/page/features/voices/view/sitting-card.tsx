/** Between two sittings: a headline, and a cable from the capital. */
import { usePlay } from '../../../session/play/play-context.tsx';
import type { Speech } from '../../../speech/use-game.ts';
import { Portrait } from '../../../ui/marks/portrait.tsx';
import { type Cable, findSittingClose, type SittingClose } from '../model/sitting-close.ts';
import { FirstWinLine } from './first-win.tsx';
import styles from './voices.module.css';
import parts from '../../../ui/parts.module.css?names';

/** Kinds of jokes about coffee, interpreters and procedure. */
const JOKES = 4;

/** Between two sittings, and the first win whenever it comes. */
export function SittingCard() {
  return (
    <>
      <FirstWinLine />
      <ClosedSitting />
    </>
  );
}

function ClosedSitting() {
  const { game, speech, draft } = usePlay();
  const close = findSittingClose(game);
  if (!close || draft) return null;
  const { t } = speech;
  return (
    <>
      <section
        className={`paper ${styles['packet']}`}
        data-part="packet"
        aria-label={t('close.title', { n: close.sitting })}
      >
        <span className={parts['eyebrow']}>{t('close.paper')}</span>
        <h2>{describeHeadline(close, speech)}</h2>
        <p>{t('close.left', { open: close.open, joke: String(close.sitting % JOKES) })}</p>
      </section>
      {close.cable && (
        <section className={`paper ${styles['cable']}`} data-part="cable">
          <Portrait of="officer" />
          <div>
            <p className={parts['eyebrow']}>{t('close.from')}</p>
            <p>{describeCable(close.cable, speech)}</p>
          </div>
        </section>
      )}
    </>
  );
}

function describeHeadline({ headline }: SittingClose, { t, article, names }: Speech): string {
  switch (headline.kind) {
    case 'agreed':
      return t('close.agreed', { article: article(headline.article), n: headline.n });
    case 'moved':
      return t('close.moved', {
        article: article(headline.article),
        option: names.option(headline.article, headline.option),
      });
    case 'still':
      return t('close.still');
  }
}

function describeCable(cable: Cable, { t, article, names, figures }: Speech): string {
  switch (cable.kind) {
    case 'broken':
      return t('close.cable.broken', {
        seat: names.called(cable.seat),
        article: article(cable.article),
      });
    case 'promise':
      return t('close.cable.promise', {
        seat: names.called(cable.seat),
        article: article(cable.article),
        option: names.option(cable.article, cable.wording),
      });
    case 'line':
      return t('close.cable.line', { article: article(cable.article) });
    case 'waning':
    case 'better':
      return t(`close.cable.${cable.kind}`, { points: figures.points(cable.points) });
    default:
      return t(`close.cable.${cable.kind}`);
  }
}
