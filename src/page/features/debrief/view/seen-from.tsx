import { useApp } from '../../../session/store/store.ts';
import { listPersonsEver } from '../model/opened.ts';
import { useDebrief } from './use-debrief.ts';
import { markText } from '../../../speech/words.ts';
import { dress } from '../../../ui/layout/primitives.tsx';
import fields from '../../../ui/fields.module.css?names';

/** Where several persons played, each looks at what came of it from their own seat. */
export function SeenFrom() {
  const { game, speech } = useDebrief();
  const { t, names } = speech;
  const sitAs = useApp((state) => state.sitAs);
  const persons = listPersonsEver(game);
  if (persons.length < 2 || game.view.phase !== 'closed') return null;
  return (
    <label className={dress({ grow: 'line' }, fields['field'])}>
      {t('lead.seat')}
      <select value={game.seat} onChange={(event) => sitAs(event.target.value)}>
        {persons.map((seat) => (
          <option key={seat} value={seat}>
            <bdi {...markText(names.seat(seat))} />
          </option>
        ))}
      </select>
    </label>
  );
}
