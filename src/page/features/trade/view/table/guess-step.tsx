import { useEffect, useRef, useState } from 'react';
import { Button, dress, Row, Small, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { CalibrationLine } from './calibration-line.tsx';
import { useTable } from './table-context.tsx';
import tradeTable from './trade-table.module.css?names';

/** Asked before a proposal that matters: the person's own guess, which may be left out. */
type Props = {
  onGuess: (guess: number | null) => void;
  /** Nothing is tabled; what lies on the table stays. */
  onBack: () => void;
};

export function GuessStep({ onGuess, onBack }: Props) {
  const { speech } = usePlay();
  const { t, names } = speech;
  const { draft } = useTable();
  const [guess, setGuess] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLLabelElement>(null);
  useEffect(() => {
    input.current?.focus();
    question.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const value = Number(guess);
  const valid = guess.trim() !== '' && value >= 0 && value <= 100;
  return (
    <Stack
      as="section"
      gap={4}
      className={`paper ${tradeTable['trade-guess']}`}
      data-part="trade-guess"
      aria-labelledby="guess-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onBack();
      }}
    >
      <Text as="label" type="head" ref={question} id="guess-title" htmlFor="guess-input">
        {draft.type === 'package'
          ? t('guess.room')
          : t('guess.offer', { seat: names.called(draft.delegation ?? '') })}
      </Text>
      <Row items="center" gap={4} className={tradeTable['guess-row']} data-part="guess-row">
        <input
          ref={input}
          id="guess-input"
          type="number"
          className={dress({ type: 'mark', size: 5, padY: 2, padX: 4 })}
          inputMode="numeric"
          min={0}
          max={100}
          step={5}
          value={guess}
          onChange={(event) => setGuess(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onGuess(valid ? value : null);
          }}
        />
        <span aria-hidden="true">%</span>
        <input
          type="range"
          className={dress({ grow: 'room' }, valid ? '' : tradeTable['unset'])}
          min={0}
          max={100}
          step={5}
          value={valid ? value : 50}
          aria-label={t('guess.slide')}
          onChange={(event) => setGuess(event.target.value)}
          // Where it stands already is a guess too, and changes nothing.
          onPointerUp={(event) => setGuess(event.currentTarget.value)}
        />
      </Row>
      {!valid && <Small id="guess-how">{t('guess.how')}</Small>}
      <GuessKeys value={valid ? value : null} onGuess={onGuess} />
      <CalibrationLine />
    </Stack>
  );
}

/** @param value null: nothing that could be a guess is written */
function GuessKeys({ value, onGuess }: { value: number | null } & Pick<Props, 'onGuess'>) {
  const { t } = usePlay().speech;
  const valid = value !== null;
  return (
    <Row wrap gap={4}>
      <Button
        kind="primary"
        data-part="table-it"
        disabled={!valid}
        aria-describedby={valid ? undefined : 'guess-how'}
        onClick={() => onGuess(value)}
      >
        {t('guess.table')} {valid && <kbd>↵</kbd>}
      </Button>
      <Button onClick={() => onGuess(null)}>
        {t('guess.skip')} {!valid && <kbd>↵</kbd>}
      </Button>
    </Row>
  );
}
