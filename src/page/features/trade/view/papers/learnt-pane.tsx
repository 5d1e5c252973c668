import { markText } from '../../../../speech/words.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { type LearntRows, LearntOf, Matters } from '../../../../ui/deals/learnt-of.tsx';
import axisMarks from '../../../../ui/marks/axis-marks.module.css?names';
import learntOf from '../../../../ui/deals/learnt-of.module.css?names';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { StandingLine } from '../../../../ui/deals/standing-line.tsx';
import { Button, dress, Panel, Small } from '../../../../ui/layout/primitives.tsx';

/** What asking has taught, delegation by delegation. */
export function LearntPane() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const pick = useSeat((state) => state.pick);
  const asked = [...new Set(view.notes.map((note) => note.of))];
  return (
    <Panel aria-labelledby="learnt-title">
      <h2 id="learnt-title">{t('trade.learnt')}</h2>
      {asked.length === 0 && <Small>{t('trade.notAsked')}</Small>}
      {asked.map((d) => {
        const id = view.scenario.delegations[d]?.id ?? '';
        return (
          <div key={id} className={dress({ padY: 3, rule: 'top' })}>
            <Button kind="link" onClick={() => pick(id)}>
              <Flag code={names.flag(id)} /> <bdi {...markText(names.seat(id))} />
            </Button>
            <StandingLine delegation={d} />
            <LearntOf delegation={d} most={6} Exact={Ranges} />
          </div>
        );
      })}
    </Panel>
  );
}

/** Each article with its range and the numbers of it. */
function Ranges({ known }: LearntRows) {
  const { speech } = usePlay();
  return (
    <ul className={learntOf['ranges']}>
      {known.map((one) => (
        <li key={one.article}>
          <span>{speech.article(one.article)}</span>
          <RangeBar {...one} />
          <Matters of={one} exact />
        </li>
      ))}
    </ul>
  );
}

/** Where on the scale from not at all to above all its importance lies. */
function RangeBar({ low, high }: Pick<LearntRows['known'][number], 'low' | 'high'>) {
  return (
    <svg viewBox="0 0 104 10" className={learntOf['range-bar']} aria-hidden="true">
      <path d="M2 5H102" className={axisMarks['axis-line']} />
      <rect
        fill="var(--blue)"
        x={2 + low * 100}
        y="1"
        width={Math.max(2, (high - low) * 100)}
        height="8"
      />
    </svg>
  );
}
