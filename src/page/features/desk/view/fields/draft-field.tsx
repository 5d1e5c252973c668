/** The text on the table: nothing, one option, or alternatives in brackets. */
import { useWords } from '../../../../speech/words.ts';
import { asList, asText, isList } from '../../../../../scenario/edit/plain.ts';
import { useRefs } from './choice-fields.tsx';
import type { ControlProps } from './controls.ts';
import deskFields from './desk-fields.module.css?names';
import { Row, Small } from '../../../../ui/layout/primitives.tsx';

export function DraftField({ label, path, value, set }: ControlProps) {
  const t = useWords();
  const options = useRefs('options', path);
  const chosen = isList(value)
    ? asList(value).map(asText)
    : value === undefined
      ? []
      : [asText(value)];
  // What is on the table and no option any more can be taken off it.
  const ghosts = chosen.filter((id) => !options.some((one) => one.id === id));
  const listed = [...options, ...ghosts.map((id) => ({ id, name: t('desk.draft.ghost', { id }) }))];
  const turn = (id: string): void => {
    const next = listed.map((one) => one.id).filter((one) => (one === id) !== chosen.includes(one));
    const [only] = next;
    set(next.length > 1 ? next : only);
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      <Row wrap gap={5} lineGap={1} className={deskFields['desk-ticks']}>
        {listed.map(({ id, name }) => (
          <Row as="label" items="center" gap={3} padY={2} key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
            {name || id}
          </Row>
        ))}
      </Row>
      <Small>{t('desk.draft.told', { n: chosen.length })}</Small>
    </fieldset>
  );
}
