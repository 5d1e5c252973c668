/** Words that people at the table have written and that wait for marks: this seat’s own stay private. */
import { usePlay } from '../../../session/play/play-context.tsx';
import { wordDifference } from '../../../session/game/text/word-difference.ts';
import { findScript } from '../../../speech/words.ts';
import { Row, Button } from '../../../ui/layout/primitives.tsx';
import { Runs } from '../../../ui/runs.tsx';
import type { ToldDraft } from '../model/class-facts.ts';
import { findWords } from '../model/drafting.ts';
import { useClass, useClassDoings } from './class-context.tsx';
import parts from '../../../ui/parts.module.css?names';

const MARKS = ['better', 'same', 'worse'] as const;

export function ClassDrafts() {
  const drafts = useClass((facts) => facts.own?.drafts);
  return drafts?.map((draft) => <Draft key={draft.id} draft={draft} />);
}

function Draft({ draft }: { draft: ToldDraft }) {
  const { game, speech } = usePlay();
  const { mark, dropDraft } = useClassDoings();
  const role = useClass((facts) => facts.lobby?.you.place?.role ?? 'delegate');
  const { t, names, article } = speech;
  const { id, by, text, between, marked, of, yours } = draft;
  const before = names.text(findWords(game.view, draft));
  const own = by === game.seat;
  const marks = role === 'delegate' && game.view.mandate !== null;
  const [from, to] = between;
  return (
    <Row
      as="section"
      className={parts['slip']}
      wrap
      gap={5}
      lineGap={3}
      items="baseline"
      padY={3}
      data-part="class-draft"
    >
      <p>
        <b>
          {t('class.draft.by', {
            own: own ? 'yes' : 'no',
            seat: names.seat(by),
            article: article(draft.article),
          })}
        </b>{' '}
        <q dir="auto" lang={findScript(text).lang}>
          <Runs runs={wordDifference(before, text)} />
        </q>{' '}
        {t('class.draft.between', {
          from: names.option(draft.article, from),
          to: names.option(draft.article, to),
        })}{' '}
        <small>{t('class.draft.marked', { marked, of })}</small>
      </p>
      {marks && (
        <Row role="group" aria-label={t('class.draft.mark')} wrap gap={3} items="center">
          <span>{t('class.draft.mark')}</span>
          {MARKS.map((one) => (
            <Button
              key={one}
              kind="small"
              aria-pressed={yours === one}
              onClick={() => mark(id, one)}
            >
              {t('class.draft.marks', { mark: one })}
            </Button>
          ))}
        </Row>
      )}
      {(own || game.seat === 'CHAIR') && role === 'delegate' && (
        <Button kind="small" grow="end" onClick={() => dropDraft(id)}>
          {t('class.draft.drop', { own: own ? 'yes' : 'no' })}
        </Button>
      )}
    </Row>
  );
}
