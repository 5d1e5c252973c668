import { usePlay } from '../play-context.tsx';
import { Said } from '../console/said.tsx';
import { isLogged, tell } from '../../words/tell.ts';
import '../../parts/notices/modal.css';

/** Everything that happened, newest first. */
export function LogDialog({ dialog }: { dialog: React.RefObject<HTMLDialogElement | null> }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const logged = game.log.filter(({ happening }) => isLogged(happening)).reverse();
  return (
    <dialog ref={dialog} className="log-dialog" aria-labelledby="log-title">
      <div className="dialog-head">
        <h2 id="log-title">{t('log.full')}</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('dialog.close')}
        </button>
      </div>
      <p className="small">{t('log.simulated')}</p>
      <ol className="log-lines" reversed>
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
    </dialog>
  );
}
