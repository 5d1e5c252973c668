/** Buttons that fix a finding. Each says what it will change; Undo reverses it. */
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { parsePath } from '../../model/desk-sections.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import { type Fix, findFix, listFixes } from '../../../../../scenario/edit/fix.ts';
import type { Plain } from '../../../../../scenario/edit/plain.ts';
import type { Finding } from '../../../../../scenario/finding.ts';
import { usePlaceWords } from '../place-words.ts';
import { Button, Buttons, Text } from '../../../../ui/layout/primitives.tsx';

type Fixable = { finding: Finding; path: ReturnType<typeof parsePath>; fix: Fix };

export type Fixes = {
  of: (finding: Finding) => Fixable | undefined;
  /** All findings of its kind that can be fixed, if there are several and this is the first. */
  kin: (finding: Finding) => readonly Fixable[];
};

export function useFixes(findings: readonly Finding[]): Fixes {
  const value = useDesk((state) => state.value);
  const unread = useDesk((state) => state.unread !== null || state.readOnly);
  return useMemo(() => {
    const fixable = new Map<Finding, Fixable>();
    const byCode = new Map<string, Fixable[]>();
    for (const finding of unread ? [] : findings) {
      const path = parsePath(finding.path);
      const fix = findFix(finding, path, value);
      if (!fix) continue;
      const one = { finding, path, fix };
      fixable.set(finding, one);
      byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), one]);
    }
    return {
      of: (finding) => fixable.get(finding),
      kin: (finding) => {
        const all = byCode.get(finding.code) ?? [];
        return all.length > 1 && all[0]?.finding === finding ? all : [];
      },
    };
  }, [findings, value, unread]);
}

function useFixWords(): (one: Fixable) => string {
  const t = useWords();
  const words = usePlaceWords();
  return ({ finding: { code }, fix: { kind, from, to, n } }) => {
    const message = t(`desk.fix.${kind}`, { from: from ?? '', to: to ?? '', n: n ?? 0 });
    return words.message({ code, message });
  };
}

/** What was done last, and the edition of the document it made: a later edit is no longer undone by it. */
export type Done = { text: string; edition: number };

export function FixButtons({
  one,
  kin,
  done,
}: {
  one: Fixable;
  kin: readonly Fixable[];
  done: (done: Done) => void;
}) {
  const t = useWords();
  const describe = useFixWords();
  const edit = useDesk((state) => state.edit);
  const value: Plain = useDesk((state) => state.value);
  const edition = useDesk((state) => state.edition);
  const checked = useDesk((state) => state.checked);
  const text = describe(one);
  const { tryOut } = useDeskActions();
  // What cannot be read cannot be played as it stands.
  const playable = useDesk((state) => state.checked && !state.refused);
  const all = t('desk.fix.all', { n: kin.length });
  return (
    <Buttons as="p">
      <Button
        kind="small"
        disabled={!checked}
        onClick={() => {
          edit(one.fix.patches);
          done({ text, edition: edition + 1 });
        }}
      >
        {text}
      </Button>
      {playable && (
        <Button
          kind="link"
          aria-label={t('desk.trial.this', { what: text })}
          onClick={() => tryOut({ what: text, patches: one.fix.patches, edition })}
        >
          {t('desk.trial.try')}
        </Button>
      )}
      {kin.length > 0 && (
        <Button
          kind="small"
          disabled={!checked}
          title={kin.map(describe).join('\n')}
          onClick={() => {
            edit(listFixes(kin, value));
            done({ text: t('desk.fix.allDone', { n: kin.length }), edition: edition + 1 });
          }}
        >
          {all}
        </Button>
      )}
    </Buttons>
  );
}

/** What the last button changed, with Undo beside it. */
export function LastFix({ last }: { last: Done | null }) {
  const t = useWords();
  const edition = useDesk((state) => state.edition);
  const undo = useDesk((state) => state.undo);
  const back = useRef<HTMLButtonElement>(null);
  const shown = last !== null && last.edition === edition;
  // The finding and its button disappear: the focus stays beside them.
  useEffect(() => {
    if (shown) back.current?.focus();
  }, [shown]);
  return (
    <Text as="p" size={2} tone="ok" role="status">
      {shown && (
        <>
          <span>{t('desk.fix.done', { what: last.text })}</span>{' '}
          <Button kind="link" ref={back} onClick={undo}>
            {t('desk.fix.back')}
          </Button>
        </>
      )}
    </Text>
  );
}
