/** What could not be read, what came twice, and who is not counted, before a class is looked at as if everybody were in it. */
import { type Key, type Translate, useWords } from '../../../speech/words.ts';
import { type Fault, OTHER_VERSION, type ListedRun } from '../model/compare-store.ts';
import { useCompare } from './use-compare.ts';
import { findSameRuns, findSharedRuns } from '../model/class-of-runs.ts';
import { LeftOut } from './left-out.tsx';
import compareStyles from './compare.module.css?names';
import parts from '../../../ui/parts.module.css?names';
import { Mono, Stack, Text, Warning } from '../../../ui/layout/primitives.tsx';

/** Files named that were here already. */
const NAMED = 3;
/** Faults shown; a wrong folder may have thousands. */
const SHOWN = 40;

export function Faults() {
  const t = useWords();
  const faults = useCompare((state) => state.faults);
  const twice = useCompare((state) => state.twice);
  const refused = useCompare((state) => state.refused);
  const runs = useCompare((state) => state.runs);
  const projector = useCompare((state) => state.projector);
  const left = runs.filter(
    ({ verdict: { status } }) => status !== 'proved' && status !== 'waiting',
  );
  const several = findSameRuns(runs).size + findSharedRuns(runs).length;
  const none = faults.length + twice.length + left.length + several === 0;
  if (none && refused === null) return null;
  if (projector) return <OnTheWall left={left.length} />;
  return (
    <Stack
      as="section"
      gap={4}
      className={`paper ${parts['pane']} ${compareStyles['faults']}`}
      data-part="faults"
    >
      {refused && <Warning role="alert">{t('compare.refused', refused)}</Warning>}
      {left.length > 0 && <LeftOut runs={left} />}
      <SameRuns runs={runs} />
      <SharedRuns runs={runs} />
      {twice.length > 0 && (
        <p>
          {t('compare.twice', {
            n: twice.length,
            files: twice
              .slice(0, NAMED)
              .map(({ name, number }) => t('compare.twiceOne', { name, n: number }))
              .join(t('compare.join')),
            more: Math.max(0, twice.length - NAMED),
          })}
        </p>
      )}
      {faults.length > 0 && (
        <h2>{t('compare.faults', { n: faults.length, others: runs.length > 0 ? 'yes' : 'no' })}</h2>
      )}
      <ul>
        {faults.slice(0, SHOWN).map((fault, i) => (
          <FaultLine key={i} fault={fault} />
        ))}
      </ul>
      {faults.length > SHOWN && <p>{t('compare.faultsMore', { n: faults.length - SHOWN })}</p>}
    </Stack>
  );
}

/** Before the class nobody is named: neither who is not counted, nor who handed in twice, nor whose file it was. */
function OnTheWall({ left }: { left: number }) {
  const t = useWords();
  if (left === 0) return null;
  return (
    <Stack
      as="section"
      gap={4}
      className={`paper ${parts['pane']} ${compareStyles['faults']}`}
      data-part="faults"
    >
      <h2>{t('compare.leftOut', { n: left })}</h2>
    </Stack>
  );
}

/** Copies, or those who did nothing in the same conference: an outcome that came about once. */
function SameRuns({ runs }: { runs: readonly ListedRun[] }) {
  const t = useWords();
  const same = [...findSameRuns(runs)];
  if (same.length === 0) return null;
  const named = same.slice(0, NAMED).map(([n, of]) => t('compare.sameOne', { n, of }));
  const more = Math.max(0, same.length - NAMED);
  return <p>{t('compare.same', { n: same.length, runs: named.join(t('compare.join')), more })}</p>;
}

/** A game of several persons that each of them has handed in. */
function SharedRuns({ runs }: { runs: readonly ListedRun[] }) {
  const t = useWords();
  const shared = findSharedRuns(runs);
  if (shared.length === 0) return null;
  const named = shared
    .slice(0, NAMED)
    .map((numbers) => t('compare.sharedOne', { runs: numbers.join(t('compare.join')) }));
  const more = Math.max(0, shared.length - NAMED);
  return (
    <p>{t('compare.shared', { n: shared.length, runs: named.join(t('compare.join')), more })}</p>
  );
}

function FaultLine({ fault }: { fault: Fault }) {
  const t = useWords();
  const { file, code, place } = fault;
  return (
    <Text as="li" padY={3} rule="top" breaks="any">
      <strong>{file}</strong>{' '}
      <Mono data-part="mono">{place === '' ? code : `${code} ${place}`}</Mono>
      <p data-part="fault-message">{describePlainly(fault, t)}</p>
    </Text>
  );
}

/** What happens in a class in its own words; what a program made, in the reader's. */
function describePlainly({ code, place, message }: Fault, t: Translate): string {
  if (code === OTHER_VERSION) {
    const [found = '', needed = ''] = message.split(' ');
    return t('compare.fault.otherVersion', { found, needed });
  }
  const wrong = /^file\/(\w+)$/.exec(code)?.[1];
  if (wrong !== undefined) return t(`compare.fault.${wrong}` as Key, { n: Number(message) });
  if (code === 'record/json' || code === 'result/json') return t('compare.fault.notOurs');
  if (code === 'packed/letters' || code === 'packed/checksum') return t('compare.fault.line');
  if (code === 'result/shape' && place.endsWith('label')) return t('compare.fault.label');
  if (code === 'record/newer' || code === 'result/newer') return t('compare.fault.newer');
  if (/^re(cord|sult)\/(shape|seed|run)$/.test(code)) return t('compare.fault.shape');
  return t('compare.fault', { message });
}
