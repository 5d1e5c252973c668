/** Two play one seat: what one of them proposes is said once the other agrees. */
import { type KeyboardEvent, useEffect } from 'react';
import type { Act } from '../../engine/command.ts';
import { Modal } from '../parts/modal.tsx';
import { usePlay } from '../play/play-context.tsx';
import type { Speech } from '../play/use-game.ts';
import './pair-gate.css';

export function PairGate() {
  const { proposed, settle, speech } = usePlay();
  if (!proposed) return null;
  return (
    <Question
      act={proposed}
      speech={speech}
      agree={() => settle(true)}
      back={() => settle(false)}
    />
  );
}

type Props = { act: Act; speech: Speech; agree: () => void; back: () => void };

function Question({ act, speech, agree, back }: Props) {
  const { t } = speech;
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'y' || event.repeat || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      agree();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  // The key that proposed must not agree as well.
  const held = (event: KeyboardEvent): void => {
    if (event.repeat) event.preventDefault();
  };
  return (
    <Modal label={t('pair.title')} className="pair-gate" close={back}>
      <div onKeyDown={held}>
        <h2>{t('pair.title')}</h2>
        <p className="pair-act">{t('pair.proposed', { act: wordsFor(act, speech) })}</p>
        <p>{t('pair.how')}</p>
        <div className="btns">
          <button type="button" className="button primary" aria-keyshortcuts="y" onClick={agree}>
            {t('pair.agree')} <kbd aria-hidden="true">Y</kbd>
          </button>
          <button type="button" className="button" autoFocus onClick={back}>
            {t('pair.back')} <kbd aria-hidden="true">Esc</kbd>
          </button>
        </div>
      </div>
    </Modal>
  );
}

/** What is proposed: the act, whom it is for, and the article and words it names. */
function wordsFor(act: Act, { t, names }: Speech): string {
  const of = new Map<string, unknown>(Object.entries(act));
  const text = (key: string): string | undefined => {
    const value = of.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const to = text('to') ?? text('delegation');
  const article = text('article');
  const option = text('option');
  const parts = [
    t(`act.${act.type}`),
    to === undefined ? '' : names.called(to),
    article === undefined ? '' : names.article(article),
    article === undefined || option === undefined ? '' : names.option(article, option),
  ];
  return parts.filter((part) => part !== '').join(t('list.join'));
}
