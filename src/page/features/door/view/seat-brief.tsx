/** The chosen seat's brief, what it wants most, how to play, and the key. */
import type { Ref } from 'react';
import { useWords, markText } from '../../../speech/words.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { PlayButton } from './play-button.tsx';
import { AdviceLevels, PlaySettings } from './play-settings.tsx';
import seatBrief from './seat-brief.module.css';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import type { Door } from './use-door.ts';
import { useDoorNames } from './use-door-names.ts';
import openFile from '../../../ui/files/open-file.module.css?names';

const SeatMore = makeLazyPart(async () => (await import('./seat-more.tsx')).SeatMore, {
  words: ['seat'],
});

const SeatWants = makeLazyPart(async () => (await import('../../../ui/seat-wants.tsx')).SeatWants);

const RandomSeat = makeLazyPart(async () => (await import('./seat-more.tsx')).RandomSeat);

export function SeatBrief({ door, ref }: { door: Door; ref: Ref<HTMLElement> }) {
  const t = useWords();
  const names = useDoorNames(door.choice);
  const { conference, scenario, seat } = door.choice;
  const featured = conference.featured.find((one) => one.seat === seat);
  const delegation = scenario?.delegations[scenario.delegationIndex.get(seat ?? '') ?? -1];
  const observer = scenario?.observers.find(({ id }) => id === seat);
  const party = delegation ?? observer;
  const held = { seat: seat ?? '', name: featured?.name ?? party?.name ?? '' };
  const flag = party?.flag ?? featured?.flag;
  const brief = names.text(party?.brief) || (seat === 'CHAIR' ? t('door.chairBrief') : '');
  // What the seat is after comes last in it, and is read first.
  const paragraphs = brief.split(/\n\s*\n/);
  const write = (paragraph: string) => (
    <p
      key={paragraph}
      className={dress({ type: 'body', bottom: 4 })}
      {...markText(paragraph, brief)}
    />
  );
  const region = delegation && scenario ? names.text(findRegion(scenario, delegation.groups)) : '';
  return (
    <section
      className={`${seatBrief['brief']} paper`}
      ref={ref}
      tabIndex={-1}
      aria-labelledby="door-brief"
    >
      <p className={openFile['document-head']}>
        <Text type="mark">{t('door.briefOf')}</Text>
        <span>{t('door.confidential')}</span>
      </p>
      <Row gap={6} items="center" top={5} bottom={4} className={seatBrief['brief-name']}>
        <Flag code={names.flag(flag === undefined ? held : { ...held, flag })} height={48} />
        <div>
          <h2
            id="door-brief"
            {...markText(seat === 'CHAIR' ? t('seat.chair') : names.seat(held))}
          />
          <p className={dress({ size: 2, tone: 'soft' })} {...markText(region)} />
          {observer && (
            <Text as="p" size={2} tone="soft">
              {t('door.observerHow')}
            </Text>
          )}
        </div>
      </Row>
      <div>
        {[paragraphs.at(-1) ?? ''].map(write)}
        {scenario && seat !== null && (
          <SeatWants scenario={scenario} seat={seat} text={names.text} />
        )}
        {paragraphs.slice(0, -1).map(write)}
        {scenario && (
          <SeatMore
            scenario={scenario}
            seat={seat ?? ''}
            veil={door.choice.veil}
            text={names.text}
          />
        )}
        {delegation && (
          <Text as="p" size={2} tone="faint" padY={2}>
            {t('door.drawn')}
          </Text>
        )}
        <Text as="p" size={2} tone="faint" padY={2}>
          {t('door.estimates')}
        </Text>
      </div>
      <PlaySettings door={door} />
      <Stack gap={5} size={2} className={seatBrief['brief-keys']}>
        <AdviceLevels door={door} />
        <Row gap={5} lineGap={4} wrap>
          <PlayButton door={door} />
          <RandomSeat door={door} />
        </Row>
      </Stack>
    </section>
  );
}

/** The last group named is the regional one where there is one; a bloc of the model is no name to show. */
function findRegion(scenario: Scenario, groups: readonly string[]) {
  const region = groups.find((id) => id.endsWith('_group'));
  return scenario.groups.find((group) => group.id === region)?.title;
}
