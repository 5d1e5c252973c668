import { useRef, useEffect } from 'react';
import { TitledModal } from '../../../../ui/notices/modal.tsx';
import { KeysHelp } from '../../../../ui/keys-help.tsx';
import { LazySeatRoom } from '../../../../ui/seat-room-later.ts';
import { usePlay, useSeat, useDialogs } from '../../../../session/play/play-context.tsx';
import modalStyles from '../../../../ui/notices/modal.module.css?names';
import parts from '../../../../ui/parts.module.css?names';

const TIPS = ['goal', 'ask', 'package', 'time', 'vote'] as const;

/** @param atKeys opened for the keys: they come into view first */
export function HelpDialog({ close, atKeys }: { close: () => void; atKeys: boolean }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const go = useSeat((state) => state.go);
  const { brief } = game;
  const keys = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!atKeys) return;
    keys.current?.scrollIntoView();
    keys.current?.focus();
  }, [atKeys]);
  return (
    <TitledModal
      title={t('help.title')}
      shut={t('dialog.close')}
      className={`${modalStyles['log-dialog']}`}
      close={close}
    >
      {brief !== null && (
        <>
          <h3>{t('help.brief')}</h3>
          <p className={parts['small']}>{t('help.estimates')}</p>
          {names
            .text(brief)
            .split('\n\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          {!game.guided && <p className={parts['small']}>{t('door.drawn')}</p>}
        </>
      )}
      <LazySeatRoom scenario={game.view.scenario} seat={game.seat} veil={game.veil} />
      <h3>{t('help.how')}</h3>
      <ul>
        {TIPS.map((tip) => (
          <li key={tip}>{t(`help.tip.${tip}`)}</li>
        ))}
      </ul>
      <Codex />
      <h3 ref={keys} tabIndex={-1} className={parts['of-keys']}>
        {t('help.keys')}
      </h3>
      <KeysHelp />
      <p>
        <a className={parts['link']} href="#/listen">
          {t('bar.listen')}
        </a>
      </p>
      <button type="button" className={parts['link']} onClick={() => go({ page: 'numbers' })}>
        {t('menu.numbers')}
      </button>
    </TitledModal>
  );
}

/** The way to the codex, and back to a lesson that was skipped. */
function Codex() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const open = useDialogs();
  const lesson = useSeat((state) => state.learning.lesson);
  const learn = useSeat((state) => state.learn);
  return (
    <>
      <h3>{t('help.codex')}</h3>
      <p className={parts['small']}>{t('help.codexHow')}</p>
      <div className={parts['btns']}>
        <button type="button" className={parts['button']} onClick={() => open('codex')}>
          {t('help.codex')} <kbd>Q</kbd>
        </button>
        <button type="button" className={parts['button']} onClick={() => open('phrases')}>
          {t('help.phrases')}
        </button>
        <button type="button" className={parts['button']} onClick={() => open('ear')}>
          {t('help.ear')}
        </button>
        {game.guided && lesson !== 'open' && (
          <button
            type="button"
            className={parts['button']}
            onClick={() => learn({ lesson: 'open' })}
          >
            {t('help.lesson')}
          </button>
        )}
      </div>
    </>
  );
}
