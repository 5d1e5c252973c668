/** Games kept in this browser, each resumed by one click. */
import { useState } from 'react';
import { useWords, useLanguage } from '../../../speech/words.ts';
import { findFirstAndBest, listOnDraw, readScores } from '../../../session/scores.ts';
import type { SavedGame } from '../../../session/store/game.ts';
import { useApp } from '../../../session/store/store.ts';
import { Button, dress, Row, Text } from '../../../ui/layout/primitives.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import savedGames from './saved-games.module.css';
import { usePoints } from './use-points.ts';

export function SavedGames() {
  const t = useWords();
  const saves = useApp((state) => state.saves);
  const deleted = useApp((state) => state.deleted);
  return (
    <section data-part="saves" aria-labelledby="door-saves">
      <h2 id="door-saves">{t('door.saves')}</h2>
      <ul className={dress({ top: 4 })}>
        {saves.map((save) => (
          <Saved key={save.id} save={save} />
        ))}
        {deleted.map((save) => (
          <Deleted key={save.id} save={save} />
        ))}
      </ul>
    </section>
  );
}

/** Gone from the list, and to be had back until the page is left. */
function Deleted({ save }: { save: SavedGame }) {
  const t = useWords();
  const restore = useApp((state) => state.restore);
  const { id, title, seatName } = save;
  return (
    <Row as="li" gap={4} items="baseline" wrap padY={4} rule="top" tone="ground-soft">
      <span role="status">{t('door.deleted', { seat: seatName, title })}</span>
      <Button kind="link" onClick={() => void restore(id)}>
        {t('door.restore')}
      </Button>
    </Row>
  );
}

function Saved({ save }: { save: SavedGame }) {
  const t = useWords();
  const language = useLanguage();
  const forget = useApp((state) => state.forget);
  const { id, title, seatName, flag, sitting, sittings, ended, savedAt, lineOf } = save;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const stage = ended
    ? t('door.saveEnded')
    : t('door.saveSitting', { n: Math.max(1, sitting), of: sittings });
  return (
    <Row as="li" items="center" rule="top">
      <Row
        as="a"
        gap={4}
        items="baseline"
        grow="room"
        padY={4}
        size={2}
        leading="even"
        tone="ground"
        className={savedGames['save']}
        href={ended ? `#/outcome/${id}` : `#/play/${id}`}
      >
        <Flag code={flag} height={15} />
        <div>
          <strong>{seatName}</strong> {title}
          <Text as="p" tone="ground-soft">
            {lineOf !== undefined && <>{t('door.otherLine', { ended: ended ? 'yes' : 'no' })} · </>}
            {stage} · {when.format(savedAt)}
          </Text>
          {ended && <SavedScore id={id} />}
        </div>
      </Row>
      <button
        type="button"
        className={dress({ pad: 3 })}
        aria-label={t('door.forget', { seat: seatName, title })}
        title={t('door.forget', { seat: seatName, title })}
        onClick={() => void forget(id)}
      >
        <Icon name="cross" size={14} />
      </button>
    </Row>
  );
}

/** What the game came to over waiting, and the first and the best of the runs of its draw. */
function SavedScore({ id }: { id: string }) {
  const t = useWords();
  const { signed } = usePoints();
  const [scores] = useState(readScores);
  const score = scores.find(({ game }) => game === id);
  const runs = score ? listOnDraw(scores, score) : [];
  const found = findFirstAndBest(runs);
  if (!score || !found) return null;
  return (
    <Text as="p" tone="ground-soft" data-part="save-score">
      {t('door.saveScore', {
        taken: signed(score.taken),
        made: signed(score.made),
        n: runs.length,
        first: signed(found.first.taken),
        best: signed(found.best.taken),
      })}
    </Text>
  );
}
