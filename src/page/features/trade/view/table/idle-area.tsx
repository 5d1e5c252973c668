/** What lies beside an empty table: what the seat holds, who has come to it, and with whom else there may be a deal. */
import { type ReactNode, useId, useMemo } from 'react';
import { listSuitors } from '../../model/suitors.ts';
import { type ArticleWorth, orderInstructions } from '../../../../session/game/worth.ts';
import { rankPartners } from '../../../../session/game/deal/prospects.ts';
import { listIds } from '../../../../session/play/draft.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import {
  dress,
  Eyebrow,
  Mono,
  Row,
  Small,
  Stack,
  Text,
} from '../../../../ui/layout/primitives.tsx';
import { InstructionAxis } from '../papers/instruction-row.tsx';
import { takeFocus } from '../../../../ui/take-focus.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { useTable } from './table-context.tsx';
import { markText } from '../../../../speech/words.ts';
import idleArea from './idle-area.module.css';
import parts from '../../../../ui/parts.module.css?names';

/** Rows at most on each side. */
const ROWS = 8;

export function IdleArea({ side }: { side: 'give' | 'want' }) {
  return side === 'give' ? <Holdings /> : <Partners />;
}

/** The seat's own articles, those that can be decided first before others, with what the text brings of what it could. */
function Holdings() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const rows = orderInstructions(game.view).slice(0, ROWS);
  const comers = listSuitors(game);
  if (rows.length === 0) return null;
  return (
    <Beside
      title={t('idle.holds')}
      note={t('idle.comers', {
        n: comers.length,
        seats: comers.map((id) => names.called(id)).join(t('list.join')),
      })}
    >
      {rows.map((worth) => (
        <Holding key={worth.article} worth={worth} />
      ))}
    </Beside>
  );
}

/** A list with what it is of, and a line that says how it is meant. */
function Beside({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <Stack
      as="section"
      gap={4}
      top={4}
      className={idleArea['idle']}
      data-part="idle"
      aria-label={title}
    >
      <Eyebrow tone="felt" as="h3">
        {title}
      </Eyebrow>
      <ul>{children}</ul>
      <Text as="p" size={2} tone="felt" data-part="felt-note">
        {note}
      </Text>
    </Stack>
  );
}

function Holding({ worth }: { worth: ArticleWorth }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { view } = game;
  const { article, now, weight } = worth;
  const a = view.scenario.articleIndex.get(article) ?? -1;
  const held = view.articles[a]?.holders.includes(view.delegation) ?? false;
  const state = held ? 'held' : view.articles[a]?.status === 'open' ? 'open' : 'agreed';
  return (
    <li className={dress({ padY: 4, padX: 5 }, 'paper')}>
      <Row as="p" wrap items="center" gap={4} lineGap={1} type="prose" leading="snug">
        <b>{names.article(article)}</b> <i {...markText(names.articleTitle(article))} />
        <Mono grow="end" size={2} breaks="never">
          {t('instruction.points', { now: figures.points(now), of: figures.points(weight) })}
        </Mono>
      </Row>
      <Row items="center" gap={5}>
        <Text grow="room">
          <InstructionAxis worth={worth} />
        </Text>
        <Small>{t('idle.state', { state })}</Small>
      </Row>
    </li>
  );
}

/** Whom else to turn to, and what is known of them: the best prospects first, without help as they sit on the floor. */
function Partners() {
  const { game, speech, legal } = usePlay();
  const { t } = speech;
  const { draft, hints } = useTable();
  const { view } = game;
  const offer = legal('offer');
  const seats = useMemo(() => {
    const partners = listIds(offer, 'to');
    return hints ? rankPartners(view, partners) : partners.map((id) => ({ id, merit: 0 }));
  }, [view, offer, hints]);
  const rows = seats.filter(({ id }) => id !== draft.delegation).slice(0, ROWS);
  // Where nobody promises both a gain, none is before the others.
  const [best] = rows;
  if (draft.type !== 'offer' || rows.length === 0) return null;
  return (
    <Beside
      title={t('idle.partners')}
      note={t('idle.order', { hints: best && best.merit > 0 ? 'yes' : 'no' })}
    >
      {rows.map(({ id }) => (
        <Partner key={id} id={id} />
      ))}
    </Beside>
  );
}

function Partner({ id }: { id: string }) {
  const label = useId();
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { turnTo } = useTable();
  const press = (): void => {
    turnTo(id);
    // The one pressed leaves the list: the keyboard goes to the question of whom the table is turned to.
    takeFocus(document.getElementById('table-title'));
  };
  const { view } = game;
  const d = view.scenario.delegationIndex.get(id) ?? -1;
  const told = view.notes.some(({ of }) => of === d);
  const holds = view.scenario.articles.filter(
    ({ index }) => view.articles[index]?.holders.includes(d) ?? false,
  );
  return (
    <li className={dress({ padY: 4, padX: 5 }, 'paper')}>
      <Row as="p" items="center" gap={4} type="prose" leading="snug" id={`${label}-who`}>
        <button
          type="button"
          className={parts['card-key']}
          aria-describedby={`${label}-who ${label}-what`}
          onClick={press}
        >
          <Flag code={names.flag(id)} height={16} /> <b {...markText(names.seat(id))} />
        </button>
      </Row>
      <Small top={2} id={`${label}-what`}>
        {t('idle.brackets', {
          n: holds.length,
          articles: holds.map((one) => speech.article(one.id)).join(t('list.join')),
        })}{' '}
        {!told && t('idle.untold')}
      </Small>
    </li>
  );
}
