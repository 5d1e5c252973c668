/** The chosen seat's brief, what it wants most, how to play, and the key. */
import type { Ref } from 'react';
import { useWords } from '../../../speech/use-words.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { listWants } from '../../../session/door-conference.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { PlayButton } from './play-button.tsx';
import { AdviceLevels, PlaySettings } from './play-settings.tsx';
import seatBrief from './seat-brief.module.css';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import type { Door } from './use-door.ts';
import { type DoorNames, useDoorNames } from './use-door-names.ts';
import { markText } from '../../../speech/names/own-script.ts';
import parts from '../../../ui/parts.module.css?names';
import openFile from '../../../ui/files/open-file.module.css?names';

const SeatMore = makeLazyPart(async () => (await import('./seat-more.tsx')).SeatMore, {
  words: ['seat'],
});

/** Wants shown before "and more". */
const SHOWN = 5;

export function SeatBrief({ door, ref }: { door: Door; ref: Ref<HTMLElement> }) {
  const t = useWords();
  const names = useDoorNames(door.choice);
  const { conference, scenario, seat } = door.choice;
  const featured = conference.featured.find((one) => one.seat === seat);
  const delegation = scenario?.delegations[scenario.delegationIndex.get(seat ?? '') ?? -1];
  const observer = scenario?.observers.find(({ id }) => id === seat);
  const party = delegation ?? observer;
  const held = { seat: seat ?? '', name: featured?.name ?? party?.name ?? '' };
  const flag = party?.flag ?? featured?.flag;
  const brief = names.text(party?.brief) || (seat === 'CHAIR' ? t('door.chairBrief') : '');
  const region = delegation && scenario ? names.text(findRegion(scenario, delegation.groups)) : '';
  return (
    <section className={`${seatBrief['brief']} paper`} ref={ref} aria-labelledby="door-brief">
      <p className={seatBrief['brief-mast']}>
        <span className={openFile['symbol']}>{t('door.briefOf')}</span>
        <span>{t('door.confidential')}</span>
      </p>
      <div className={seatBrief['brief-name']}>
        <Flag code={names.flag(flag === undefined ? held : { ...held, flag })} height={48} />
        <div>
          <h2
            id="door-brief"
            {...markText(seat === 'CHAIR' ? t('seat.chair') : names.seat(held))}
          />
          <p {...markText(region)} />
          {observer && <p>{t('door.observerHow')}</p>}
        </div>
      </div>
      <div className={seatBrief['brief-text']}>
        {scenario && seat !== null && <Wants scenario={scenario} seat={seat} names={names} />}
        {brief.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph} {...markText(paragraph, brief)} />
        ))}
        {scenario && (
          <SeatMore
            scenario={scenario}
            seat={seat ?? ''}
            veil={door.choice.veil}
            text={names.text}
          />
        )}
        {delegation && <p className={seatBrief['brief-estimate']}>{t('door.drawn')}</p>}
        <p className={seatBrief['brief-estimate']}>{t('door.estimates')}</p>
      </div>
      <PlaySettings door={door} />
      <div className={seatBrief['brief-keys']}>
        <AdviceLevels door={door} />
        <div className={seatBrief['brief-play']}>
          <PlayButton door={door} />
          <RandomSeat door={door} />
        </div>
      </div>
    </section>
  );
}

/** The last group named is the regional one where there is one; a bloc of the model is no name to show. */
function findRegion(scenario: Scenario, groups: readonly string[]) {
  const region = groups.find((id) => id.endsWith('_group'));
  return scenario.groups.find((group) => group.id === region)?.title;
}

type WantsProps = { scenario: Scenario; seat: string; names: DoorNames };

function Wants({ scenario, seat, names: { text } }: WantsProps) {
  const t = useWords();
  const wants = listWants(scenario, seat, SHOWN);
  if (wants.length === 0) return null;
  return (
    <>
      <table className={seatBrief['wants']} data-part="wants">
        <caption className="visually-hidden">{t('door.wants')}</caption>
        <tbody>
          {wants.map(({ article, position, nearest }) => (
            <tr key={article.id}>
              <th scope="row">
                {/^\d/.test(article.number)
                  ? t('door.article', { number: article.number })
                  : article.number}
              </th>
              <td {...markText(text(nearest.title) || text(article.title))} />
              <td>
                <Bar at={position.ideal} salience={position.salience} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={seatBrief['brief-estimate']}>{t('door.bars')}</p>
    </>
  );
}

/** Where on the article's axis, and how much it matters. */
function Bar({ at, salience }: { at: number; salience: number }) {
  const t = useWords();
  const label = t('door.bar', { at: Math.round(at), share: Math.round(salience * 100) });
  return (
    <svg width="92" height="20" viewBox="0 0 92 20" role="img" aria-label={label}>
      <path d="M10 10H82" stroke="#bfc6bb" strokeWidth="3" />
      <circle cx={10 + at * 0.72} cy="10" r={3 + salience * 4} fill="#0b5c92" />
    </svg>
  );
}

function RandomSeat({ door }: { door: Door }) {
  const t = useWords();
  const { conference, scenario } = door.choice;
  const seats = scenario ? scenario.delegations.filter(({ playable }) => playable) : [];
  const ids =
    seats.length > 0 ? seats.map(({ id }) => id) : conference.featured.map((one) => one.seat);
  const draw = (): void => {
    const at = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % ids.length;
    door.choose({ seat: ids[at] ?? null });
  };
  return (
    <button type="button" className={parts['button']} disabled={ids.length < 2} onClick={draw}>
      {t('door.random')}
    </button>
  );
}
