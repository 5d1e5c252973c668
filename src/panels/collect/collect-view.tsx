/** A class's hand-ins on one page: each proved by replay, who is missing, and which are suspiciously alike. */
import { useMemo } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { rollOf, usualOf } from '../../app/selectors/collect/hand-ins.ts';
import { runsAsCsv } from '../../app/selectors/compare/compare-export.ts';
import { type Run, useCompare } from '../../app/selectors/compare/compare-store.ts';
import { sameRuns } from '../../app/selectors/compare/class-of-runs.ts';
import { namesOf } from '../../app/selectors/names/name.ts';
import { useApp } from '../../app/store/store.ts';
import { ForgetKey } from '../compare/forget-key.tsx';
import { DropAnywhere, Faults, Intake } from '../compare/intake.tsx';
import { figuresIn } from '../play/use-game.ts';
import { PageBar } from '../parts/page/page-bar.tsx';
import { Alike } from './alike.tsx';
import '../parts/parts.css';
import '../parts/page/text-page.css';
import '../compare/compare.css';
import '../compare/compare-tables.css';
import './collect.css';

export function CollectView() {
  const t = useWords();
  const runs = useCompare((state) => state.runs);
  return (
    <>
      <PageBar note={t('collect.note')} />
      <DropAnywhere />
      <main className="collect-page">
        <header className="collect-head">
          <div>
            <h1>{t('collect.title')}</h1>
            <p>{t('collect.lead')}</p>
            <Kept />
          </div>
          <Keys />
        </header>
        <Progress />
        <Faults />
        <div className="collect-columns">
          <div>
            <Intake empty={runs.length === 0} />
            <Expected />
          </div>
          <div>
            <HandIns />
            <Alike />
          </div>
        </div>
      </main>
    </>
  );
}

/** What the browser holds, so that a reload frightens nobody. */
function Kept() {
  const t = useWords();
  const language = useApp((state) => state.language);
  const runs = useCompare((state) => state.runs);
  const unkept = useCompare((state) => state.unkept);
  if (unkept) return <p className="collect-unkept">{t('collect.unkept')}</p>;
  if (runs.length === 0) return null;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const times = runs.map(({ came }) => came);
  const [from, to] = [when.format(Math.min(...times)), when.format(Math.max(...times))];
  const once = from === to ? 'yes' : 'no';
  return <p role="status">{t('collect.kept', { n: runs.length, once, from, to })}</p>;
}

function Keys() {
  const t = useWords();
  const runs = useCompare((state) => state.runs);
  const scenarios = useCompare((state) => state.scenarios);
  const save = useCompare((state) => state.save);
  const expected = useCompare((state) => state.expected);
  const none = runs.length === 0;
  const table = (): Blob => {
    const text = runsAsCsv({ runs, scenarios: [...scenarios.values()], t });
    return new Blob(['\uFEFF', text], { type: 'text/csv' });
  };
  return (
    <div className="btns no-print">
      <a className="button primary" href="#/compare" aria-disabled={none}>
        {t('collect.compare')}
      </a>
      <button
        type="button"
        className="button"
        disabled={none}
        onClick={() => save('hand-ins.csv', table())}
      >
        {t('collect.csv')}
      </button>
      {(!none || expected !== '') && <ForgetKey label={t('collect.forget')} className="button" />}
    </div>
  );
}

function Progress() {
  const t = useWords();
  const work = useCompare((state) => state.work);
  const cancel = useCompare((state) => state.cancel);
  if (!work) return null;
  return (
    <div className="paper pane collect-work no-print">
      <label>
        <span>{t('collect.progress', work)}</span>
        <progress max={work.of} value={work.done} />
      </label>
      <button type="button" className="button small-button" onClick={cancel}>
        {t('collect.stop')}
      </button>
    </div>
  );
}

