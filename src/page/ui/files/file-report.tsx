/** What the reader has to say about the file somebody opened, and what became of a record. */
import { useEffect, useRef } from 'react';
import { useWords } from '../../speech/words.ts';
import type { Misplaced, OpenedScenario, ShelfProof } from '../../session/store/shelf.ts';
import { useApp } from '../../session/store/store.ts';
import type { Finding } from '../../../scenario/finding.ts';
import { Button, Buttons, dress, Row, Text } from '../layout/primitives.tsx';
import fileReport from './file-report.module.css';

/** Findings shown at first; a broken file may have thousands. */
const SHOWN = 40;

export function FileReport() {
  const opened = useApp((state) => state.opened);
  const proof = useApp((state) => state.proof);
  const misplaced = useApp((state) => state.misplaced);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (misplaced ?? opened ?? proof) place.current?.scrollIntoView({ block: 'center' });
  }, [misplaced, opened, proof]);
  return (
    <div ref={place}>
      {misplaced ? <MisplacedReport misplaced={misplaced} /> : reportOn(opened, proof)}
    </div>
  );
}

/** Beside a game: what became of its record. What the reader says of its scenario is for the author. */
export function ProofReport() {
  const proof = useApp((state) => state.proof);
  return <div role="status">{proof && <RecordReport proof={proof} />}</div>;
}

function reportOn(opened: OpenedScenario | null, proof: ShelfProof | null) {
  if (proof) return <RecordReport proof={proof} />;
  return opened ? <ScenarioReport opened={opened} /> : null;
}

/** Pages that have use for what one file alone is opened from. */
const USES = {
  table: ['desk'],
  several: ['compare', 'collect'],
  elsewhere: [],
  none: [],
} as const satisfies Record<Exclude<Misplaced['why'], 'unfit'>, readonly Page[]>;

type Page = 'desk' | 'compare' | 'collect';

/** Hand-ins often come as an archive. */
function listUsesOf(misplaced: Misplaced): readonly Page[] {
  if (misplaced.why !== 'unfit') return USES[misplaced.why];
  return misplaced.what === 'archive' ? ['collect'] : [];
}

function MisplacedReport({ misplaced }: { misplaced: Misplaced }) {
  const t = useWords();
  const carry = useApp((state) => state.carry);
  const { why, files } = misplaced;
  const what = misplaced.why === 'unfit' ? misplaced.what : '';
  const told = { file: files[0]?.name ?? '', n: files.length, what, paste: t('file.paste') };
  return (
    <section className={`${fileReport['file-report']} paper`} data-part="file-report">
      <CloseKey />
      <Text as="h2" type="head">
        {t(`file.misplaced.${why}`, told)}
      </Text>
      <p>{t(`file.misplacedHow.${why}`, told)}</p>
      <Buttons as="p">
        {listUsesOf(misplaced).map((page) => (
          <Button key={page} onClick={() => carry(files, page)}>
            {t(`file.openOn.${page}`)}
          </Button>
        ))}
      </Buttons>
    </section>
  );
}

function ScenarioReport({ opened }: { opened: OpenedScenario }) {
  const t = useWords();
  const { kind, file, findings } = opened;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const refused = kind === 'refused';
  return (
    <section
      className={`${fileReport['file-report']} paper`}
      data-part="file-report"
      data-refused={refused}
    >
      <CloseKey />
      <Text as="h2" type="head">
        {refused
          ? t('file.refused', { file, n: errors })
          : t('file.opened', { file, n: findings.length })}
      </Text>
      {refused && <p>{t('file.kept')}</p>}
      <ul className={dress({ top: 4 }, fileReport['findings'])} data-part="findings">
        {findings.slice(0, SHOWN).map((finding) => (
          <Found key={JSON.stringify(finding)} finding={finding} />
        ))}
      </ul>
      {findings.length > SHOWN && <p>{t('file.more', { n: findings.length - SHOWN })}</p>}
    </section>
  );
}

function Found({ finding }: { finding: Finding }) {
  const t = useWords();
  const { severity, code, path, line, column, message } = finding;
  return (
    <Row as="li" wrap gap={5} lineGap={1} padY={3} rule="top" leading="even">
      <Text face="mono" size={1} leading="open" data-part="finding-place">
        {line}:{column}
      </Text>
      <Text
        type="label"
        weight={600}
        leading="even"
        tone={severity === 'error' ? 'red' : severity === 'warning' ? 'warn' : 'soft'}
      >
        {t(`file.severity.${severity}`)} {code}
      </Text>
      <span>
        {message}{' '}
        {path !== '' && (
          <Text face="mono" size={1} leading="open" tone="faint" breaks="any">
            {path}
          </Text>
        )}
      </span>
    </Row>
  );
}

function RecordReport({ proof }: { proof: ShelfProof }) {
  const t = useWords();
  return (
    <section
      className={`${fileReport['file-report']} paper`}
      data-part="file-report"
      data-refused={proof.status !== 'proved'}
    >
      <CloseKey />
      <Text as="h2" type="head">
        {t(`proof.${proof.status}`)}
      </Text>
      <p>{describeProof(proof, t)}</p>
      {proof.status === 'proved' && (
        <>
          {proof.remarks.map((remark) => (
            <p key={remark}>{t(`verified.${remark}`)}</p>
          ))}
          {proof.vouched && (
            <p>{t(`proof.vouched.${proof.vouched.holds}`, { key: proof.vouched.key })}</p>
          )}
          <p>{t('verified.means')}</p>
        </>
      )}
    </section>
  );
}

function describeProof(proof: ShelfProof, t: ReturnType<typeof useWords>): string {
  switch (proof.status) {
    case 'proved':
      return t('proof.detail.proved');
    case 'otherRules':
      return t('proof.detail.otherRules', { rules: proof.rules, here: proof.here });
    case 'otherScenario':
      return t('proof.detail.otherScenario');
    case 'diverged':
      return t('proof.detail.diverged', {
        part: proof.part,
        n: proof.command + 1,
        expected: proof.expected,
        found: proof.found,
      });
    case 'unreadable':
      return t('proof.detail.unreadable', {
        code: proof.code,
        place: proof.place,
        message: proof.message,
      });
  }
}

function CloseKey() {
  const t = useWords();
  const close = useApp((state) => state.closeFile);
  return (
    <Button className={fileReport['close-key']} onClick={close}>
      {t('file.close')}
    </Button>
  );
}
