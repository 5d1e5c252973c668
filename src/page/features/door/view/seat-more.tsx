import { useWords, markText } from '../../../speech/words.ts';
import type { Scenario, Words } from '../../../../scenario/resolved.ts';
import { findFirstDraw } from '../../../session/door-conference.ts';
import { listWants } from '../../../session/seat-wants.ts';
import { Button, dress, Row, Small, Text } from '../../../ui/layout/primitives.tsx';
import { SeatRoom } from '../../../ui/seat-room.tsx';
import { WrittenAnswer } from '../../../ui/written-answer.tsx';
import { StartOptions } from '../../../ui/start-options.tsx';
import type { Door } from './use-door.ts';
import seatBrief from './seat-brief.module.css?names';
import dataTable from '../../../ui/layout/data-table.module.css?names';

type Text = { scenario: Scenario; text: (words: Words | undefined) => string };
type Props = Text & { seat: string; veil: boolean };

/** What of a seat needs its scenario: its place in the room, and questions to answer before play. */
export function SeatMore({ scenario, seat, veil, text }: Props) {
  return (
    <>
      <SeatRoom scenario={scenario} seat={seat} veil={veil} />
      <DoorCheck scenario={scenario} text={text} />
    </>
  );
}

/** Wants shown before "and more". */
const SHOWN = 5;

/** What it wants most, from its scenario. */
export function SeatWants({ scenario, seat, text }: Text & { seat: string }) {
  const t = useWords();
  const wants = listWants(scenario, seat, SHOWN);
  if (wants.length === 0) return null;
  return (
    <>
      <table className={`${dataTable['data-table']} ${seatBrief['wants']}`} data-part="wants">
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
      <Text as="p" size={2} tone="faint" padY={2}>
        {t('door.bars')}
      </Text>
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

/** The scenario's questions before play, where it has any; the debrief asks them once more. */
function DoorCheck({ scenario, text }: Text) {
  const t = useWords();
  const check = scenario.teaching?.check ?? [];
  if (check.length === 0) return null;
  return (
    <details className={dress({ top: 4, size: 2 })}>
      <summary>{t('door.check')}</summary>
      <Small>{t('door.checkHow')}</Small>
      {check.map((question, i) => (
        <WrittenAnswer key={i} id={`${scenario.id}/check/${i}/before`} label={text(question)} />
      ))}
    </details>
  );
}

/** What few people need: the seed, and another starting text. */
export function PlayAdvanced({ door }: { door: Door }) {
  const t = useWords();
  const { seed, start, scenario, conference, seat } = door.choice;
  const first = findFirstDraw(conference, seat);
  const starts = [...(scenario?.starts.keys() ?? [])];
  return (
    <details className={seatBrief['advanced']}>
      <summary>{t('door.advanced')}</summary>
      <Row as="label" gap={4} items="center" justify="between" padY={2}>
        {t('door.seed')}
        <input
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={10}
          value={seed}
          placeholder={first === null ? t('door.seedDrawn') : `${first}`}
          onChange={(event) => door.choose({ seed: event.target.value })}
        />
      </Row>
      {first !== null && seed === '' && <Small>{t('door.seedFirst')}</Small>}
      {starts.length > 0 && (
        <Row as="label" gap={4} items="center" justify="between" padY={2}>
          {t('door.start')}
          <select value={start} onChange={(event) => door.choose({ start: event.target.value })}>
            <StartOptions names={starts} />
          </select>
        </Row>
      )}
    </details>
  );
}

/** Draws one of the seats a person can play. */
export function RandomSeat({ door }: { door: Door }) {
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
    <Button disabled={ids.length < 2} onClick={draw}>
      {t('door.random')}
    </Button>
  );
}
