/** In the chosen card: its cut, a seat, and the button that plays. */
import { useState } from 'react';
import { HARDEST } from '../../../session/store/difficulty.ts';
import { readAssist } from '../../../session/store/game.ts';
import type { Shelved } from '../../../session/store/shelf.ts';
import { useApp } from '../../../session/store/store.ts';
import { inText } from '../../../speech/names/name.ts';
import { useText, markText, useWords } from '../../../speech/words.ts';
import { Anchor, Button, dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import type { Case } from '../model/cases.ts';
import { Brackets } from './levels.tsx';
import styles from './library.module.css?names';
import type { Library } from './use-library.ts';

type Props = { one: Case; file: Shelved; library: Library };

/** Seats that a card has room for. */
const SEATS = 6;

export function CaseSeats({ one, file, library }: Props) {
  const t = useWords();
  const text = useText();
  const [picked, pick] = useState<string | null>(null);
  const offer = useApp((state) => state.offer);
  const seats = file.featured.slice(0, SEATS);
  const seat = seats.find((other) => other.seat === picked) ?? seats[0];
  return (
    <Stack gap={4}>
      {one.files.length > 1 && <Versions one={one} file={file} library={library} />}
      <Text as="h3" size={2}>
        {t('library.seat')}
      </Text>
      <div className={styles['seats']}>
        {seats.map((other) => (
          <button
            key={other.seat}
            type="button"
            className={dress({ items: 'center', justify: 'between', wrap: true }, styles['seat'])}
            data-part="case-seat"
            aria-pressed={other === seat}
            onClick={() => pick(other.seat)}
          >
            <span {...markText(text(other.name) || t('seat.chair'))} />
            {other.difficulty && <Brackets level={other.difficulty.level} />}
            {other.difficulty && (
              <span className="visually-hidden">
                {t('library.level', { level: other.difficulty.level, of: HARDEST })}
              </span>
            )}
          </button>
        ))}
      </div>
      {seat && <p className={dress({ size: 2 })} {...markText(text(seat.line))} />}
      {seat && <Play file={file} seat={seat} />}
      <Row gap={6} items="baseline" wrap>
        <Button kind="link" onClick={() => offer(file.id)}>
          {t('library.allSeats', { n: file.delegations })}
        </Button>
        <Anchor href={`#/share/${file.id}`}>{t('library.handOut')}</Anchor>
      </Row>
    </Stack>
  );
}

function Versions({ one, file, library }: Props) {
  const t = useWords();
  const text = useText();
  return (
    <fieldset>
      <Text as="legend" size={2} weight={600}>
        {t('library.version')}
      </Text>
      {one.files.map((cut) => (
        <Row key={cut.id} as="label" gap={4} items="center" padY={3}>
          <input
            type="radio"
            name={`cut-${one.id}`}
            checked={cut === file}
            onChange={() => library.choose(cut.id)}
          />
          <span>
            {cut.minutes === undefined
              ? text(cut.title)
              : t('library.versionMinutes', { title: text(cut.title), minutes: cut.minutes })}
          </span>
        </Row>
      ))}
    </fieldset>
  );
}

function Play({ file, seat }: { file: Shelved; seat: Shelved['featured'][number] }) {
  const t = useWords();
  const text = useText();
  const opening = useApp((state) => state.opening);
  const start = useApp((state) => state.start);
  const before = useApp((state) => state.learning.assist);
  const name = text(seat.name) || t('seat.chair');
  const play = (): void =>
    void start({
      scenarioId: file.id,
      seat: seat.seat,
      assist: readAssist(before),
      veil: false,
      seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      ...(file.start === undefined ? {} : { start: file.start }),
    });
  return (
    <Button
      kind="primary"
      className="bracketed"
      data-part="library-play"
      aria-busy={opening}
      onClick={play}
    >
      {opening ? t('library.opening') : t('library.play', { seat: inText(name, t) })}
    </Button>
  );
}
