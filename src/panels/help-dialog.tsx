import { PHRASE_BOOK, PHRASE_BOUNDS } from '../app/selectors/phrase.ts';
import { useApp } from '../app/store.ts';
import { usePlay } from './play-context.tsx';

const KEYS = ['views', 'articles', 'brackets', 'acts', 'escape'] as const;
const TIPS = ['goal', 'ask', 'package', 'time', 'vote'] as const;

export function HelpDialog({ dialog }: { dialog: React.RefObject<HTMLDialogElement | null> }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const go = useApp((state) => state.go);
  const brief = game.view.scenario.delegations[game.view.delegation]?.brief;
  return (
    <dialog ref={dialog} className="log-dialog" aria-labelledby="help-title">
      <div className="dialog-head">
        <h2 id="help-title">{t('help.title')}</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('dialog.close')}
        </button>
      </div>
      {brief !== undefined && (
        <>
          <h3>{t('help.brief')}</h3>
          <p className="small">{t('help.estimates')}</p>
          {names
            .text(brief)
            .split('\n\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </>
      )}
      <h3>{t('help.how')}</h3>
      <ul>
        {TIPS.map((tip) => (
          <li key={tip}>{t(`help.tip.${tip}`)}</li>
        ))}
      </ul>
      <PhraseBook />
      <h3>{t('help.keys')}</h3>
      <ul>
        {KEYS.map((key) => (
          <li key={key}>{t(`help.key.${key}`)}</li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => go({ page: 'numbers' })}>
        {t('menu.numbers')}
      </button>
    </dialog>
  );
}

/** Stock phrases with their one meaning each. */
function PhraseBook() {
  const { t } = usePlay().speech;
  return (
    <details className="phrase-book">
      <summary>{t('phrase.book')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('phrase.heard')}</th>
            <th scope="col">{t('phrase.means')}</th>
          </tr>
        </thead>
        <tbody>
          {PHRASE_BOOK.map((code) => (
            <tr key={code}>
              <th scope="row">{t('phrase.said', { phrase: t(`phrase.${code}`) })}</th>
              <td>{t(`phrase.meaning.${code}`, PHRASE_BOUNDS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
