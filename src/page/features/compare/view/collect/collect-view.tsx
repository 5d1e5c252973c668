/** A class's hand-ins on one page: each proved by replay, who is missing, and which are suspiciously alike. */
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { callClassRoll } from '../../model/hand-ins.ts';
import { writeRunsCsv } from '../../model/compare-export.ts';
import { useCompare } from '../use-compare.ts';
import { ForgetKey } from '../forget-key.tsx';
import { Faults } from '../faults.tsx';
import { DropAnywhere, Intake } from '../intake.tsx';
import { PageBar } from '../../../../ui/page/page-bar.tsx';
import { Alike } from './alike.tsx';
import { FromClass } from './from-class.tsx';
import { HandIns } from './hand-ins.tsx';
import parts from '../../../../ui/parts.module.css';
import '../../../../ui/page/text-page.module.css';
import compareStyles from '../compare.module.css';
import '../compare-tables.module.css';
import collectStyles from './collect.module.css';
import {
  Button,
  Buttons,
  Panel,
  Row,
  Small,
  Stack,
  Text,
} from '../../../../ui/layout/primitives.tsx';

export function CollectView() {
  const t = useWords();
  const runs = useCompare((state) => state.runs);
  return (
    <>
      <PageBar note={t('collect.note')} />
      <DropAnywhere />
      <main className={collectStyles['collect-page']}>
        <Row
          as="header"
          wrap
          items="end"
          justify="between"
          gap={7}
          lineGap={5}
          className={compareStyles['compare-head']}
        >
          <Stack gap={3} tone="ground-soft" className={compareStyles['compare-lead']}>
            <h1>{t('collect.title')}</h1>
            <p>{t('collect.lead')}</p>
            <p>{t('verified.means')}</p>
            <Kept />
          </Stack>
          <Keys />
        </Row>
        <Progress />
        <Faults />
        <div className={compareStyles['compare-split']}>
          <Stack gap={6}>
            <Intake empty={runs.length === 0} />
            <FromClass />
            <Expected />
          </Stack>
          <Stack gap={6} className={compareStyles['split-wide']}>
            <HandIns />
            <Alike />
          </Stack>
        </div>
      </main>
    </>
  );
}

/** What the browser holds, so that a reload frightens nobody. */
function Kept() {
  const t = useWords();
  const language = useLanguage();
  const runs = useCompare((state) => state.runs);
  const unkept = useCompare((state) => state.unkept);
  if (unkept) return <p>{t('collect.unkept')}</p>;
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
    const text = writeRunsCsv({ runs, scenarios: [...scenarios.values()], t });
    return new Blob(['\uFEFF', text], { type: 'text/csv' });
  };
  return (
    <Buttons className="no-print">
      <Button as="a" kind="primary" href="#/compare" aria-disabled={none}>
        {t('collect.compare')}
      </Button>
      <Button disabled={none} onClick={() => save('hand-ins.csv', table())}>
        {t('collect.csv')}
      </Button>
      {(!none || expected !== '') && <ForgetKey label={t('collect.forget')} />}
    </Buttons>
  );
}

function Progress() {
  const t = useWords();
  const work = useCompare((state) => state.work);
  const cancel = useCompare((state) => state.cancel);
  if (!work) return null;
  return (
    <Row
      wrap
      items="center"
      gap={6}
      lineGap={4}
      className={`paper ${parts['pane']} ${compareStyles['compare-work']} no-print`}
    >
      <label>
        <span>{t('collect.progress', work)}</span>
        <progress max={work.of} value={work.done} />
      </label>
      <Button kind="small" onClick={cancel}>
        {t('collect.stop')}
      </Button>
    </Row>
  );
}

function Expected() {
  const t = useWords();
  const expected = useCompare((state) => state.expected);
  const expect = useCompare((state) => state.expect);
  const runs = useCompare((state) => state.runs);
  const { missing, twice, strangers } = callClassRoll(runs, expected);
  return (
    <Panel>
      <h2>{t('collect.expected')}</h2>
      <label>
        <Small as="span">{t('collect.expectedHow')}</Small>
        <textarea
          className={compareStyles['compare-paste']}
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
    </Panel>
  );
}

function Labels({ title, labels }: { title: string; labels: readonly string[] }) {
  if (labels.length === 0) return null;
  return (
    <>
      <Text as="h3" size={4} weight={600} top={5}>
        {title}
      </Text>
      <Row
        as="ul"
        wrap
        gap={4}
        lineGap={2}
        top={2}
        className={collectStyles['collect-labels']}
        data-part="collect-labels"
      >
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </Row>
    </>
  );
}
