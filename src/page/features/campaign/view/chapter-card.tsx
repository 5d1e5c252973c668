/** A chapter: when and where, what it is about, what came of it, and the button that plays it. */
import { Button, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { useApp } from '../../../session/store/store.ts';
import { type Key, useWords } from '../../../speech/words.ts';
import type { ChapterPlan } from '../model/chapters.ts';
import styles from './campaign.module.css?names';
import type { Campaign } from './use-campaign.ts';

type Props = { chapter: ChapterPlan; n: number; campaign: Campaign };

type State = 'played' | 'now' | 'running' | 'closed' | 'later';

function findState({ chapter, campaign }: Props): State {
  const { kept, course, isRunning } = campaign;
  if (isRunning(chapter.id)) return 'running';
  if (course.legacies.some((one) => one.chapter === chapter.id)) return 'played';
  if (course.next?.id === chapter.id) return 'now';
  return course.stopped === null || kept.legacies.has(chapter.id) ? 'later' : 'closed';
}

export function ChapterCard(props: Props) {
  const t = useWords();
  const minutes = useApp(
    ({ shelf }) => shelf.find(({ id }) => id === props.chapter.id)?.minutes ?? 10,
  );
  const { chapter, n } = props;
  const state = findState(props);
  const current = state === 'now' || state === 'running';
  const about = (part: string): string => t(`campaign.${part}.${chapter.id}` as Key);
  return (
    <Stack as="li" className={styles['chapter']} gap={4} data-part="chapter" data-state={state}>
      <Row gap={4} items="center">
        <Text
          className={styles['number']}
          face="serif"
          size={6}
          align="center"
          pad={2}
          ground={current ? 'wash' : 'paper'}
          tone="ink"
          aria-hidden="true"
        >
          {n}
        </Text>
        <Text face="mono" size={6}>
          {about('when')}
        </Text>
      </Row>
      <Stack
        gap={4}
        className={`paper ${current ? 'bracketed' : ''}`}
        pad={6}
        grow="room"
        aria-current={current ? 'step' : undefined}
      >
        <Row justify="between" items="center" gap={4} wrap rule="bottom">
          <Text size={2}>{about('where')}</Text>
          <Text
            type="tag"
            breaks="never"
            tone={state === 'played' ? 'ok' : current ? 'warn' : 'faint'}
          >
            {t('campaign.state', { state })}
          </Text>
        </Row>
        <Text as="h2" type="title">
          <span className="visually-hidden">{t('campaign.chapter', { n })}: </span>
          {about('name')}
        </Text>
        <Text as="p" face="serif">
          {about('what')}
        </Text>
        <Text as="p" size={2} tone="soft" rule="top" padY={4} data-part="history">
          {about('real')}
        </Text>
        <OwnResult {...props} />
        <Row className={styles['foot']} gap={4} items="end" justify="between" wrap>
          <Doors {...props} state={state} />
          <Text size={2} tone="faint" breaks="never">
            {t('campaign.minutes', { n: minutes })}
          </Text>
        </Row>
      </Stack>
    </Stack>
  );
}

function OwnResult({ chapter, campaign }: Props) {
  const t = useWords();
  const { kept, nameSeat } = campaign;
  const legacy = kept.legacies.get(chapter.id);
  if (!legacy) return null;
  const { ending, count } = legacy;
  return (
    <Text as="p" size={2} weight={600} data-part="own-result">
      {t('campaign.ended', {
        seat: nameSeat(kept.seat),
        ending: ending ?? 'other',
        counted: String(count !== null && ending === 'vote'),
        yes: count?.yes ?? 0,
        no: count?.no ?? 0,
        abstain: count?.abstain ?? 0,
      })}
    </Text>
  );
}

const DOORS = {
  played: 'replay',
  now: 'start',
  running: 'resume',
  closed: 'history',
  later: 'history',
} as const satisfies Record<State, string>;

function Doors({ chapter, n, campaign, state }: Props & { state: State }) {
  const t = useWords();
  const opening = useApp((store) => store.opening);
  const { play, playAlone, unread } = campaign;
  const current = state === 'now' || state === 'running';
  const alone = state === 'later' || state === 'closed';
  return (
    <Stack gap={3} items="start">
      <Button
        kind={current ? 'primary' : 'plain'}
        className={current ? 'bracketed' : undefined}
        data-part="chapter-play"
        aria-busy={opening}
        onClick={() => (alone ? playAlone(chapter) : play(chapter))}
      >
        {opening ? t('campaign.opening') : t(`campaign.${DOORS[state]}`, { n })}
      </Button>
      {state === 'played' && (
        <Text size={1} tone="faint">
          {t('campaign.replayWhy')}
        </Text>
      )}
      {state === 'now' && n > 1 && (
        <Button kind="link" onClick={() => playAlone(chapter)}>
          {t('campaign.history')}
        </Button>
      )}
      {unread === chapter.id && (
        <Text as="p" size={2} tone="red" role="alert">
          {t('campaign.unread')}
        </Text>
      )}
    </Stack>
  );
}
