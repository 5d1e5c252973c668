/** The parts of the debrief under their headings: folded until asked for, all open on paper. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { usePlay } from '../../../../session/play/play-context.tsx';
import foldsStyles from './folds.module.css';
import partsStyles from '../../../../ui/parts.module.css?names';

const FOLDS = [
  'moved',
  'others',
  'plan',
  'votes',
  'treaty',
  'better',
  'talk',
  'figures',
  'handIn',
] as const;
export type FoldName = (typeof FOLDS)[number];

type Folds = {
  open: ReadonlySet<FoldName>;
  turn: (name: FoldName, open: boolean) => void;
  turnAll: (open: boolean) => void;
};

const Context = createContext<Folds>({ open: new Set(), turn: () => {}, turnAll: () => {} });

export function FoldsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<ReadonlySet<FoldName>>(new Set());
  const turn = useCallback((name: FoldName, opened: boolean) => {
    setOpen((before) => {
      if (before.has(name) === opened) return before;
      const after = new Set(before);
      if (opened) after.add(name);
      else after.delete(name);
      return after;
    });
  }, []);
  const turnAll = useCallback((opened: boolean) => setOpen(new Set(opened ? FOLDS : [])), []);
  useEffect(() => {
    // What is printed is what stands there when the event is over, so the page is not waited for.
    const unfold = () => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    };
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);
  const folds = useMemo(() => ({ open, turn, turnAll }), [open, turn, turnAll]);
  return <Context value={folds}>{children}</Context>;
}

type FoldProps = { name: FoldName; gist: string; wide?: boolean; children: ReactNode };

/** @param props.gist what stands in it, in half a line @param props.wide one thing under another */
export function Fold({ name, gist, wide = false, children }: FoldProps) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const own = game.view.mandate ? 'yes' : 'no';
  const { open, turn } = useContext(Context);
  return (
    <details
      id={`fold-${name}`}
      className={`${foldsStyles['fold']} paper`}
      open={open.has(name)}
      onToggle={(event) => turn(name, event.currentTarget.open)}
    >
      <summary>
        <h2>{t(`fold.${name}`, { own })}</h2>
        <span className={foldsStyles['fold-gist']}>{gist}</span>
      </summary>
      <div className={foldsStyles['fold-body']} data-wide={wide || undefined}>
        {children}
      </div>
    </details>
  );
}

/** Opens every part at once, or closes them all. */
export function FoldAll() {
  const { t } = usePlay().speech;
  const { open, turnAll } = useContext(Context);
  const all = FOLDS.every((name) => open.has(name));
  return (
    <button
      type="button"
      className={`${partsStyles['button']} ${partsStyles['small-button']}`}
      onClick={() => turnAll(!all)}
    >
      {t(all ? 'fold.closeAll' : 'fold.openAll')}
    </button>
  );
}

/** A key that leads to a part and opens it. */
export function ToFold({ name, children }: { name: FoldName; children: ReactNode }) {
  const go = () => {
    const fold = document.getElementById(`fold-${name}`);
    if (!(fold instanceof HTMLDetailsElement)) return;
    fold.open = true;
    fold.scrollIntoView();
    fold.querySelector('summary')?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className={partsStyles['button']} onClick={go}>
      {children}
    </button>
  );
}
