import { TitledModal } from '../../../../ui/notices/modal.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Said } from '../../../../ui/deals/said.tsx';
import { isLogged, tell } from '../../../../speech/tell.ts';

/** Everything that happened, newest first. */
export function LogDialog({ close }: { close: () => void }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const logged = game.log.filter(({ happening }) => isLogged(happening)).reverse();
  return (
    <TitledModal
      title={t('log.full')}
      shut={t('dialog.close')}
      className="log-dialog"
      close={close}
    >
      <p className="small">{t('log.simulated')}</p>
      <ol className="log-lines" data-part="log-lines" reversed>
        {logged.map(({ at, happening }) => {
          const told = tell(happening, speech);
          const heading = happening.type === 'sitting' || happening.type === 'phase';
          return (
            <li
              key={at}
              className={heading ? 'log-heading' : ''}
              data-fresh={at >= game.unread || undefined}
            >
              <span>{told.text}</span>
              <Said told={told} />
            </li>
          );
        })}
      </ol>
    </TitledModal>
  );
}
