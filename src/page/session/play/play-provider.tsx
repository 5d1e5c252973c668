/** Makes what the play screen shares: keeps the form in hand and what lies on the trading table, and says the acts. */
import {
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Act, ActType } from '../../../engine/command.ts';
import { useSpeech } from '../../speech/use-game.ts';
import { listLinesPassed } from '../game/text/red-line.ts';
import { type Game, useApp, useAppStore } from '../store/store.ts';
import { ACT_FACES, ON_THE_TABLE } from './act-table.ts';
import { type Draft, listIds, readAct } from './draft.ts';
import {
  type Before,
  type Doubted,
  findPartner,
  findQuestionOffer,
  makeFreshDraft,
  type Play,
  PlayContext,
  turnOffer,
} from './play-context.tsx';
import { findUnsaid } from './unsaid.ts';

type LegalAct = Game['acts'][number];

type Table = Pick<Play, 'kept' | 'known'>;

const EMPTY: Table = { kept: null, known: null };

/** What lies on the table, until the sitting closes in which it was laid there. */
function useLaid({ view }: Game): { table: Table; setTable: (table: Table) => void } {
  const { sitting } = view;
  const [laid, setLaid] = useState({ table: EMPTY, sitting });
  return useMemo(
    () => ({
      table: laid.sitting === sitting ? laid.table : EMPTY,
      setTable: (table) => setLaid({ table, sitting }),
    }),
    [laid, sitting],
  );
}

/** @param picked in the hall when it was last laid down */
type Opened = { draft: Draft; turn: number; picked: string | null } | null;

/** The form in hand, until the next command. Whoever is picked while a question is put together is the one to be asked. */
function useOpened(
  game: Game,
  picked: string | null,
  clearRefusal: () => void,
): [Opened, Dispatch<SetStateAction<Opened>>] {
  const [open, setOpen] = useState<Opened>(null);
  useEffect(() => {
    const asked = findPartner(game, picked);
    if (asked === null) return;
    // What was refused was asked of somebody else.
    clearRefusal();
    setOpen((before) =>
      before?.draft.type === 'ask'
        ? { ...before, picked, draft: { ...before.draft, delegation: asked } }
        : before,
    );
    // From the seat back to the form, where Enter asks.
    if (open?.draft.type === 'ask')
      document.getElementById('form-title')?.focus({ preventScroll: true });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when another is picked, not when the game goes on
  }, [picked]);
  const stands = open !== null && open.turn === countTurns(game) && mayStill(game, open.draft);
  return [stands ? open : null, setOpen];
}

/** What others say at a table of a class does not close what this person has in hand. */
function countTurns({ afar, own, commands }: Game): number {
  return afar ? own.length : commands;
}

/** Elsewhere nothing changes while a form is open. */
function mayStill({ afar, acts }: Game, draft: Draft): boolean {
  return !afar || acts.find(({ type }) => type === draft.type)?.unavailable === null;
}

