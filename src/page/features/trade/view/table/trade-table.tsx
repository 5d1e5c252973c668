/** The table: two trade areas and a page between them. What one gives, what one asks, and whether it will do. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { isWorthGuessing } from '../../model/guesses.ts';
import { RefusedNote } from '../../../../ui/acts/refused.tsx';
import { readAct, listDraftChanges, type Draft } from '../../../../session/play/draft.ts';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { usePlay, useSeat, useSeatStore } from '../../../../session/play/play-context.tsx';
import { TableProvider, type TableState, useTableOf } from './table-context.tsx';
import { ScrollPane } from '../../../../ui/scroll-pane.tsx';
import { takeFocus } from '../../../../ui/take-focus.ts';
import { ListedLater } from '../../../../ui/deals/listed-later.tsx';
import { Small } from '../../../../ui/layout/primitives.tsx';
import { LazyPackageCard, LazyRoomArea, LazyScoreBar } from './table-later.ts';
import { DealCard } from './trade-deal.tsx';
import { TradeArea } from './trade-area.tsx';
import { CounterSlip } from './trade-slip.tsx';
import { TradeFoot } from './trade-foot.tsx';
import { TradeHead } from './trade-head.tsx';
import { TradePapers } from '../papers/trade-papers.tsx';
import tradeTable from './trade-table.module.css';

/** Fetched by whoever is asked for a guess, with its words. */
const GuessStep = makeLazyPart(async () => (await import('./guess-step.tsx')).GuessStep, {
  words: ['lesson'],
  meanwhile: (
    <section
      className={`paper ${tradeTable['trade-guess']}`}
      data-part="trade-guess"
      aria-busy="true"
    />
  ),
});

/** What stands on the table and is no part of trading. */
export type BesideTable = {
  /** Of another act that is being put together; it stands in the middle. */
  form: ReactNode;
  advice: ReactNode;
  /** An offer to answer, in the words of whoever makes it. */
  said: ReactNode;
};

type Props = { draft: Draft; beside: BesideTable };

export function TradeTable({ draft, beside }: Props) {
  const form = beside.form !== null;
  const table = useTableOf(draft);
  const { speech } = usePlay();
  const tabling = useTabling(table);
  const { t } = speech;
  const two = draft.type === 'offer' || draft.type === 'counter';
  const Outer = form ? 'div' : 'form';
  return (
    <TableProvider value={table}>
      <div className={tradeTable['desk']} data-part="desk">
        <Outer
          className={tradeTable['table']}
          data-part="table"
          aria-label={t('trade.table')}
          onSubmit={form ? undefined : tabling.submit}
        >
          {/* Whom, then what: the keyboard comes to the work from where it is put down. */}
          <Middle draft={draft} beside={beside} tabling={tabling} />
          <TradeArea side="give" />
          {two ? <TradeArea side="want" /> : <LazyRoomArea />}
        </Outer>
        <LazyScoreBar
          changes={[...draft.give, ...draft.want]}
          isPackage={draft.type === 'package'}
        />
        <TradePapers />
      </div>
    </TableProvider>
  );
}

type Tabling = {
  guessing: boolean;
  submit: (event: FormEvent) => void;
  /** @param guess 0..100; null: none made */
  tableIt: (guess: number | null) => void;
  /** Back to what lies on the table; the keyboard goes to the key that would table it. */
  back: () => void;
  returned: boolean;
};

/** Saying what lies on the table, after the person's own guess where one is asked for. */
function useTabling({ draft, room, outlook }: TableState): Tabling {
  const { game, say } = usePlay();
  const note = useSeat((state) => state.note);
  const wanted = useSeat((state) => state.settings.guesses);
  const store = useSeatStore();
  const [guessed, setGuessed] = useState<string | null>(null);
  const [returned, setReturned] = useState(false);
  // A guess is of what lies there now: another proposal, or another turn, begins anew.
  const proposal = `${game.commands} ${JSON.stringify(readAct(draft))}`;
  const guessing = guessed === proposal;
  const chance = (room ?? outlook)?.chance ?? null;
  const tableIt = (guess: number | null) => {
    const at = game.commands;
    setGuessed(null);
    if (guess !== null) {
      const made = { kind: 'answer' as const, at, chance: guess };
      // Who went back when asked whether it was meant guesses anew.
      note(({ guesses, ...notes }) => ({
        ...notes,
        guesses: [...guesses.filter((one) => one.kind !== 'answer' || one.at !== at), made],
      }));
    }
    say(readAct(draft));
    // A guess of what was not in order was of nothing.
    if (guess !== null && store.getState().rejection) {
      note((notes) => ({ ...notes, guesses: notes.guesses.slice(0, -1) }));
    }
  };
  return {
    guessing: guessing && chance !== null,
    tableIt,
    back: () => {
      setGuessed(null);
      setReturned(true);
    },
    returned,
    submit(event) {
      event.preventDefault();
      if (readAct(draft) === null) return;
      const asks =
        chance !== null &&
        game.assist !== 'none' &&
        wanted &&
        isWorthGuessing(game.notes.guesses, chance);
      if (asks && !guessing) setGuessed(proposal);
      else if (!asks) tableIt(null);
    },
  };
}

function Middle({ draft, beside, tabling }: Props & { tabling: Tabling }) {
  const { form, advice, said } = beside;
  const { game, speech, draft: own, begun, legal } = usePlay();
  const { t } = speech;
  // An act begun by its key takes the keyboard to the table; one that only lies there does not.
  const [first] = useState({ begun, opened: own !== null && form === null });
  const two = draft.type === 'offer' || draft.type === 'counter';
  const { most } = listDraftChanges(legal(draft.type), 'changes');
  return (
    <div className={tradeTable['table-mid']} data-part="table-mid">
      {draft.type === 'counter' && <CounterSlip said={said} />}
      <ScrollPane className={`paper ${tradeTable['table-page']}`} label={t('trade.page')}>
        <div className={tradeTable['table-head']}>
          <TradeHead
            key={begun}
            heading={first.opened || begun !== first.begun ? takeFocus : undefined}
          />
          <ListedLater act={readAct(draft)} aloud />
        </div>
        <div className={tradeTable['table-why']}>
          {two && <DealCard />}
          {draft.type === 'package' && <LazyPackageCard />}
          {draft.type === 'text' && <Small>{t('trade.packageHint', { most })}</Small>}
        </div>
      </ScrollPane>
      {form ?? <RefusedNote className="paper" />}
      {!form && tabling.guessing && (
        <GuessStep key={game.commands} onGuess={tabling.tableIt} onBack={tabling.back} />
      )}
      {!form && !tabling.guessing && <TradeFoot focus={tabling.returned} />}
      {advice}
    </div>
  );
}
