/** Between two sittings: a headline, and a cable from the capital. */
import { usePlay } from '../../../session/play/play-context.tsx';
import type { Speech } from '../../../speech/use-game.ts';
import { Row, Text } from '../../../ui/layout/primitives.tsx';
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
      <Text
        as="section"
        className={`paper ${styles['packet']}`}
        padY={4}
        padX={6}
        grow="none"
        data-part="packet"
        aria-label={t('close.title', { n: close.sitting })}
      >
        <Text className={parts['eyebrow']} face="mono">
          {t('close.paper')}
        </Text>
        <Text as="h2" type="title" top={2}>
          {describeHeadline(close, speech)}
        </Text>
        <Text as="p" face="serif" top={2}>
          {t('close.left', { open: close.open, joke: String(close.sitting % JOKES) })}
        </Text>
      </Text>
      {close.cable && (
        <Row
          as="section"
          className={parts['slip']}
          ground="wash"
          gap={5}
          items="start"
          grow="none"
          data-part="cable"
        >
          <Portrait of="officer" />
          <div>
            <Text as="p" className={parts['eyebrow']} face="mono" top={0}>
              {t('close.from')}
            </Text>
            <Text as="p" face="mono" size={4} top={2}>
              {describeCable(close.cable, speech)}
            </Text>
          </div>
        </Row>
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
