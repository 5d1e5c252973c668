/** What one key would mend of a finding, said before it is done; a step back has it again. */
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../../../speech/use-words.ts';
import { parsePath } from '../../../../session/store/desk-sections.ts';
import { useDesk, useDeskActions } from '../../../../session/store/desk-state.ts';
import { type Mend, findMend, listMends } from '../../../../../scenario/edit/fix.ts';
import type { Plain } from '../../../../../scenario/edit/plain.ts';
import type { Finding } from '../../../../../scenario/finding.ts';
import { usePlaceWords } from '../place-words.ts';
import doctor from './doctor.module.css?names';
import parts from '../../../../ui/parts.module.css?names';

type Mendable = { finding: Finding; path: ReturnType<typeof parsePath>; mend: Mend };

export type Mends = {
  of: (finding: Finding) => Mendable | undefined;
  /** All of the kind that can be mended, where there are several and this is the first. */
  kin: (finding: Finding) => readonly Mendable[];
};

export function useMends(findings: readonly Finding[]): Mends {
  const value = useDesk((state) => state.value);
  const unread = useDesk((state) => state.unread !== null || state.readOnly);
  return useMemo(() => {
    const mendable = new Map<Finding, Mendable>();
    const byCode = new Map<string, Mendable[]>();
    for (const finding of unread ? [] : findings) {
      const path = parsePath(finding.path);
      const mend = findMend(finding, path, value);
      if (!mend) continue;
      const one = { finding, path, mend };
      mendable.set(finding, one);
      byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), one]);
    }
    return {
      of: (finding) => mendable.get(finding),
      kin: (finding) => {
        const all = byCode.get(finding.code) ?? [];
        return all.length > 1 && all[0]?.finding === finding ? all : [];
      },
    };
  }, [findings, value, unread]);
}

function useMendWords(): (one: Mendable) => string {
  const t = useWords();
  const words = usePlaceWords();
  return ({ finding: { code }, mend: { kind, from, to, n } }) => {
    const message = t(`desk.mend.${kind}`, { from: from ?? '', to: to ?? '', n: n ?? 0 });
    return words.message({ code, message });
  };
}

/** What was done last, and the edition of the document it made: a later edit is no longer undone by it. */
export type Done = { text: string; edition: number };

export function MendKeys({
  one,
  kin,
  done,
}: {
  one: Mendable;
  kin: readonly Mendable[];
  done: (done: Done) => void;
}) {
  const t = useWords();
  const told = useMendWords();
  const edit = useDesk((state) => state.edit);
  const value: Plain = useDesk((state) => state.value);
  const edition = useDesk((state) => state.edition);
  const checked = useDesk((state) => state.checked);
  const text = told(one);
  const { tryOut } = useDeskActions();
  // What cannot be read cannot be played as it stands.
  const playable = useDesk((state) => state.checked && !state.refused);
  const all = t('desk.mend.all', { n: kin.length });
  return (
    <p className={doctor['desk-mend']}>
      <button
        type="button"
        className={`${parts['button']} ${parts['small-button']}`}
        disabled={!checked}
        onClick={() => {
          edit(one.mend.patches);
          done({ text, edition: edition + 1 });
        }}
      >
        {text}
      </button>
      {playable && (
        <button
          type="button"
          className={parts['link']}
          aria-label={t('desk.trial.this', { what: text })}
          onClick={() => tryOut({ what: text, patches: one.mend.patches, edition })}
        >
          {t('desk.trial.try')}
        </button>
      )}
      {kin.length > 0 && (
        <button
          type="button"
          className={`${parts['button']} ${parts['small-button']}`}
          disabled={!checked}
          title={kin.map(told).join('\n')}
          onClick={() => {
            edit(listMends(kin, value));
            done({ text: t('desk.mend.allDone', { n: kin.length }), edition: edition + 1 });
          }}
        >
          {all}
        </button>
      )}
    </p>
  );
}

/** What the last key has done, with the way back at hand. */
export function Mended({ last }: { last: Done | null }) {
  const t = useWords();
  const edition = useDesk((state) => state.edition);
  const undo = useDesk((state) => state.undo);
  const back = useRef<HTMLButtonElement>(null);
  const shown = last !== null && last.edition === edition;
  // The finding and its key go: the keyboard stays beside them.
  useEffect(() => {
    if (shown) back.current?.focus();
  }, [shown]);
  return (
    <p className={doctor['desk-mended']} role="status">
      {shown && (
        <>
          <span>{t('desk.mend.done', { what: last.text })}</span>{' '}
          <button ref={back} type="button" className={parts['link']} onClick={undo}>
            {t('desk.mend.back')}
          </button>
        </>
      )}
    </p>
  );
}
