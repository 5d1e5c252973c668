/** Takes the last act back; where that may not be, says why and offers a branch. */
import { isLocked } from '../../../../session/game/locks.ts';
import { useKeyed } from '../../../../ui/use-keyed.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { formatHappening } from '../../../../speech/tell.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import type { Game } from '../../../../session/store/store.ts';
import { Button, dress, Row, Text } from '../../../../ui/layout/primitives.tsx';
import logStrip from '../log/log-strip.module.css?names';

const WHY = 'undo-why';

/** What the key, its letter and the menu do. */
export function useUndo(): () => void {
  const { game } = usePlay();
  const undo = useSeat((state) => state.undo);
  return () => {
    if (mayTakeBack(game)) undo();
    else openWhy();
  };
}

/** The keyboard goes into it, and back to where it was when it closes. */
function openWhy(): void {
  const why = document.getElementById(WHY);
  why?.showPopover();
  why?.querySelector('button')?.focus();
}

function mayTakeBack(game: Game): boolean {
  return game.undo.ok && !game.readOnly && !isLocked(game, 'undo');
}

/** What cannot be taken back can be branched from: the key still leads somewhere. */
export function isDead(game: Game): boolean {
  return !mayTakeBack(game) && !mayBranch(game);
}

function mayBranch(game: Game): boolean {
  return game.moment === null && !game.readOnly && game.moments.length > 0;
}

export function UndoKey() {
  const keyed = useKeyed();
  const { game, speech } = usePlay();
  const takeBack = useUndo();
  const { t } = speech;
  const off = !mayTakeBack(game);
  const dead = isDead(game);
  return (
    <Button
      kind="link"
      aria-disabled={dead}
      aria-haspopup={off ? 'dialog' : undefined}
      {...keyed('u Control+z')}
      title={off ? explainNoUndo(game, speech) : t('undo.how')}
      onClick={takeBack}
    >
      {t(off && !dead ? 'undo.keyWhy' : 'undo.key')}
    </Button>
  );
}

function explainNoUndo(game: Game, speech: Speech): string {
  const { undo, moment, readOnly } = game;
  const { t } = speech;
  if (moment !== null) return t('undo.past');
  if (readOnly) return t('undo.readOnly');
  if (isLocked(game, 'undo')) return t('undo.locked');
  if (undo.ok || undo.because === 'nothing') return t('undo.nothing');
  if (undo.because === 'others') return t('undo.others');
  return t('undo.heard', { text: formatHappening(undo.happening, speech).text });
}

/** Over the strip: why nothing is taken back, and what can be done instead. */
export function UndoWhy() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const branch = useSeat((state) => state.branch);
  const last = game.moments.length - 1;
  const branches = mayBranch(game);
  const locked = isLocked(game, 'branch');
  const close = () => document.getElementById(WHY)?.hidePopover();
  return (
    <div
      id={WHY}
      popover="auto"
      role="dialog"
      aria-label={t('undo.cannot')}
      className={dress({ padY: 5, padX: 6 }, `${logStrip['undo-why']} paper`)}
    >
      <p>{explainNoUndo(game, speech)}</p>
      {branches && (
        <Text as="p" top={3} tone="soft" size={2}>
          {t(locked ? 'lock.set' : game.saving === 'refused' ? 'undo.lost' : 'undo.branchHow')}
        </Text>
      )}
      <Row wrap gap={4} top={5}>
        {branches && (
          <Button
            kind="primary"
            disabled={locked}
            title={locked ? t('lock.set') : undefined}
            onClick={() => {
              close();
              void branch(last);
            }}
          >
            {t('undo.branch')}
          </Button>
        )}
        <Button onClick={close}>{t('undo.keep')}</Button>
      </Row>
    </div>
  );
}
