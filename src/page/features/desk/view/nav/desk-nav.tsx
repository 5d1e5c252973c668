/** The parts of a scenario, each with how many there are or how many findings are in it. */
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { parsePath, SECTIONS, type Section, findSection } from '../../model/desk-sections.ts';
import { useDesk } from '../use-desk.ts';
import { isFirstOfField } from '../place-words.ts';
import { useWaits } from '../use-waits.ts';
import { NavBalance } from './nav-balance.tsx';
import { asList, getEntry } from '../../../../../scenario/edit/plain.ts';
import type { Finding } from '../../../../../scenario/finding.ts';
import deskBar from '../desk-bar.module.css?names';
import { dress, Text } from '../../../../ui/layout/primitives.tsx';

const COUNTED: Partial<Record<Section, readonly string[]>> = {
  articles: ['articles'],
  delegations: ['delegations'],
  groups: ['groups'],
  events: ['events'],
  others: ['observers', 'stakeholders'],
  instruments: ['instruments'],
  votes: ['rollCalls'],
  sources: ['sources'],
};

export function DeskNav() {
  const t = useWords();
  const section = useDesk((state) => state.section);
  const show = useDesk((state) => state.show);
  const findings = useDesk((state) => state.findings);
  const value = useDesk((state) => state.value);
  const waits = useWaits();
  const strip = useOpenInSight(section);
  const worst = useMemo(
    () => bySection(waits ? [] : findings.filter(isFirstOfField)),
    [findings, waits],
  );
  return (
    <nav ref={strip} className={deskBar['desk-nav']} aria-label={t('desk.parts')}>
      {SECTIONS.map((one) => {
        const found = worst.get(one);
        const keys = COUNTED[one];
        const count = keys?.reduce((sum, key) => sum + asList(getEntry(value, key)).length, 0);
        return (
          <button
            key={one}
            type="button"
            className={deskBar['desk-entry']}
            data-part={one}
            aria-current={one === section ? 'page' : undefined}
            onClick={() => show(one)}
          >
            <span>{t(`desk.section.${one}`)}</span>
            {found ? (
              <span
                className={dress({ grow: 'end' }, deskBar['desk-mark'])}
                data-severity={found.severity}
              >
                <span className="visually-hidden">
                  {t(`desk.count.${found.severity}`, { n: found.n })}
                </span>
                <span aria-hidden="true">{found.n}</span>
              </span>
            ) : (
              count !== undefined && (
                <Text type="mark" size={2} grow="end">
                  {count}
                </Text>
              )
            )}
          </button>
        );
      })}
      <NavBalance />
    </nav>
  );
}

/** In a narrow window the parts are a strip: the one that is open stands in it, wherever one has come from. */
function useOpenInSight(section: Section): RefObject<HTMLElement | null> {
  const strip = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const show = (): void => {
      const nav = strip.current;
      const open = nav?.querySelector(`[data-part='${section}']`);
      if (!nav || !open) return;
      const { left, right } = open.getBoundingClientRect();
      const around = nav.getBoundingClientRect();
      if (left >= around.left && right <= around.right) return;
      nav.scrollLeft += (left + right - around.left - around.right) / 2;
    };
    show();
    window.addEventListener('resize', show);
    return () => window.removeEventListener('resize', show);
  }, [section]);
  return strip;
}

type Worst = { severity: 'error' | 'warning'; n: number };

/** Remarks are for the pane; only what is wrong marks a part. */
function bySection(findings: readonly Finding[]): ReadonlyMap<Section, Worst> {
  const found = new Map<Section, Worst>();
  for (const { severity, path } of findings) {
    if (severity === 'info') continue;
    const { section } = findSection(parsePath(path));
    const before = found.get(section);
    if (!before || (severity === 'error' && before.severity !== 'error')) {
      found.set(section, { severity, n: 1 });
    } else if (before.severity === severity) before.n += 1;
  }
  return found;
}
