import { useEffect } from 'react';
import { type BesidePar, compareBesidePar } from '../../model/beside-par.ts';
import type { Par } from '../../../../session/store/reckoned.ts';
import { useDebrief, useFindings } from '../use-debrief.ts';
import { SameDrawTable } from './same-draw-table.tsx';
import parPane from './par-pane.module.css';
import { Button, dress, Panel, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';
import drawing from '../drawing.module.css?names';

/** One's own result between par and ace, and its place among good players of the same seat. */
export function ParPane() {
  const { t } = useDebrief().speech;
  const par = useFindings((state) => state.par);
  const lookUp = useFindings((state) => state.lookUpPar);
  useEffect(() => {
    if (par === null) void lookUp();
  }, [par, lookUp]);
  if (par === null || par.status === 'none') return null;
  return (
    <Panel aria-labelledby="par-title">
      <h3 id="par-title">{t('par.title')}</h3>
      <SameDrawTable />
      {par.status === 'ready' ? <Result par={par} /> : <Reckoning par={par} />}
    </Panel>
  );
}

function Reckoning({ par }: { par: Exclude<Par, { status: 'ready' }> }) {
  const { t } = useDebrief().speech;
  const reckon = useFindings((state) => state.reckonPar);
  const stop = useFindings((state) => state.stopReckoning);
  if (par.status === 'reckoning') {
    const { done, of } = par;
    return (
      <>
        <p>{t('par.reckoning', { done, of })}</p>
        <progress
          className={parPane['par-progress']}
          value={done}
          max={of}
          aria-label={t('par.title')}
        />
        <Button kind="small" onClick={stop}>
          {t('par.stop')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p>{t(par.status === 'broken' ? 'par.broken' : 'par.missing')}</p>
      <Button kind="small" onClick={reckon}>
        {t('par.reckon')}
      </Button>
    </>
  );
}

function Result({ par }: { par: Extract<Par, { status: 'ready' }> }) {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const rows = compareBesidePar(game, par.seat);
  return (
    <>
      {rows.map((row) => (
        <Measure key={row.measure} row={row} />
      ))}
      <Small>{t('par.about', { runs: par.runs, honest: par.seat.honest?.runs ?? 0 })}</Small>
    </>
  );
}

function Measure({ row }: { row: BesidePar }) {
  const { t, figures } = useDebrief().speech;
  const { measure, result, par, ace, honest, players } = row;
  return (
    <Text as="div" padY={4} rule="top">
      <h4>{t(`par.${measure}`)}</h4>
      <p>
        {t('par.sentence', {
          result: figures.points(result),
          par: figures.points(par),
          middle: figures.points(players.middle),
          ace: figures.points(ace),
        })}
      </p>
      <Scale row={row} />
      <Row as="dl" wrap gap={7} lineGap={2} top={2} data-part="par-figures">
        <Figure name={t('par.yours')} value={result} mark="you" />
        <Figure name={t('par.par')} value={par} mark="par" />
        <Figure name={t('par.players')} value={players.middle} mark="players" />
        {honest !== null && <Figure name={t('par.honest')} value={honest} mark="honest" />}
        <Figure name={t('par.ace')} value={ace} mark="ace" />
      </Row>
    </Text>
  );
}

type MarkName = 'you' | 'par' | 'players' | 'honest' | 'ace';

function Figure({ name, value, mark }: { name: string; value: number; mark: MarkName }) {
  const { figures } = useDebrief().speech;
  return (
    <div>
      <Row as="dt" type="label" tone="soft" gap={3} items="center">
        <svg width="12" height="18" viewBox="-8 5 16 24" aria-hidden="true">
          <Mark kind={mark} />
        </svg>
        {name}
      </Row>
      <Text as="dd" face="serif" size={6} leading="tight">
        {figures.points(value)}
      </Text>
    </div>
  );
}

/** How it is drawn on the scale, and in the list. */
function Mark({ kind }: { kind: MarkName }) {
  switch (kind) {
    case 'you':
      return (
        <path
          d="M-4 5h-4v24h4M4 5h4v24h-4"
          fill="none"
          strokeWidth="2.5"
          className={dress({ tone: 'red' }, drawing['line'])}
        />
      );
    case 'par':
      return <path d="M0 8v18" strokeWidth="2" className={drawing['line']} />;
    case 'players':
      return (
        <path d="M-8 12h16v10h-16z" className={`${drawing['full']} ${drawing['pen-stone']}`} />
      );
    case 'honest':
      return <circle cy="17" r="5" fill="none" strokeWidth="1.5" className={drawing['line']} />;
    case 'ace':
      return (
        <path d="M0 9l8 8l-8 8l-8 -8z" fill="none" strokeWidth="1.5" className={drawing['line']} />
      );
  }
}

const WIDTH = 300;
const MARGIN = 10;

/** The same numbers on a line; a reader who cannot see it has them in the list. */
function Scale({ row: { result, par, ace, honest, players } }: { row: BesidePar }) {
  const all = [result, par, ace, honest ?? par, players.low, players.high];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const at = (value: number): number => MARGIN + ((value - low) / span) * (WIDTH - 2 * MARGIN);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 34`}
      className={`${drawing['drawing']} ${drawing['narrow']}`}
      aria-hidden="true"
    >
      <path
        d={`M${MARGIN} 17H${WIDTH - MARGIN}`}
        className={`${drawing['line']} ${drawing['pen-rule']}`}
      />
      <rect
        x={at(players.low)}
        y={12}
        width={Math.max(2, at(players.high) - at(players.low))}
        height={10}
        className={`${drawing['full']} ${drawing['pen-stone']}`}
      />
      <path
        d={`M${at(players.middle)} 10v14`}
        className={dress({ tone: 'faint' }, drawing['line'])}
        strokeDasharray="2 2"
      />
      {Object.entries({ par, ...(honest === null ? {} : { honest }), ace, you: result }).map(
        ([kind, value]) => (
          <g key={kind} transform={`translate(${at(value)} 0)`}>
            <Mark kind={kind as MarkName} />
          </g>
        ),
      )}
    </svg>
  );
}
