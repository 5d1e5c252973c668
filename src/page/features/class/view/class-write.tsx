/** Words of one’s own for an article: begun from an option, and between which two they lie. */
import { type FormEvent, useState } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';
import { Button, Text } from '../../../ui/layout/primitives.tsx';
import { TitledModal } from '../../../ui/notices/modal.tsx';
import { CLASS_SIZES } from '../model/sizes.ts';
import { judgeDraft, listBeginnings, listOpenArticles, proposeBetween } from '../model/drafting.ts';
import { useClass, useClassDoings } from './class-context.tsx';
import { RefusedWords } from './class-line.tsx';
import room from './class-room.module.css';

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

      close={close}
    >
      <Text as="p" tone="soft">
        {t('class.write.how', { most: CLASS_SIZES.draftWords })}
      </Text>
      {article ? (
        <div className={room['form']}>
          <label>
            {t('field.article')}
            <select value={article.id} onChange={({ target }) => setAbout(target.value)}>
              {open.map(({ id }) => (
                <option key={id} value={id}>
                  {names.articleFull(id)}
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
  const beginnings = listBeginnings(game.view, article);
  const [from, setFrom] = useState(beginnings[0]?.id ?? '');
  const read = (id: string): string => {
    const words = beginnings.find((one) => one.id === id);
    return names.text(words?.text ?? words?.title);
  };
  const [text, setText] = useState(() => read(from));
  const [[low, high], setBetween] = useState(() => proposeBetween(game.view, article));
  const { words, state } = judgeDraft(text, read(from));
  const fits = state === 'good' && low !== high;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!fits) return;
    const written = {
      article: article.id,
      from,
      text: text.trim(),
      between: [low, high] as [string, string],
    };
    void draft(written).then((shown) => shown && close());
  };
  return (
    <form className={room['form']} onSubmit={send} data-part="class-write">
      <Choice
        label={t('class.write.begin')}
        article={article}
        options={beginnings}
        value={from}
        choose={(id) => {
          setFrom(id);
          setText(read(id));
        }}
      />
      <label>
        {t('class.write.words')}
        <textarea
          rows={5}
          value={text}
          maxLength={CLASS_SIZES.draft}
          autoComplete="off"
          dir="auto"
          onChange={({ target }) => setText(target.value)}
        />
        <small role="status">
          {t('class.write.count', { state, words, most: CLASS_SIZES.draftWords })}
        </small>
      </label>
      <Choice
        label={t('class.write.from')}
        article={article}
        options={article.options}
        value={low}
        choose={(option) => setBetween([option, high])}
      />
      <Choice
        label={t('class.write.to')}
        article={article}
        options={article.options}
        value={high}
        choose={(option) => setBetween([low, option])}
      />
      {low === high && <p role="status">{t('class.write.same')}</p>}
      {refused && <RefusedWords refused={refused} />}
      <Button kind="primary" type="submit" disabled={!fits}>
        {t('class.write.send')}
      </Button>
    </form>
  );
}

type ChoiceProps = {
  label: string;
  article: Article;
  options: Article['options'];
  value: string;
  choose: (option: string) => void;
};

function Choice({ label, article, options, value, choose }: ChoiceProps) {
  const { names } = usePlay().speech;
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(({ id }) => (
          <option key={id} value={id}>
            {names.option(article.id, id)}
          </option>
        ))}
      </select>
    </label>
  );
}
