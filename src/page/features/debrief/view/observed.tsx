import { findMomentFor } from '../model/story.ts';
import { useStory, useDebrief } from './use-debrief.ts';
import { BeingTold } from './being-told.tsx';
import { SeeMove } from './see-move.tsx';
import debriefStyles from './debrief.module.css?names';
import { Panel, Row, Small, Text } from '../../../ui/layout/primitives.tsx';

/** What the record shows of how the seat negotiated: seen at a move, or not seen. */
export function ObservedList() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { observed, status } = useStory(game);
  return (
    <Panel aria-labelledby="observed-title">
      <h3 id="observed-title">{t('debrief.observed')}</h3>
      <Small>{t('debrief.observedHow')}</Small>
      {observed === undefined && <BeingTold status={status} />}
      <ul className={debriefStyles['observed']}>
        {observed?.map(({ code, at }) => (
          <Row
            key={code}
            as="li"
            wrap
            gap={5}
            lineGap={1}
            justify="between"
            padY={3}
            rule="top"
            data-seen={at !== null || undefined}
          >
            <Text weight={at === null ? undefined : 600}>{t(`observed.${code}`)}</Text>
            <Text tone="soft">
              {at === null
                ? t('debrief.notSeen')
                : t('debrief.seenAt', { n: (findMomentFor(game, at) ?? 0) + 1 })}{' '}
              {at !== null && <SeeMove at={at} what={t(`observed.${code}`)} />}
            </Text>
          </Row>
        ))}
      </ul>
    </Panel>
  );
}