function Expected() {
  const t = useWords();
  const expected = useCompare((state) => state.expected);
  const expect = useCompare((state) => state.expect);
  const runs = useCompare((state) => state.runs);
  const { missing, twice, strangers } = rollOf(runs, expected);
  return (
    <section className="paper pane">
      <h2>{t('collect.expected')}</h2>
      <label>
        <span className="small">{t('collect.expectedHow')}</span>
        <textarea
          rows={5}
          spellCheck={false}
          value={expected}
          onChange={(event) => expect(event.target.value)}
        />
      </label>
      <div role="status">
        <Labels title={t('collect.missing', { n: missing.length })} labels={missing} />
        <Labels
          title={t('collect.twice', { n: twice.length })}
          labels={twice.map(({ label, numbers }) => `${label} (${numbers.join(', ')})`)}
        />
        <Labels title={t('collect.strangers', { n: strangers.length })} labels={strangers} />
      </div>
    </section>
  );
}

function Labels({ title, labels }: { title: string; labels: readonly string[] }) {
  if (labels.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="collect-labels">
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </>
  );
}

function HandIns() {
  const t = useWords();
  const runs = useCompare((state) => state.runs);
  const proved = runs.filter(({ verdict }) => verdict.status === 'proved').length;
  const [same, usual] = useMemo(() => [sameRuns(runs), usualOf(runs)] as const, [runs]);
  if (runs.length === 0) return null;
  return (
    <section className="paper pane">
      <h2>{t('collect.handIns', { n: runs.length, proved })}</h2>
      <div className="table-box" tabIndex={0} role="group" aria-label={t('collect.table')}>
        <table className="collect-table">
          <thead>
            <tr>
              <th scope="col">{t('collect.label')}</th>
              <th scope="col">{t('collect.conference')}</th>
              <th scope="col">{t('collect.seat')}</th>
              <th scope="col">{t('collect.proof')}</th>
              <th scope="col">{t('collect.ending')}</th>
              <th scope="col" className="number">
                {t('collect.points')}
              </th>
              <th scope="col" className="number">
                {t('collect.seed')}
              </th>
              <th scope="col">{t('collect.seen')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <HandIn key={run.number} run={run} same={same.get(run.number)} usual={usual} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type HandInProps = {
  run: Run;
  /** Number of an earlier one that is the same conference. */
  same: number | undefined;
  usual: ReturnType<typeof usualOf>;
};

function HandIn({ run, same, usual }: HandInProps) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const remove = useCompare((state) => state.remove);
  const { number, file, claim, verdict } = run;
  const scenario = useCompare((state) => state.scenarios.get(claim.scenario.rulesHash));
  const { label = file, seat } = claim;
  const other = claim.scenario.rulesHash !== usual.rulesHash;
  const otherSeed = !other && claim.seed !== usual.seed;
  const facts = verdict.status === 'proved' ? verdict.facts : null;
  const observed = facts?.observed ?? [];
  const own = facts?.own ?? null;
  return (
    <tr data-status={verdict.status}>
      <th scope="row">
        <span className="mono">{number}</span> {label}
        {facts?.notes?.plan !== undefined && (
          <details className="collect-plan">
            <summary>{t('collect.plan')}</summary>
            <p>{facts.notes.plan}</p>
          </details>
        )}
      </th>
      <td>
        {scenario ? namesOf(scenario, language, false).text(scenario.title) : claim.scenario.id}
        {other && <strong className="collect-odd"> {t('collect.otherConference')}</strong>}
      </td>
      <td>{scenario && seat !== null ? namesOf(scenario, language, false).short(seat) : seat}</td>
      <td>
        <strong className={`proof proof-${verdict.status}`}>
          {t(`compare.proof.${verdict.status}`)}
        </strong>
        {same !== undefined && <span className="small"> {t('compare.sameAs', { n: same })}</span>}
      </td>
      <td>{t('compare.ending', { ending: claim.ending ?? 'unfinished' })}</td>
      <td className="number">{own ? figuresIn(language).points(own.payoff * 100) : '–'}</td>
      <td className="number">
        {claim.seed}
        {otherSeed && <strong className="collect-odd"> {t('collect.otherSeed')}</strong>}
      </td>
      <td>
        {observed.length > 0 &&
          t('collect.seenOf', {
            n: observed.filter(({ at }) => at !== null).length,
            of: observed.length,
          })}
      </td>
      <td>
        <button
          type="button"
          className="link"
          aria-label={t('collect.removeOne', { label })}
          onClick={() => remove(number)}
        >
          {t('collect.remove')}
        </button>
      </td>
    </tr>
  );
}
