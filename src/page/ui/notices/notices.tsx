/** What a person must know about the game being kept: one line each, above the page. */
import { makeLazyPart } from '../lazy-part.tsx';
import { PageLineNotice } from '../line-notice.tsx';
import { useWords } from '../../speech/words.ts';
import { isOlder, unsealAtEnd } from '../../session/at-end.ts';
import { isOfGame } from '../../session/store/facts.ts';
import { type Game, useApp } from '../../session/store/store.ts';
import { Button } from '../layout/primitives.tsx';
import { Notice } from './notice.tsx';

const FileNotices = makeLazyPart(async () => (await import('./file-notices.tsx')).FileNotices, {
  words: ['files'],
  missing: null,
});

export function Notices() {
  const t = useWords();
  const playing = useApp(({ route, game }) => route.page === 'play' && game !== null);
  const ofGame = useApp(({ route }) => isOfGame(route));
  // An earlier moment is read-only too; the strip says so.
  const readOnly = useApp(({ game }) => game?.readOnly === true && game.moment === null);
  const older = useApp(({ game }) => (game && game.filed !== true && isOlder(game) ? game : null));
  const refused = useApp(({ game }) => game?.saving === 'refused');
  const elsewhere = useApp(({ game }) => game?.saving === 'elsewhere');
  const missing = useApp(({ notice }) => notice === 'missing');
  const ofFiles = useApp(
    ({ misplaced, reading }) => misplaced?.why === 'elsewhere' || reading !== null,
  );
  const takeOver = useApp((state) => state.takeOver);
  const saveRecord = useApp((state) => state.saveRecordToFile);
  return (
    <>
      {playing && readOnly && older && <OlderNotice game={older} />}
      {playing && readOnly && !older && (
        <Notice text={t(elsewhere ? 'notice.elsewhere' : 'notice.readOnly')}>
          <Button kind="small" onClick={() => void takeOver()}>
            {t('notice.takeOver')}
          </Button>
        </Notice>
      )}
      {ofGame && refused && (
        <Notice text={t('notice.refused')}>
          <Button kind="small" onClick={saveRecord}>
            {t('notice.saveRecord')}
          </Button>
        </Notice>
      )}
      {missing && <Notice text={t('notice.missing')} />}
      {ofFiles && <FileNotices />}
      <PageLineNotice />
    </>
  );
}

/** Its log stands below; what came of it, and its record, are told on a page of their own. */
function OlderNotice({ game }: { game: Game }) {
  const t = useWords();
  const again = useApp((state) => state.again);
  const go = useApp((state) => state.go);
  const seed = unsealAtEnd(game)?.conference.setup.seed ?? 0;
  return (
    <Notice text={t('notice.older')}>
      <Button kind="small" onClick={() => go({ page: 'outcome' })}>
        {t('notice.debrief')}
      </Button>
      <Button kind="small" onClick={() => void again(seed)}>
        {t('notice.anew')}
      </Button>
    </Notice>
  );
}
