import { TitledModal } from '../../../../ui/notices/modal.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { SaidList } from '../../../../ui/deals/said.tsx';
import { isLogged, formatHappening } from '../../../../speech/tell.ts';
import { Small, Text } from '../../../../ui/layout/primitives.tsx';
import logStrip from './log-strip.module.css?names';

/** Everything that happened, newest first. */
export function LogDialog({ close }: { close: () => void }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const logged = game.log.filter(({ happening }) => isLogged(happening)).reverse();
  return (
    <TitledModal title={t('log.full')} shut={t('dialog.close')} close={close}>
      <Small>{t('log.simulated')}</Small>
      <ol className={logStrip['log-lines']} data-part="log-lines" reversed>
        {logged.map(({ at, happening }) => {
          const told = formatHappening(happening, speech);
          const heading = happening.type === 'sitting' || happening.type === 'phase';
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
              <span>{told.text}</span>
              <SaidList told={told} />
            </Text>
          );
        })}
      </ol>
    </TitledModal>
  );
}
