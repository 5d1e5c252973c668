/** A chart with its sentence and its table; it can be saved as a picture. */
import { type ReactNode, useRef } from 'react';
import { useWords } from '../../../speech/words.ts';
import { useCompare } from './use-compare.ts';
import { ChartTable } from '../../../ui/chart-table.tsx';
import { asPng, asSvg } from './picture.ts';
import compareStyles from './compare.module.css?names';
import { Button, Row, Text } from '../../../ui/layout/primitives.tsx';

type Props = {
  /** Of the file it is saved as. */
  name: string;
  title: string;
  sentence: string;
  children: ReactNode;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
};

export function ChartFigure({ name, title, sentence, children, columns, rows }: Props) {
  const t = useWords();
  const save = useCompare((state) => state.save);
  const place = useRef<HTMLDivElement>(null);
  const drawn = (): SVGSVGElement | null => place.current?.querySelector('svg') ?? null;
  return (
    <figure className={compareStyles['figure']} data-part="figure">
      {/* The sentence says what it shows. */}
      <div ref={place} aria-hidden="true">
        {children}
      </div>
      <Text as="figcaption" size={4} leading="even" top={2}>
        {sentence}
      </Text>
      <Row wrap items="start" gap={6} lineGap={2} top={2} size={2} className="no-print">
        <details>
          <summary>{t('compare.figure.table')}</summary>
          <ChartTable columns={columns} rows={rows} />
        </details>
        <Button
          kind="link"
          padY={2}
          aria-label={t('compare.figure.svgOf', { name: title })}
          onClick={() => {
            const svg = drawn();
            if (svg) save(`${name}.svg`, asSvg(svg, t('compare.simulated')));
          }}
        >
          {t('compare.figure.svg')}
        </Button>
        <Button
          kind="link"
          padY={2}
          aria-label={t('compare.figure.pngOf', { name: title })}
          onClick={() => {
            const svg = drawn();
            if (!svg) return;
            void asPng(svg, t('compare.simulated')).then((png) => {
              if (png) save(`${name}.png`, png);
            });
          }}
        >
          {t('compare.figure.png')}
        </Button>
      </Row>
    </figure>
  );
}
