/** Words of one’s own for an article: begun from an option, and between which two they lie. */
import { type FormEvent, useState } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';
import { Button } from '../../../ui/layout/button.tsx';
import { TitledModal } from '../../../ui/notices/modal.tsx';
import { CLASS_SIZES } from '../model/sizes.ts';
import { countWords, findTextNow, listOpenArticles, proposeBetween } from '../model/drafting.ts';
import { useClass, useClassDoings } from './class-context.tsx';
import { RefusedWords } from './class-line.tsx';
import styles from './class-talk.module.css?names';

export function ClassWrite({ close }: { close: () => void }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const open = listOpenArticles(view);
  const [about, setAbout] = useState(open[0]?.id ?? '');
  const article = open.find(({ id }) => id === about) ?? open[0];
  return (
    <TitledModal
      title={t('class.write.title')}
      shut={t('dialog.close')}
      className={`${styles['talk']}`}
      close={close}
    >
      <p className={styles['talk-how']}>{t('class.write.how', { most: CLASS_SIZES.draftWords })}</p>
      {article ? (
        <div className={styles['talk-form']}>
          <label>
            {t('field.article')}
            <select value={article.id} onChange={({ target }) => setAbout(target.value)}>
              {open.map(({ id }) => (
                <option key={id} value={id}>
                  {t('article.full', { article: names.article(id), title: names.articleTitle(id) })}
                </option>
              ))}
            </select>
          </label>
          <WriteForm key={article.id} article={article} close={close} />
        </div>
      ) : (
        <p>{t('class.write.none')}</p>
      )}
    </TitledModal>
  );
}

type Article = ReturnType<typeof listOpenArticles>[number];

function WriteForm({ article, close }: { article: Article; close: () => void }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const refused = useClass((facts) => facts.refused);
  const { draft } = useClassDoings();
  const [text, setText] = useState(() => findTextNow(game.view, article, names.text));
  const [[from, to], setBetween] = useState(() => proposeBetween(game.view, article));
  const words = countWords(text);
  const fits = words > 0 && words <= CLASS_SIZES.draftWords;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!fits || from === to) return;
    void draft({ article: article.id, text: text.trim(), between: [from, to] }).then(
      (written) => written && close(),
    );
  };
  return (
    <form className={styles['talk-form']} onSubmit={send} data-part="class-write">
      <label>
        {t('class.write.words')}
        <textarea
          rows={4}
          value={text}
          maxLength={CLASS_SIZES.draft}
          autoComplete="off"
          dir="auto"
          onChange={({ target }) => setText(target.value)}
        />
        <small role="status">
          {t('class.write.count', { words, most: CLASS_SIZES.draftWords })}
        </small>
      </label>
      <Bound
        label={t('class.write.from')}
        article={article}
        value={from}
        choose={(option) => setBetween([option, to])}
      />
      <Bound
        label={t('class.write.to')}
        article={article}
        value={to}
        choose={(option) => setBetween([from, option])}
      />
      {from === to && <p role="status">{t('class.write.same')}</p>}
      {refused && <RefusedWords refused={refused} />}
      <Button kind="primary" type="submit" disabled={!fits || from === to}>
        {t('class.write.send')}
      </Button>
    </form>
  );
}

type BoundProps = {
  label: string;
  article: Article;
  value: string;
  choose: (option: string) => void;
};

function Bound({ label, article, value, choose }: BoundProps) {
  const { names } = usePlay().speech;
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {article.options.map(({ id }) => (
          <option key={id} value={id}>
            {names.option(article.id, id)}
          </option>
        ))}
      </select>
    </label>
  );
}
