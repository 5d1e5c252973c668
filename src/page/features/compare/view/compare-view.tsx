/** Any number of runs on one page: what they ended with, where they parted, and whether each is what it says it is. */
import { memo, type ReactNode, useDeferredValue, useEffect } from 'react';
import { useWords, useText } from '../../../speech/words.ts';
import { type ClassOfRuns, countEndings } from '../model/class-of-runs.ts';
import { writeDictionaryCsv, writeRunsCsv, writeRunsJson } from '../model/compare-export.ts';
import { useCompare } from './use-compare.ts';
import { useApp } from '../../../session/store/store.ts';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { PHONE, useMedia } from '../../../ui/use-media.ts';
import parts from '../../../ui/parts.module.css';
import { EndingsPane, MeasurePane } from './class-pane.tsx';
import compareStyles from './compare.module.css';
import './compare-tables.module.css';
import printStyles from './compare-print.module.css';
import { HeatPane } from './heat-pane.tsx';
import { Faults } from './faults.tsx';
import { DropAnywhere, Intake } from './intake.tsx';
import { PairPane } from './pair-pane.tsx';
import { RunList } from './run-list.tsx';
import { SeenPane } from './seen-pane.tsx';
import { LazyAcross } from './lazy-parts.tsx';
import { SpreadPane } from './spread-pane.tsx';
import { useClasses } from './use-class.ts';
import { VotesPane } from './votes-pane.tsx';
import { Button, Eyebrow, Row, Stack } from '../../../ui/layout/primitives.tsx';

/** A phone, upright or on its side: the runs come first, and what is said about them after. */
const SMALL = `${PHONE}, (height < 30rem)`;

export function CompareView() {
  const t = useWords();
  const phone = useMedia(SMALL);
  const classes = useClasses();
  const shownHash = useCompare((state) => state.shown);
  const runs = useCompare((state) => state.runs.length);
  const faults = useCompare((state) => state.faults.length);
  const twice = useCompare((state) => state.twice.length);
  const projector = useCompare((state) => state.projector);
  useProjector(projector);
  const shown = classes.find(({ rulesHash }) => rulesHash === shownHash) ?? classes[0];
  // The head and the bar of progress go first; tables and charts follow when there is time.
  const later = useDeferredValue(shown);
  return (
    <Stack grow="room" className={compareStyles['compare']}>
      <PageBar note={t('compare.note')} />
      <DropAnywhere />
      <main className={compareStyles['compare-main']}>
        <Head classes={classes} shown={shown}>
          {!(phone && shown) && <About shown={shown} />}
        </Head>
        <p className="visually-hidden" role="status">
          {runs + faults > 0 && t('compare.arrived', { n: runs, faults, twice })}
        </p>
        <Work />
        <Faults />
        {runs < 2 && <Intake empty={runs === 0} />}
        {later && <Shown shown={later} />}
        <LazyAcross classes={classes} />
        {/* Who is not counted and where each stands among policies is not for a wall. */}
        {runs > 0 && !projector && (
          <div className={compareStyles['compare-split']}>
            <RunList />
            {runs > 1 && <Intake empty={false} />}
          </div>
        )}
        {phone && shown && <About shown={shown} />}
        <p className={compareStyles['compare-lead']}>{t('compare.honest')}</p>
      </main>
    </Stack>
  );
}

/** Articles up to which the table leaves room beside it. */
const NARROW = 14;

const Shown = memo(function Shown({ shown }: { shown: ClassOfRuns }) {
  const askRooms = useCompare((state) => state.askRooms);
  const busy = useCompare((state) => state.work !== null);
  const projector = useCompare((state) => state.projector);
  const { rulesHash } = shown;
  // Proving comes first: rooms of policies would take the workers from it.
  useEffect(() => {
    if (!busy) void askRooms(rulesHash);
  }, [busy, rulesHash, askRooms]);
  const wide = shown.scenario.articles.length > NARROW;
  // On a wall two columns are as many as can be read.
  const columns = wide ? printStyles['wide'] : !projector && compareStyles['three'];
  return (
    <>
      <div className={`${compareStyles['compare-columns']} ${columns || ''}`}>
        <Stack gap={5}>
          <EndingsPane shown={shown} />
          <MeasurePane shown={shown} />
        </Stack>
        <HeatPane shown={shown} />
        <SpreadPane shown={shown} />
      </div>
      <PairPane key={rulesHash} shown={shown} />
      <VotesPane shown={shown} />
      <SeenPane shown={shown} />
    </>
  );
});

type HeadProps = {
  classes: readonly ClassOfRuns[];
  shown: ClassOfRuns | undefined;
  children: ReactNode;
};

