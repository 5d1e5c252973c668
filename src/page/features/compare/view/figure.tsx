/** A chart with its sentence and its table; it can be saved as a picture. */
import { type ReactNode, useRef } from 'react';
import { useWords } from '../../../speech/words.ts';
import { useCompare } from './use-compare.ts';
import { ChartTable } from '../../../ui/chart-table.tsx';
import { asPng, asSvg } from './picture.ts';
import compareStyles from './compare.module.css?names';
import parts from '../../../ui/parts.module.css?names';

type Props = {
  /** Of the file it is saved as. */
  name: string;
  sentence: string;
  children: ReactNode;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
};

export function ChartFigure({ name, sentence, children, columns, rows }: Props) {
  const t = useWords();
  const save = useCompare((state) => state.save);
  const place = useRef<HTMLDivElement>(null);
  const drawn = (): SVGSVGElement | null => place.current?.querySelector('svg') ?? null;
  return (
    <figure className={compareStyles['figure']} data-part="figure">
      <div ref={place}>{children}</div>
      <figcaption>{sentence}</figcaption>
      <div className={`${compareStyles['figure-more']} no-print`}>
        <details>
          <summary>{t('compare.figure.table')}</summary>
          <ChartTable columns={columns} rows={rows} />
        </details>
        <button
          type="button"
          className={parts['link']}
          aria-label={t('compare.figure.svgOf', { name })}
          onClick={() => {
            const svg = drawn();
            if (svg) save(`${name}.svg`, asSvg(svg, t('compare.simulated')));
          }}
        >
          {t('compare.figure.svg')}
        </button>
        <button
          type="button"
          className={parts['link']}
          aria-label={t('compare.figure.pngOf', { name })}
          onClick={() => {
            const svg = drawn();
            if (!svg) return;
            void asPng(svg, t('compare.simulated')).then((png) => {
              if (png) save(`${name}.png`, png);
            });
          }}
        >
          {t('compare.figure.png')}
        </button>
      </div>
    </figure>
  );
}
