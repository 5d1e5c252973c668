import type { NearAsCounted } from '../../model/what-if.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { LampMark } from '../../../../ui/marks/lamp.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { markText } from '../../../../speech/words.ts';
import styles from '../../../../ui/what-if.module.css';
import { dress, Mono } from '../../../../ui/layout/primitives.tsx';
import dataTable from '../../../../ui/layout/data-table.module.css?names';

const SHOWN = 6;

/** Delegations by how little would have them cast the next ballot, with what it would be. */
export function NearTable({ near, caption }: { near: readonly NearAsCounted[]; caption: string }) {
  const { game, speech } = usePlay();
  const { t, names, openFigures: figures } = speech;
  const { delegations } = game.view.scenario;
  return (
    <div className={styles['price-scroll']} tabIndex={0} role="region" aria-label={t('near.title')}>
      <table className={dataTable['data-table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field.delegation')}</th>
            <th scope="col">{t('near.step')}</th>
            <th scope="col" className={dress({ align: 'end' })}>
              {t('near.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {near.slice(0, SHOWN).map(({ delegation: d, vote, to, margin }) => {
            const id = delegations[d]?.id ?? '';
            return (
              <tr key={id} data-you={id === game.seat || undefined}>
                <th scope="row">
                  <Flag code={names.flag(id)} /> <bdi {...markText(names.seat(id))} />
                </th>
                <td>
                  <span className="visually-hidden">
                    {t('near.change', {
                      from: t(vote === 'unknown' ? 'count.unknown' : `hall.lamp.${vote}`),
                      to: t(`hall.lamp.${to}`),
                    })}
                  </span>
                  {vote === 'unknown' ? (
                    <b aria-hidden="true">{t('count.letter.unknown')}</b>
                  ) : (
                    <LampMark lamp={vote} silent />
                  )}{' '}
                  <span aria-hidden="true">→</span> <LampMark lamp={to} silent />
                </td>
                <Mono as="td" align="end">
                  {figures.points(margin)}
                </Mono>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
