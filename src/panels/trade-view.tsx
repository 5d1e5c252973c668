import { instructionsOf, pointsNow, pointsOfNoTreaty } from '../app/selectors/worth.ts';
import { useApp } from '../app/store.ts';
import { ON_THE_TABLE } from './act-table.ts';
import { Advice } from './advice.tsx';
import { Flag } from './flag.tsx';
import { LastRefusal } from './last-refusal.tsx';
import { LearntOf } from './learnt-of.tsx';
import { InstructionRow } from './instruction-row.tsx';
import { OffersPane } from './offers-pane.tsx';
import { usePlay } from './play-context.tsx';
import { PromisesPane } from './promises-pane.tsx';
import { Question } from './question.tsx';
import { StandingLine } from './standing-line.tsx';
import { TradeTable } from './trade-table.tsx';
import './trade-view.css';

/** The trading table: one's instructions, what is offered and promised, and the offer being put together. */
export function TradeView() {
  const { draft } = usePlay();
  if (draft && ON_THE_TABLE.has(draft.type)) return <TradeTable draft={draft} />;
  return (
    <div className="trade">
      <Instructions />
      <div className="trade-side">
        <Question />
        <Advice />
        <TradeKeys />
        <LastRefusal />
        <OffersPane />
        <PromisesPane />
        <Learnt />
      </div>
    </div>
  );
}

function Instructions() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { view } = game;
  const [now, none] = [pointsNow(view), pointsOfNoTreaty(view)];
  if (now === null || none === null) {
    return (
      <section className="paper pane">
        <h2>{t('trade.instructions')}</h2>
        <p>{t('trade.noInstructions')}</p>
      </section>
    );
  }
  return (
    <section className="paper pane" aria-labelledby="instructions-title">
      <h2 id="instructions-title">{t('trade.instructions')}</h2>
      <p className="small">{t('trade.private')}</p>
      <ValueBar now={now} none={none} />
      <p className="trade-sum">
        {t('trade.sum', {
          now: figures.points(now),
          none: figures.points(none),
          better: now >= none ? 'yes' : 'no',
        })}
      </p>
      <ul className="instructions">
        {instructionsOf(view).map((one) => (
          <InstructionRow key={one.article} worth={one} />
        ))}
      </ul>
    </section>
  );
}

/** The text in points of 100, and what no treaty is worth as a red line. */
function ValueBar({ now, none }: { now: number; none: number }) {
  const { t } = usePlay().speech;
  return (
    <div className="value" aria-hidden="true">
      <div className="value-bar">
        <i style={{ inlineSize: `${Math.max(0, Math.min(100, now))}%` }} />
        <b style={{ insetInlineStart: `${none}%` }}>
          <span>{t('trade.noTreaty')}</span>
        </b>
      </div>
    </div>
  );
}

function TradeKeys() {
  const { game, speech, begin, legal } = usePlay();
  const { t } = speech;
  const open = (['offer', 'package', 'text'] as const).filter(
    (type) => legal(type)?.unavailable === null,
  );
  if (open.length === 0 || game.readOnly) return null;
  return (
    <div className="btns">
      {open.map((type) => (
        <button key={type} type="button" className="button primary" onClick={() => begin(type)}>
          {t(`act.${type}`)}
        </button>
      ))}
    </div>
  );
}

/** What asking has taught, delegation by delegation. */
function Learnt() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const pick = useApp((state) => state.pick);
  const asked = [...new Set(view.notes.map((note) => note.of))];
  return (
    <section className="paper pane">
      <h2>{t('trade.learnt')}</h2>
      {asked.length === 0 && <p className="small">{t('trade.notAsked')}</p>}
      {asked.map((d) => {
        const id = view.scenario.delegations[d]?.id ?? '';
        return (
          <div key={id} className="learnt">
            <button type="button" className="link" onClick={() => pick(id)}>
              <Flag code={names.flag(id)} /> {names.seat(id)}
            </button>
            <StandingLine delegation={d} />
            <LearntOf delegation={d} most={6} />
          </div>
        );
      })}
    </section>
  );
}
