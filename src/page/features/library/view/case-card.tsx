/** A case as a card: what is at stake, the rule, its size; the chosen one has its seats and plays. */
import { useEffect, useRef, useState } from 'react';
import type { Shelved } from '../../../session/store/shelf.ts';
import { type Key, useText, markText, useWords } from '../../../speech/words.ts';
import { Button, dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { useApp } from '../../../session/store/store.ts';
import { getFigures } from '../../../speech/use-game.ts';
import { findOften, findWithout, type Often } from '../model/often.ts';
import { type Case, listLevels } from '../model/cases.ts';
import { chooseFile } from '../model/filters.ts';
import { Emblem } from './emblem.tsx';
import styles from './library.module.css?names';
import { CaseSeats } from './case-seats.tsx';
import { Levels } from './levels.tsx';
import { type Library, useCaseWords } from './use-library.ts';

type Props = { one: Case; library: Library };

export function CaseCard({ one, library }: Props) {
  const t = useWords();
  const words = useCaseWords();
  const chosen = library.findChosen(one);
  const card = useShownOnArrival(chosen !== undefined);
  const file = chosen ?? chooseFile(one, library.filters);
  if (!file) return null;
  const { title, where, stake, learn } = words(one, file);
  const open = chosen !== undefined;
  return (
    <li
      ref={card}
      className={`${styles['card']} paper ${open ? 'bracketed' : ''}`}
      data-part="case"
      data-open={open || undefined}
      id={`case-${one.id}`}
    >
      <Stack gap={4}>
        <Row justify="between" padY={2} rule="bottom">
          <Text face="mono" size={2}>
            {where}
          </Text>
          <Levels levels={listLevels(file)} />
        </Row>
        <Row gap={5} items="center">
          <Emblem rule={one.rule} size={44} />
          <div>
            <Text as="h2" type="title">
              <button
                type="button"
                aria-expanded={open}
                onClick={() => library.choose(open ? undefined : file.id)}
                {...markText(title)}
              />
            </Text>
            <Text as="p" size={2} weight={600} tone="brass">
              {t(`library.decides.${one.rule}`, { n: file.delegations })}
            </Text>
          </div>
        </Row>
        <p
          className={dress({ type: open ? 'prose' : undefined, tone: open ? undefined : 'soft' })}
          {...markText(stake)}
        />
        {open && learn !== null && (
          <Text as="p" size={2}>
            <b>{t('library.learn')}</b> {learn}
          </Text>
        )}
        {open && one.grief && (
          <Text as="p" size={2} data-part="care">
            {t(`library.care.${one.id}` as Key)}
          </Text>
        )}
        <Outcome one={one} file={file} library={library} />
        <Text as="p" size={2} tone="soft" rule="top" padY={3}>
          <Size file={file} />
        </Text>
      </Stack>
      {chosen && <CaseSeats one={one} file={chosen} library={library} />}
    </li>
  );
}

/** Of the card that the address names: whoever follows a link to it sees it first. */
function useShownOnArrival(named: boolean) {
  const card = useRef<HTMLLIElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    const place = card.current;
    if (arrived.current || !place) return;
    arrived.current = true;
    if (named && place.getBoundingClientRect().top > window.innerHeight / 2) place.scrollIntoView();
  }, [named]);
  return card;
}

function Size({ file }: { file: Shelved }) {
  const t = useWords();
  const { delegations: seats, articles, minutes } = file;
  return minutes === undefined
    ? t('library.size', { seats, articles })
    : t('library.sizeMinutes', { seats, articles, minutes });
}

/** How often the real wordings come out, beside forecasts that anybody can make; or that there was no text at all. */
function HowOften({ file: { id } }: { file: Shelved }) {
  const t = useWords();
  const { points } = getFigures(useApp((state) => state.language));
  const without = findWithout(id);
  const often = findOften(id);
  if (!without && !often) return null;
  return (
    <Text as="p" size={2} tone="soft" data-part="how-often">
      {without && t('library.oftenWithout', without)}
      {often && t('library.often', { ...often, ...formatHits(often.hits, points) })}
    </Text>
  );
}

function formatHits(hits: Often['hits'], format: (value: number) => string) {
  const figures = Object.entries(hits).map(([forecast, n]) => [forecast, format(n)]);
  return Object.fromEntries(figures);
}

/** What really came of it: for who has played, or asks. */
function Outcome({ one, file, library }: Props & { file: Shelved }) {
  const t = useWords();
  const text = useText();
  const [asked, ask] = useState(false);
  const { outcome, title } = useCaseWords()(one, file);
  if (one.told && one.year === null)
    return (
      <Text as="p" size={2} tone="soft">
        {t('library.noOutcome')}
      </Text>
    );
  if (outcome === null) return null;
  if (asked || library.spoilt || library.isPlayed(one))
    return (
      <>
        <Text as="p" size={2} weight={600} data-part="real-outcome">
          {outcome}
        </Text>
        {library.findChosen(one) && <HowOften file={file} />}
      </>
    );
  return (
    <Row as="p" gap={4} items="baseline" justify="between">
      <Text size={2} tone="soft">
        {t('library.outcomeHidden')}
      </Text>
      <Button
        kind="link"
        aria-label={t('library.outcomeShowOf', { title: title || text(file.title) })}
        onClick={() => ask(true)}
      >
        {t('library.outcomeShow')}
      </Button>
    </Row>
  );
}
