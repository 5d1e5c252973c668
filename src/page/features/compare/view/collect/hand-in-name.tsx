/** Whose hand-in it is, and another name for it: for those that came without one, or with one mistyped. */
import { useId, useState } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { callClassRoll } from '../../model/hand-ins.ts';
import type { ListedRun } from '../../model/compare-store.ts';
import { useCompare } from '../use-compare.ts';
import { readLabel } from '../../model/run-name.ts';
import collectStyles from './collect.module.css?names';
import { Button, dress, Mono, Row } from '../../../../ui/layout/primitives.tsx';

export function HandInName({ run }: { run: ListedRun }) {
  const t = useWords();
  const { number, file, claim, called } = run;
  return (
    <>
      <Mono>{number}</Mono> {readLabel(run) ?? file}
      {called !== undefined && (
        <span className={collectStyles['collect-own']}>
          {t('collect.own', { label: claim.label ?? file })}
        </span>
      )}
    </>
  );
}

/** Apart from the name, which heads its row: what stands there is read out with each cell. */
export function NameKey({ run }: { run: ListedRun }) {
  const t = useWords();
  const [naming, setNaming] = useState<'not' | 'now' | 'done'>('not');
  const named = readLabel(run);
  const what = t('collect.name', { named: named === undefined ? 'no' : 'yes' });
  if (naming === 'now') return <NameField run={run} done={() => setNaming('done')} />;
  return (
    <Button
      kind="link"
      autoFocus={naming === 'done'}
      aria-label={t('collect.nameOne', { what, label: named ?? run.file })}
      onClick={() => setNaming('now')}
    >
      {what}
    </Button>
  );
}

/** Those who are missing are offered; left empty, it goes by its own name again. */
function NameField({ run, done }: { run: ListedRun; done: () => void }) {
  const t = useWords();
  const id = useId();
  const how = useId();
  const { name, runs, expected } = useCompare((state) => state);
  const { missing } = callClassRoll(runs, expected);
  const [typed, setTyped] = useState(run.called ?? '');
  const keep = (): void => {
    name(run.number, typed);
    done();
  };
  return (
    <Row
      as="form"
      wrap
      gap={2}
      className={collectStyles['collect-wide']}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <input
        className={dress({ padX: 4, padY: 2 })}
        autoFocus
        list={id}
        maxLength={80}
        autoComplete="off"
        aria-describedby={how}
        aria-label={t('collect.nameFor', { label: readLabel(run) ?? run.file })}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && done()}
      />
      <datalist id={id}>
        {missing.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <Button kind="small" type="submit">
        {t('collect.keepName')}
      </Button>
      <Button kind="small" onClick={done}>
        {t('collect.cancelName')}
      </Button>
      <span id={how} className={collectStyles['collect-own']}>
        {t('collect.nameHow')}
      </span>
    </Row>
  );
}