function Head({ classes, shown, children }: HeadProps) {
  const t = useWords();
  const text = useText();
  const look = useCompare((state) => state.look);
  const treaties = shown
    ? countEndings(shown.runs).reduce(
        (sum, { ending, n }) => (ending === 'consensus' || ending === 'vote' ? sum + n : sum),
        0,
      )
    : 0;
  return (
    <Row as="header" wrap items="end" gap={8} lineGap={4} className={compareStyles['compare-head']}>
      <div>
        <Eyebrow tone="ground-soft">
          {shown ? text(shown.scenario.title) : t('compare.simulated')}
        </Eyebrow>
        <h1>
          {shown ? t('compare.title', { n: shown.runs.length, treaties }) : t('compare.titleEmpty')}
        </h1>
        {classes.length > 1 && (
          <Row as="label" wrap items="center" gap={4} lineGap={2} top={3}>
            <span>{t('compare.which')}</span>
            <select value={shown?.rulesHash ?? ''} onChange={(event) => look(event.target.value)}>
              {classes.map(({ rulesHash, scenario, runs }) => (
                <option key={rulesHash} value={rulesHash}>
                  {t('compare.whichOne', { title: text(scenario.title), n: runs.length })}
                </option>
              ))}
            </select>
          </Row>
        )}
      </div>
      {children}
    </Row>
  );
}

/** How runs are counted, and what can be made of them. */
function About({ shown }: { shown: ClassOfRuns | undefined }) {
  const t = useWords();
  const projector = useCompare((state) => state.projector);
  return (
    <>
      {/* A class reads what came of it; what the files are for was said before. */}
      {!projector && (
        <p className={compareStyles['compare-lead']}>
          {shown ? t('compare.lead') : t('compare.leadEmpty')} {t('verified.means')}
        </p>
      )}
      {shown && <Keys />}
    </>
  );
}

function Keys() {
  const t = useWords();
  const runs = useCompare((state) => state.runs);
  const scenarios = useCompare((state) => state.scenarios);
  const projector = useCompare((state) => state.projector);
  const setProjector = useCompare((state) => state.setProjector);
  const save = useCompare((state) => state.save);
  const facts = { runs, scenarios: [...scenarios.values()], t };
  const csv = (text: string) => new Blob(['\uFEFF', text], { type: 'text/csv' });
  return (
    <Row wrap gap={4} grow="end" className="no-print">
      {!projector && (
        <>
          <Key press={() => save('runs.csv', csv(writeRunsCsv(facts)))}>
            {t('compare.export.csv')}
          </Key>
          <Key press={() => save('columns.csv', csv(writeDictionaryCsv(facts)))}>
            {t('compare.export.dictionary')}
          </Key>
          <Key press={() => save('runs.json', writeRunsJson(facts))}>
            {t('compare.export.json')}
          </Key>
          <Key press={() => window.print()}>{t('compare.export.print')}</Key>
        </>
      )}
      <Button aria-pressed={projector} onClick={() => setProjector(!projector)}>
        {t('compare.projector')}
      </Button>
    </Row>
  );
}

function Key({ press, children }: { press: () => void; children: ReactNode }) {
  return <Button onClick={press}>{children}</Button>;
}

/** How far reading and proving have come, and the key that stops them. */
function Work() {
  const t = useWords();
  const work = useCompare((state) => state.work);
  const cancel = useCompare((state) => state.cancel);
  const goOn = useCompare((state) => state.goOn);
  const waiting = useCompare(
    ({ runs }) => runs.filter(({ verdict }) => verdict.status === 'waiting').length,
  );
  if (!work && waiting === 0) return null;
  return (
    <Row
      wrap
      items="center"
      gap={6}
      lineGap={4}
      className={`paper ${parts['pane']} ${compareStyles['compare-work']} no-print`}
      data-part="compare-work"
    >
      {work ? (
        <>
          <label>
            <span>{t('compare.working', work)}</span>
            <progress max={work.of} value={work.done} />
          </label>
          <Button kind="small" onClick={cancel}>
            {t('compare.cancel')}
          </Button>
        </>
      ) : (
        <>
          <p role="status">{t('compare.left', { n: waiting })}</p>
          <Button kind="small" onClick={() => void goOn()}>
            {t('compare.goOn')}
          </Button>
        </>
      )}
    </Row>
  );
}

/** All lengths of the page follow the size of its text, so a wall can read it from the last row. */
function useProjector(on: boolean): void {
  const percent = useApp((state) => state.settings.textSize);
  useEffect(() => {
    if (!on) return;
    const { style } = document.documentElement;
    const before = style.fontSize;
    style.fontSize = `${Math.max(150, percent)}%`;
    return () => {
      style.fontSize = before;
    };
  }, [on, percent]);
}
