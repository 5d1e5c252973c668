/** Back to a draw that was played, from the seat that paid for it or had least of it. */
import { type RefObject, useState } from 'react';
import { useWords, useLanguage, markText } from '../../../speech/words.ts';
import { readOtherSide } from '../../../session/other-side.ts';
import { useApp } from '../../../session/store/store.ts';
import { Button, Row, Stack } from '../../../ui/layout/primitives.tsx';
import type { Door } from './use-door.ts';
import { useDoorNames } from './use-door-names.ts';

/** @param props.brief of the seat, from where it is played: it comes into sight from its head */
export function SideKey({ door, brief }: { door: Door; brief: RefObject<HTMLElement | null> }) {
  const t = useWords();
  const language = useLanguage();
  const names = useDoorNames({ ...door.choice, veil: false });
  const unfinished = useApp(({ saves }) => saves.some(({ ended }) => !ended));
  const [side] = useState(readOtherSide);
  const conference = door.conferences.find(
    ({ id, digest }) => id === side?.scenario && digest === side.digest,
  );
  const offered = conference?.featured.find(({ seat }) => seat === side?.seat);
  if (!side || !conference || !offered || unfinished) return null;
  const { seat, seed, start, why, points } = side;
  const figures = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const press = (): void => {
    door.chooseConference(conference.id);
    door.choose({ seat, seed: `${seed}`, start });
    brief.current?.focus({ preventScroll: true });
    brief.current?.scrollIntoView();
  };
  return (
    <Row gap={6} items="center" data-part="other-side">
      <Button kind="primary" grow="none" onClick={press}>
        {t('side.key', { seat: names.called(offered) })}
      </Button>
      <Stack as="p" size={2} tone="marble">
        <strong {...markText(names.text(conference.title))} />
        <span>
          {t('side.why', {
            why: why === 'least' && points < 0 ? 'below' : why,
            points: figures.format(Math.abs(points)),
          })}
        </span>
      </Stack>
    </Row>
  );
}
