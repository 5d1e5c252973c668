/** What the reader and the doctor say of the document as it stands, each one click from its place. */
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { useState } from 'react';
import doctorStyles from './doctor.module.css';
import { useWords } from '../../../../speech/words.ts';
import { isStale } from '../../model/desk-state.ts';
import { useDesk } from '../use-desk.ts';
import { type Done, LastFix, FixButtons, type Fixes, useFixes } from './fix-buttons.tsx';
import { isFirstOfField, usePlaceWords } from '../place-words.ts';
import { useWaits } from '../use-waits.ts';
import type { Finding } from '../../../../../scenario/finding.ts';
import deskBar from '../desk-bar.module.css?names';
import { Button, dress, PaneHead, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';

const CellPane = makeLazyPart(async () => (await import('../grid/desk-cell.tsx')).CellPane);

/** Findings shown; a broken file may have a thousand. */
const SHOWN = 40;
const ORDER = ['error', 'warning', 'info'] as const;
const MARKS = { error: '!', warning: '△', info: 'i' } as const;

export function DoctorPane() {
  const t = useWords();
  const findings = useDesk((state) => state.findings);
  const checked = useDesk((state) => state.checked);
  const refused = useDesk((state) => state.refused);
  const empty = useDesk((state) => state.empty);
  const waits = useWaits();
  const stale = useDesk(isStale);
  const of = (severity: Finding['severity']): Finding[] =>
    said.filter((one) => one.severity === severity);
  const said = findings.filter(isFirstOfField);
  const sorted = ORDER.flatMap(of);
  const fixes = useFixes(sorted);
  const [last, setLast] = useState<Done | null>(null);
  const shown = (waits ? [] : sorted).slice(0, SHOWN);
  const told = (finding: Finding) => {
    const { code, path, line, column, message } = finding;
    const key = `${code} ${path} ${line}:${column} ${message}`;
    return <Found key={key} finding={finding} fixes={fixes} done={setLast} />;
  };
  return (
    <aside
      className={dress({ ground: 'paper', tone: 'ink', pad: 6 }, doctorStyles['desk-doctor'])}
      data-part="desk-doctor"
      aria-label={t('desk.doctor')}
    >
      <Held />
      <PaneHead as="header">
        <h2>{t('desk.doctor')}</h2>
        <Small role="status">
          {waits
            ? t('desk.doctor.waits')
            : checked
              ? empty && said.length === 0
                ? t('desk.doctor.fresh')
                : t(refused ? 'desk.doctor.refused' : 'desk.doctor.count', {
                    errors: of('error').length,
                    warnings: of('warning').length + (stale ? 1 : 0),
                    notes: of('info').length,
                  })
              : t('desk.doctor.reading')}
        </Small>
      </PaneHead>
      <LastFix last={last} />
      <ul className={dress({ top: 4 })}>
        {shown.filter(isError).map(told)}
        <Stale />
        {shown.filter((one) => !isError(one)).map(told)}
        {checked && sorted.length === 0 && !stale && !empty && <Well />}
      </ul>
      {sorted.length > SHOWN && (
        <Small>{t('desk.doctor.more', { n: sorted.length - SHOWN })}</Small>
      )}
    </aside>
  );
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** A report tells of the rules it was played with; whoever changes them asks again before a class sees them. */
function Stale() {
  const t = useWords();
  const stale = useDesk(isStale);
  const show = useDesk((state) => state.show);
  if (!stale) return null;
  return (
    <Row as="li" gap={5} padY={5} rule="top" data-severity="warning">
      <span className={deskBar['desk-mark']} data-severity="warning" aria-hidden="true">
        {MARKS.warning}
      </span>
      <div>
        <p>{t('desk.balance.stale')}</p>
        <Button kind="link" size={2} onClick={() => show('balance')}>
          {t('desk.doctor.balance')}
        </Button>
        <Text as="div" face="mono" size={1} tone="faint">
          balance/stale
        </Text>
      </div>
    </Row>
  );
}

/** Nothing to be said of the file: whether it is worth playing only games tell. */
function Well() {
  const t = useWords();
  const show = useDesk((state) => state.show);
  return (
    <Text as="li" padY={5} rule="top">
      {t('desk.doctor.well')}{' '}
      <Button kind="link" size={2} onClick={() => show('balance')}>
        {t('desk.doctor.balance')}
      </Button>
    </Text>
  );
}

/** The cell in hand, while the table of positions is open. */
function Held() {
  const held = useDesk((state) => (state.section === 'positions' ? state.cell : null));
  return held && <CellPane place={held} />;
}

type FoundProps = { finding: Finding; fixes: Fixes; done: (done: Done) => void };

function Found({ finding, fixes, done }: FoundProps) {
  const t = useWords();
  const goTo = useDesk((state) => state.goTo);
  const { severity, code, path, line, column, message } = finding;
  const words = usePlaceWords();
  const one = fixes.of(finding);
  const inSource = useDesk((state) => state.section === 'source');
  return (
    <Row as="li" gap={5} padY={5} rule="top" data-severity={severity}>
      <span className={deskBar['desk-mark']} data-severity={severity} aria-hidden="true">
        {MARKS[severity]}
      </span>
      <div>
        <p>
          <span className="visually-hidden">{t(`desk.severity.${severity}`)} </span>
          {inSource ? message : words.message(finding)}
        </p>
        <Button kind="link" size={2} breaks="any" onClick={() => goTo(finding)}>
          {path === '' || inSource ? t('desk.doctor.line', { line }) : words.place(path)}
        </Button>
        <Text as="div" face="mono" size={1} tone="faint">
          {code}
          {inSource && ` · ${line}:${column}`}
        </Text>
        {one && <FixButtons one={one} kin={fixes.kin(finding)} done={done} />}
      </div>
    </Row>
  );
}