export function PlayProvider({ game, children }: { game: Game; children: ReactNode }) {
  const speech = useSpeech(game);
  const screen = useApp((state) => state.screen);
  const picked = useApp((state) => state.picked);
  const store = useAppStore();
  const [opened, setOpen] = useOpened(game, picked, store.getState().clearRefusal);
  const lies = useLaid(game);
  const [proposed, setProposed] = useState<Act | null>(null);
  const [doubted, setDoubted] = useState<Doubted | null>(null);
  const [begun, setBegun] = useState(0);
  const turn = countTurns(game);
  const play = useMemo<Play>(() => {
    const { dispatch, show, pick, clearRefusal } = store.getState();
    const { table, setTable } = lies;
    // What lies on the trading table is in hand only where the table is in sight.
    const hides = screen !== 'trade' && opened && ON_THE_TABLE.has(opened.draft.type);
    const draft = (!hides && opened?.draft) || null;
    const legal = (type: ActType) => game.acts.find((act) => act.type === type);
    const send = (act: Act | null) => {
      if (!act || game.readOnly) return;
      const why = findDoubt(act, game, table.kept);
      return why ? setDoubted({ act, why }) : put(act);
    };
    const put = (act: Act) => (game.pair ? setProposed(act) : sayNow(act));
    const sayNow = (act: Act) => {
      dispatch(act);
      // What is not in order stays open, with the reason beside it.
      if (store.getState().rejection) return;
      setOpen(act.type === 'ask' ? keepOnTable(draft, turn, act.delegation) : null);
      if (ON_THE_TABLE.has(act.type)) setTable({ ...table, kept: null });
      if (act.type !== 'ask') return;
      pick(act.delegation);
      setTable({ ...table, known: act.delegation });
      setBegun((before) => before + 1);
    };
    const lay = (laid: Draft | null) => {
      clearRefusal();
      setOpen(laid && { draft: laid, turn, picked });
      if (laid && ON_THE_TABLE.has(laid.type)) setTable({ kept: laid, known: picked });
    };
    return {
      game,
      speech,
      draft,
      begun,
      ...table,
      legal,
      begin(type, filled = {}) {
        if (legal(type)?.unavailable !== null || game.readOnly) return;
        const shown = { picked, ...table, act: legal(type) };
        const stays = opened?.picked === picked && Object.keys(filled).length === 0;
        const begins =
          stays && draft?.type === type ? draft : beginDraft(type, game, shown, filled);
        if (/^(plain|answer)$/.test(ACT_FACES[type].family)) return send(readAct(begins));
        lay(begins);
        setBegun((before) => before + 1);
        if (ON_THE_TABLE.has(type)) show('trade');
        else if (screen === 'trade') show('hall');
      },
      edit: (part, base = draft) => lay(base && { ...base, ...part }),
      cancel() {
        setOpen(null);
        if (!draft || ON_THE_TABLE.has(draft.type)) setTable({ ...table, kept: null });
      },
      close: () => setOpen(null),
      say: (act = draft && readAct(draft)) => send(act),
      proposed,
      settle(agreed) {
        setProposed(null);
        if (agreed && proposed) sayNow(proposed);
      },
      doubted,
      settleDoubt(goOn) {
        setDoubted(null);
        if (goOn && doubted) put(doubted.act);
      },
    };
  }, [game, speech, opened, begun, lies, proposed, doubted, turn, picked, screen, store, setOpen]);
  return <PlayContext value={play}>{children}</PlayContext>;
}

/** A question from the table leaves what lies there in hand, and under the keyboard, unless the turn has passed with it. */
function keepOnTable(draft: Draft | null, turn: number, asked: string): Opened {
  return draft && ON_THE_TABLE.has(draft.type) ? { draft, turn: turn + 1, picked: asked } : null;
}

/** Why the person is asked before an act is said; null: it is said at once. */
function findDoubt(act: Act, game: Game, kept: Draft | null): Doubted['why'] | null {
  if (act.type === 'pass') return findUnsaid(game, kept);
  return listLinesPassed(game.view, act).length > 0 ? 'line' : null;
}

/** An act as it is begun, with what is known of it: the one group, the offer turned round, and what whoever begins it has filled in. */
function beginDraft(type: ActType, game: Game, before: Before, filled: Partial<Draft>): Draft {
  const { delegation: to = null } = filled;
  const fresh = to === null ? before : { ...before, picked: to, known: null };
  return {
    ...makeFreshDraft(type, game, fresh),
    ...(type === 'caucus' ? findOnlyGroup(before.act) : {}),
    ...(type === 'counter' ? turnOffer(game, findQuestionOffer(game)) : {}),
    ...filled,
  };
}

/** Whoever is in one group alone does not choose among groups. */
function findOnlyGroup(act: LegalAct | undefined): Partial<Draft> {
  const [group, another] = listIds(act, 'group');
  return group !== undefined && another === undefined ? { group } : {};
}
