/** Four slides, one at a time, with a question for the class under each. Nobody is named but delegations. */
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { Button, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import type { Slides } from '../model/slides.ts';
import { SlideBallot } from './slides/slide-ballot.tsx';
import { SlidePoints } from './slides/slide-points.tsx';
import { SlidePromise } from './slides/slide-promise.tsx';
import { SlideTrade } from './slides/slide-trade.tsx';
import room from './class-room.module.css';

const SLIDES = ['points', 'ballot', 'trade', 'promise'] as const;

type SlideName = (typeof SLIDES)[number];

export function ClassSlides({ slides, close }: { slides: Slides; close: () => void }) {
  const t = useWords();
  const [at, setAt] = useState(0);
  const name: SlideName = SLIDES[at] ?? 'points';
  const go = (by: number): void =>
    setAt((now) => Math.min(SLIDES.length - 1, Math.max(0, now + by)));
  return (
    <Stack
      as="main"
      className={`${room['room']} ${room['dark']}`}
      gap={5}
      pad={5}
      data-part="class-slides"
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight' || key === 'PageDown') go(1);
        if (key === 'ArrowLeft' || key === 'PageUp') go(-1);
        if (key === 'Escape') close();
      }}
    >
      <Stack
        as="section"
        className="paper"
        gap={6}
        pad={7}
        grow="room"
        size={6}
        aria-labelledby="slide-title"
      >
        <header className={room['mast']}>
          <Text as="h1" id="slide-title" face="serif" weight={400} size={9} leading="tight">
            {t(`class.slide.${name}`)}
          </Text>
          <Text face="mono" size={4} role="status">
            {t('class.slide.of', { n: at + 1, of: SLIDES.length })}
          </Text>
        </header>
        <Slide name={name} slides={slides} />
        <Text as="em" grow="foot" tone="blue" face="serif" size={8} leading="tight">
          {t('class.slide.question', { slide: name })}
        </Text>
      </Stack>
      <Row as="nav" className="on-dark" wrap gap={4} aria-label={t('class.slide.keys')}>
        <Button
          tone={at === 0 ? 'marble' : undefined}
          onClick={() => go(-1)}
          aria-disabled={at === 0}
        >
          {t('class.slide.back')}
        </Button>
        <Button
          kind="primary"
          tone={at === SLIDES.length - 1 ? 'marble' : undefined}
          autoFocus
          onClick={() => go(1)}
          aria-disabled={at === SLIDES.length - 1}
        >
          {t('class.slide.next')}
        </Button>
        <Button onClick={close}>{t('class.slide.close')}</Button>
      </Row>
    </Stack>
  );
}

function Slide({ name, slides }: { name: SlideName; slides: Slides }): ReactNode {
  switch (name) {
    case 'points':
      return <SlidePoints points={slides.points} />;
    case 'ballot':
      return <SlideBallot ballot={slides.ballot} />;
    case 'trade':
      return <SlideTrade trade={slides.trade} />;
    case 'promise':
      return <SlidePromise promise={slides.promise} />;
  }
}
