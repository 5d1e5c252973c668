import { useRef } from 'react';
import { creditLost } from '../app/selectors/ledger.ts';
import { usePlay } from './play-context.tsx';
import { Said } from './said.tsx';
import { headline, isLogged, tell } from './tell.ts';
import './log-strip.css';

/** Reasons in one line under the hall; the rest stands in the full log. */
const IN_ONE_LINE = 3;

/** The one line under the hall: what just happened, and the numbers that decided it. */
export function LogStrip() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { scenario } = game.view;
  const dialog = useRef<HTMLDialogElement>(null);
  const fresh = game.log.slice(game.unread).map((line) => line.happening);
  const happening = headline(fresh) ?? game.log.at(-1)?.happening;
  const told = happening && tell(happening, speech);
  return (
    <section className="log" aria-label={t('log.title')}>
      <span className="log-time">
        {t('log.sitting', { n: game.view.sitting, of: scenario.procedure.sittings })}
      </span>
      <p className="log-line" aria-live="polite">
        {told && <b>{told.text}</b>}
        {told?.phrase && <span className="log-phrase">{told.phrase}</span>}
        {told && told.why.length > 0 && (
          <span className="log-why">
            {t('log.why', { why: told.why.slice(0, IN_ONE_LINE).join(t('log.join')) })}
          </span>
        )}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {creditLost(game)
          .filter((lost) => lost !== happening)
          .map((lost) => tell(lost, speech).text)
          .join(' ')}
      </p>
      <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
        <span className="log-wide">{t('log.open', { n: fresh.filter(isLogged).length })}</span>
        <span className="log-narrow">{t('log.short', { n: fresh.filter(isLogged).length })}</span>
      </button>
      <LogDialog dialog={dialog} />
    </section>
  );
}

function LogDialog({ dialog }: { dialog: React.RefObject<HTMLDialogElement | null> }) {
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
