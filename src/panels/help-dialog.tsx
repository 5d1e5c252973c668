import { useRef, useEffect } from 'react';
import { PHRASE_BOOK, PHRASE_BOUNDS } from '../app/selectors/phrase.ts';
import { useApp } from '../app/store.ts';
import { Modal } from './modal.tsx';
import { KeysHelp } from './keys-help.tsx';
import { usePlay } from './play-context.tsx';

const TIPS = ['goal', 'ask', 'package', 'time', 'vote'] as const;

/** @param atKeys opened for the keys: they come into view first */
export function HelpDialog({ close, atKeys }: { close: () => void; atKeys: boolean }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const go = useApp((state) => state.go);
  const brief = game.view.scenario.delegations[game.view.delegation]?.brief;
  const keys = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!atKeys) return;
    keys.current?.scrollIntoView();
    keys.current?.focus();
  }, [atKeys]);
  return (
    <Modal label={t('help.title')} className="log-dialog" close={close}>
      <div className="dialog-head">
        <h2>{t('help.title')}</h2>
        <button type="button" className="button" onClick={close}>
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
      <h3 ref={keys} tabIndex={-1}>
        {t('help.keys')}
      </h3>
      <KeysHelp />
      <button type="button" className="link" onClick={() => go({ page: 'numbers' })}>
        {t('menu.numbers')}
      </button>
    </Modal>
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
