/** The parts of the debrief under their headings: folded, and not worked out, until asked for; all open on paper. */
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import foldsStyles from './folds.module.css';
import { useDebrief } from '../use-debrief.ts';
import { Button, Text } from '../../../../ui/layout/primitives.tsx';

const FOLDS = [
  'text',
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

/** What changes here is drawn before anything else is done: what is printed is what stands there when the event is over. */
class OpenFolds {
  #open: ReadonlySet<FoldName> = new Set();
  readonly #watching = new Set<() => void>();

  readonly read = (): ReadonlySet<FoldName> => this.#open;

  readonly watch = (changed: () => void): (() => void) => {
    this.#watching.add(changed);
    return () => this.#watching.delete(changed);
  };

  readonly turn = (name: FoldName, opened: boolean): void => {
    if (this.#open.has(name) === opened) return;
    const after = new Set(this.#open);
    if (opened) after.add(name);
    else after.delete(name);
    this.#set(after);
  };

  readonly turnAll = (opened: boolean): void => this.#set(new Set(opened ? FOLDS : []));

  #set(open: ReadonlySet<FoldName>): void {
    this.#open = open;
    for (const changed of this.#watching) changed();
  }
}

export function FoldsProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => new OpenFolds());
  const open = useSyncExternalStore(store.watch, store.read);
  useLayoutEffect(() => {
    const unfold = () => {
      store.turnAll(true);
      queueMicrotask(unfoldWithin);
    };
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, [store]);
  const { turn, turnAll } = store;
  const folds = useMemo(() => ({ open, turn, turnAll }), [open, turn, turnAll]);
  return <Context value={folds}>{children}</Context>;
}

/** What is folded within a part, and on a phone beside them. */
function unfoldWithin(): void {
  for (const one of document.querySelectorAll('details')) one.open = true;
}

type FoldProps = { name: FoldName; wide?: boolean; children: ReactNode };

/** @param props.wide one thing under another */
export function Fold({ name, wide = false, children }: FoldProps) {
  const { game, speech } = useDebrief();
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
        <Text as="h2" face="sans" size={4} bottom={0}>
          {t(`fold.${name}`, { own })}
        </Text>
      </summary>
      {open.has(name) && (
        <div className={foldsStyles['fold-body']} data-wide={wide || undefined}>
          {children}
        </div>
      )}
    </details>
  );
}

/** Opens every part at once, or closes them all. */
export function FoldAll() {
  const { t } = useDebrief().speech;
  const { open, turnAll } = useContext(Context);
  const all = FOLDS.every((name) => open.has(name));
  return (
    <Button kind="small" onClick={() => turnAll(!all)}>
      {t(all ? 'fold.closeAll' : 'fold.openAll')}
    </Button>
  );
}
