import { useRef, useEffect } from 'react';
import { TitledModal } from '../../../../ui/notices/modal.tsx';
import { KeysHelp } from '../../../../ui/keys-help.tsx';
import { LazyDrawnWants, LazySeatRoom } from '../../../../ui/seat-room-later.ts';
import { Anchor, Button, Buttons, Small } from '../../../../ui/layout/primitives.tsx';
import { usePlay, useSeat, useDialogs } from '../../../../session/play/play-context.tsx';
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

      close={close}
    >
      {brief !== null && (
        <>
          <h3>{t('help.brief')}</h3>
          <Small>
            {t('help.estimates')} {!game.guided && t('door.drawn')}
          </Small>
          {!game.guided && <LazyDrawnWants />}
          {names
            .text(brief)
            .split('\n\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
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
        <Anchor href="#/listen">{t('bar.listen')}</Anchor>
      </p>
      <Button kind="link" onClick={() => go({ page: 'numbers' })}>
        {t('menu.numbers')}
      </Button>
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
      <Small>{t('help.codexHow')}</Small>
      <Buttons>
        <Button onClick={() => open('codex')}>
          {t('help.codex')} <kbd>Q</kbd>
        </Button>
        <Button onClick={() => open('phrases')}>{t('help.phrases')}</Button>
        <Button onClick={() => open('ear')}>{t('help.ear')}</Button>
        {game.guided && lesson !== 'open' && (
          <Button onClick={() => learn({ lesson: 'open' })}>{t('help.lesson')}</Button>
        )}
      </Buttons>
    </>
  );
}
