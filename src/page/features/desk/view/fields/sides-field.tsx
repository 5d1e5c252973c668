/** Articles that move together, each with the side of its axis that counts. */
import { useWords } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import { asList, asText, getEntry, type Plain } from '../../../../../scenario/edit/plain.ts';
import { useRefs } from './choice-fields.tsx';
import type { ControlProps } from './controls.ts';
import { RemoveKey } from './remove-key.tsx';
import styles from './desk-fields.module.css?names';

const SIDES = ['high', 'low'] as const;

type Row = { article: string; side: string };

/** Where nothing is said of sides, each counts high. */
function listSideRows(value: Plain | undefined): Row[] {
  const when = asList(getEntry(value, 'when')).map(asText);
  return asList(getEntry(value, 'articles')).map((article, at) => ({
    article: asText(article),
    side: when[at] ?? 'high',
  }));
}

/** @param path of the linkage: its articles and their sides are two keys of it */
export function SidesField({ label, path, value }: ControlProps) {
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const articles = useRefs('articles', path);
  const rows = listSideRows(value);
  const set = (next: readonly Row[]): void => {
    const plain = next.every(({ side }) => side === 'high');
    const when = [...path, 'when'];
    edit([
      { op: 'set', path: [...path, 'articles'], value: next.map(({ article }) => article) },
      plain
        ? { op: 'drop', path: when }
        : { op: 'set', path: when, value: next.map((one) => one.side) },
    ]);
  };
  const left = articles.filter(({ id }) => !rows.some(({ article }) => article === id));
  return (
    <fieldset className={styles['desk-nested']}>
      <legend>{label}</legend>
      {rows.map((row, at) => (
        <div className={styles['desk-by-id']} key={row.article}>
          <span>{articles.find(({ id }) => id === row.article)?.name ?? row.article}</span>
          <select
            aria-label={t('desk.side', { article: row.article })}
            value={row.side}
            onChange={({ target }) =>
              set(rows.map((old, index) => (index === at ? { ...old, side: target.value } : old)))
            }
          >
            {SIDES.map((side) => (
              <option key={side} value={side}>
                {t(`desk.side.${side}`)}
              </option>
            ))}
          </select>
          <RemoveKey
            what={row.article}
            press={() => set(rows.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <select
        aria-label={t('desk.addTo', { label })}
        value=""
        onChange={({ target }) => set([...rows, { article: target.value, side: 'high' }])}
      >
        <option value="">{t('desk.add')}</option>
        {left.map(({ id, name }) => (
          <option key={id} value={id}>
            {name || id}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
