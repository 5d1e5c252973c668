/** The axis on which the numbers of a table are positions: as guessed, or as a person says. */
import { useId } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { AXES, type Axis, FORMAT_AXIS, isAxis } from '../../../../../scenario/csv/axis.ts';
import { Row } from '../../../../ui/layout/primitives.tsx';

export function TableAxis({ axis, change }: { axis: Axis; change: (axis: Axis) => void }) {
  const t = useWords();
  const id = useId();
  const offered = AXES.some((one) => isAxis(one, axis)) ? AXES : [...AXES, axis];
  return (
    <Row wrap items="center" gap={4}>
      <label htmlFor={id}>{t('desk.table.axis')}</label>
      <select
        id={id}
        aria-describedby={`${id}-laid`}
        value={offered.findIndex((one) => isAxis(one, axis))}
        onChange={({ target }) => change(offered[Number(target.value)] ?? FORMAT_AXIS)}
      >
        {offered.map(({ low, high }, index) => (
          <option key={`${low} ${high}`} value={index}>
            {t('desk.table.axis.span', { low, high })}
          </option>
        ))}
      </select>
      <b id={`${id}-laid`}>
        {!isAxis(axis, FORMAT_AXIS) && t('desk.table.axis.laid', { ...axis })}
      </b>
    </Row>
  );
}
