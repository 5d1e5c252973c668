/** Several persons at this screen: which seats, and the key that opens the conference for them. */
import { useState } from 'react';
import { useWords, markText, useLanguage } from '../../../speech/words.ts';
import { getNames } from '../../../speech/names/name.ts';
import { useApp } from '../../../session/store/store.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import type { GameChoice } from '../../../session/store/game.ts';
import { Button, Row, Small } from '../../../ui/layout/primitives.tsx';
import linkChoices from '../../../ui/page/link-choices.module.css?names';

/** Persons at one screen at most. */
const MOST = 8;
/** Seats beyond which only those with a link are offered. */
const MANY = 30;

type Handout = {
  /** Null until the file is there. */
  scenario: Scenario | null;
  conference: { id: string } | undefined;
  choice: Pick<GameChoice, 'assist' | 'veil'> & {
    locks: NonNullable<GameChoice['locks']>;
    /** '': from the beginning. */
    start: string;
  };
  /** Seats with a link. */
  seats: readonly string[];
  all: readonly string[];
};

type Props = {
  handout: Handout;
  /** Undefined: drawn. */
  seed: number | undefined;
};

export function Together(props: Props) {
  const { scenario } = props.handout;
  const t = useWords();
  return (
    <>
      <h2>{t('share.together')}</h2>
      <p>{t('share.togetherHow')}</p>
      {scenario && <Seats key={scenario.rulesHash} {...props} scenario={scenario} />}
    </>
  );
}

function Seats({ handout, scenario, seed }: Props & { scenario: Scenario }) {
  const t = useWords();
  const language = useLanguage();
  const opening = useApp((state) => state.opening);
  const start = useApp((state) => state.start);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { choice, conference, seats, all } = handout;
  const listed = all.length > MANY ? seats : all;
  const names = getNames(scenario, language, choice.veil);
  const open = (how: 'hotSeat' | 'class' | 'pair'): void => {
    const [seat, ...others] = chosen;
    if (seat === undefined || !conference) return;
    void start({
      scenarioId: conference.id,
      seat,
      others,
      assist: choice.assist,
      veil: choice.veil,
      seed: seed ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      ...(choice.locks.length === 0 ? {} : { locks: choice.locks }),
      ...(choice.start === '' ? {} : { start: choice.start }),
      ...(how === 'pair' ? { pair: true as const } : { together: how }),
    });
  };
  return (
    <>
      <fieldset className={linkChoices['share-locks']}>
        <legend>{t('share.seat')}</legend>
        {listed.map((seat) => (
          <label key={seat}>
            <input
              type="checkbox"
              checked={chosen.includes(seat)}
              disabled={!chosen.includes(seat) && chosen.length >= MOST}
              onChange={(event) => {
                const { checked } = event.target;
                const rest = chosen.filter((one) => one !== seat);
                setChosen(checked ? [...rest, seat] : rest);
              }}
            />
            <bdi {...markText(names.seat(seat))} />
          </label>
        ))}
      </fieldset>
      <Row wrap gap={4} items="end" top={5}>
        <Button
          kind="primary"
          disabled={opening || chosen.length < 2}
          onClick={() => open('hotSeat')}
        >
          {t('share.togetherPlay')}
        </Button>
        <Button
          disabled={opening || chosen.length !== 1}
          title={t('share.pair')}
          onClick={() => open('pair')}
        >
          {t('share.pairPlay')}
        </Button>
        <Button
          disabled={opening || chosen.length !== 1}
          title={t('share.class')}
          onClick={() => open('class')}
        >
          {t('share.classPlay')}
        </Button>
      </Row>
      <Small>{t('share.pair')}</Small>
      <Small>{t('share.class')}</Small>
    </>
  );
}
