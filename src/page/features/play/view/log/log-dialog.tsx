import { useState } from 'react';
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import {
  type FoldedLine,
  findPart,
  foldLog,
  listOwnOffers,
  type LogFilter,
} from '../../model/fold-log.ts';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { TitledModal } from '../../../../ui/notices/modal.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { SaidList } from '../../../../ui/deals/said.tsx';
import { isLogged, formatHappening } from '../../../../speech/tell.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { Button, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';
import logStrip from './log-strip.module.css?names';

/** Delegations that are named of those that did the same. */
const NAMED = 6;

const FILTERS: readonly LogFilter[] = ['all', 'concerns', 'own'];

/** Everything that happened, newest first; all of it, what concerns the seat, or what it did. */
export function LogDialog({ close }: { close: () => void }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const [filter, choose] = useState<LogFilter>('all');
  const offers = listOwnOffers(game.log, game.seat);
  const lines = foldLog(game.log.filter(({ happening }) => isLogged(happening)))
    .map((line) => ({ line, part: findPart(line, game.seat, offers) }))
    .filter(({ line, part }) => isShown(line, part, filter))
    .reverse();
  return (
    <TitledModal title={t('log.full')} shut={t('dialog.close')} close={close}>
      <Small>{t('log.simulated')}</Small>
      <Row gap={3} top={3} bottom={3} role="group" aria-label={t('log.filter')}>
        {FILTERS.map((one) => (
          <Button key={one} kind="small" aria-pressed={one === filter} onClick={() => choose(one)}>
            {t(`log.filter.${one}`)}
          </Button>
        ))}
      </Row>
      <ol className={logStrip['log-lines']} data-part="log-lines" reversed>
        {lines.map(({ line, part }) => (
          <Text
            as="li"
            key={line.at}
            padY={3}
            padX={5}
            top={0}
            bottom={0}
            rule="bottom"
            type={isHeading(line) ? 'tag' : undefined}
            ground={isHeading(line) ? 'stone' : undefined}
            weight={part === 'own' ? 600 : undefined}
            tone={line.at < game.unread ? 'soft' : undefined}
            data-fresh={line.at >= game.unread || undefined}
          >
            <Line line={line} />
          </Text>
        ))}
      </ol>
    </TitledModal>
  );
}

function isHeading(line: FoldedLine): boolean {
  return 'happening' in line && ['sitting', 'phase'].includes(line.happening.type);
}

/** Headings stay: they say when the rest was. */
function isShown(line: FoldedLine, part: ReturnType<typeof findPart>, filter: LogFilter): boolean {
  if (filter === 'all' || isHeading(line)) return true;
  return part === 'own' || (part !== null && filter === 'concerns');
}

function Line({ line }: { line: FoldedLine }) {
  const { speech } = usePlay();
  const { t, names } = speech;
  if ('spoke' in line)
    return t('log.spoke', { n: line.spoke.length, names: nameFew(line.spoke, speech, NAMED) });
  if ('seats' in line)
    return t('log.brackets', {
      names: nameFew(line.seats, speech, NAMED),
      n: line.seats.length,
      held: line.held ? 'yes' : 'no',
      article: names.articleFull(line.article),
    });
  return <Happened happening={line.happening} />;
}

/** Read later, a number alone does not say what an article is about; a list of them would be long. */
function withTitles(speech: Speech): Speech {
  return { ...speech, article: speech.names.articleFull };
}

function Happened({ happening }: { happening: DomainEvent }) {
  const { speech } = usePlay();
  const told = formatHappening(happening, 'article' in happening ? withTitles(speech) : speech);
  return (
    <>
      <span>{told.text}</span>
      <SaidList told={told} />
    </>
  );
}
