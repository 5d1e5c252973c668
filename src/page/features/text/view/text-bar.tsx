import { countBracketsLeft, findNextOpen } from '../../../session/game/text/article-now.ts';
import { useKeyed } from '../../../ui/use-keyed.ts';
import { Button, Buttons, Small } from '../../../ui/layout/primitives.tsx';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { nameRevision } from './revision-words.ts';
import { ChangeSum } from './text-changes.tsx';
import { MODES, type Mode, type Reading } from './use-reading.ts';
import textBar from './text-bar.module.css';

/** Over the sheet: from bracket to bracket, how the draft is read, print. */
export function TextBar({ reading, narrow }: { reading: Reading; narrow: boolean }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const focus = useSeat((state) => state.focus);
  const look = useSeat((state) => state.look);
  const none = countBracketsLeft(game.view) === 0;
  const go = (step: 1 | -1) => !none && look(findNextOpen(game.view, focus, step));
  const ways = (
    <>
      <ModeKeys reading={reading} />
      <Button kind="small" onClick={() => window.print()}>
        {t('bar.print')}
      </Button>
    </>
  );
  return (
    <div className={textBar['text-bar']} data-part="text-bar">
      <div className={textBar['text-bar-row']}>
        <Buttons role="group" aria-label={t('bar.brackets')}>
          <BracketKey step={-1} {...{ none, go }} />
          <BracketKey step={1} {...{ none, go }} />
        </Buttons>
        {narrow ? (
          <details className={textBar['text-more']}>
            <summary>{t('bar.modes')}</summary>
            <div className={textBar['text-bar-row']}>{ways}</div>
          </details>
        ) : (
          ways
        )}
      </div>
      {reading.mode === 'compare' && <Compared reading={reading} />}
      {reading.mode === 'clean' && <Small>{t('bar.cleanHint')}</Small>}
      {reading.mode === 'mine' && <Small>{t('bar.mineHint')}</Small>}
    </div>
  );
}

type KeyProps = { step: 1 | -1; none: boolean; go: (step: 1 | -1) => void };

function BracketKey({ step, none, go }: KeyProps) {
  const keyed = useKeyed();
  const { t } = usePlay().speech;
  return (
    <Button
      kind="small"
      {...keyed(step > 0 ? 'n' : 'p')}
      aria-disabled={none}
      title={none ? t('bar.none') : undefined}
      onClick={() => go(step)}
    >
      {t(step > 0 ? 'card.nextBracket' : 'bar.previous')}
      <kbd>{step > 0 ? 'N' : 'P'}</kbd>
    </Button>
  );
}

function ModeKeys({ reading }: { reading: Reading }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { mode, setMode, only, setOnly } = reading;
  const modes: readonly Mode[] = game.view.mandate ? MODES : MODES.filter((one) => one !== 'mine');
  return (
    <div className={textBar['text-modes']} role="group" aria-label={t('bar.modes')}>
      {modes.map((one) => (
        <button key={one} type="button" aria-pressed={one === mode} onClick={() => setMode(one)}>
          {t(`bar.mode.${one}`)}
        </button>
      ))}
      {mode !== 'clean' && (
        <label>
          <input
            type="checkbox"
            checked={only}
            onChange={(event) => setOnly(event.target.checked)}
          />
          {t('bar.only', { mode })}
        </label>
      )}
    </div>
  );
}

/** Two revisions to compare, and what changed between them. */
function Compared({ reading }: { reading: Reading }) {
  const { t } = usePlay().speech;
  const { from, to, compare } = reading;
  return (
    <div className={textBar['text-bar-row']}>
      <RevisionSelect
        label={t('bar.from')}
        value={from}
        reading={reading}
        onChange={(chosen) => compare(chosen, to)}
      />
      <RevisionSelect
        label={t('bar.to')}
        value={to}
        reading={reading}
        onChange={(chosen) => compare(from, chosen)}
      />
      <ChangeSum reading={reading} from={from} to={to} />
    </div>
  );
}

type SelectProps = {
  label: string;
  value: number;
  reading: Reading;
  onChange: (revision: number) => void;
};

function RevisionSelect({ label, value, reading, onChange }: SelectProps) {
  const { speech } = usePlay();
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {reading.revisions.map((revision) => (
          <option key={revision.number} value={revision.number}>
            {nameRevision(revision, speech)}
          </option>
        ))}
      </select>
    </label>
  );
}
