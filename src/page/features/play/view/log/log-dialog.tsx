import type { DomainEvent } from '../../../../../engine/state/event.ts';
import { foldLog } from '../../model/fold-log.ts';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { TitledModal } from '../../../../ui/notices/modal.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { SaidList } from '../../../../ui/deals/said.tsx';
import { isLogged, formatHappening } from '../../../../speech/tell.ts';
import { Small, Text } from '../../../../ui/layout/primitives.tsx';
import logStrip from './log-strip.module.css?names';

/** Speakers of a general debate that are named. */
const NAMED = 6;

/** Everything that happened, newest first. */
export function LogDialog({ close }: { close: () => void }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const logged = foldLog(game.log.filter(({ happening }) => isLogged(happening))).reverse();
  return (
    <TitledModal title={t('log.full')} shut={t('dialog.close')} close={close}>
      <Small>{t('log.simulated')}</Small>
      <ol className={logStrip['log-lines']} data-part="log-lines" reversed>
        {logged.map((line) => {
          const { at } = line;
          const type = 'spoke' in line ? 'statement' : line.happening.type;
          const heading = type === 'sitting' || type === 'phase';
          return (
            <Text
              as="li"
              key={at}
              padY={3}
              padX={5}
              top={0}
              bottom={0}
              rule="bottom"
              type={heading ? 'tag' : undefined}
              ground={heading ? 'stone' : undefined}
              data-fresh={at >= game.unread || undefined}
            >
              {'spoke' in line ? (
                t('log.spoke', { n: line.spoke.length, names: nameFew(line.spoke, speech, NAMED) })
              ) : (
                <Line happening={line.happening} />
              )}
            </Text>
          );
        })}
      </ol>
    </TitledModal>
  );
}

function Line({ happening }: { happening: DomainEvent }) {
  const told = formatHappening(happening, usePlay().speech);
  return (
    <>
      <span>{told.text}</span>
      <SaidList told={told} />
    </>
  );
}
