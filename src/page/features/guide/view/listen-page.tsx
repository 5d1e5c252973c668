/** For players who do not see the screen: how a conference is laid out, its keys, and what is said when. */
import { type Key, useWords } from '../../../speech/words.ts';
import { KeysHelp } from '../../../ui/keys-help.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import textPage from '../../../ui/page/text-page.module.css';
import longPage from '../../../ui/page/long-page.module.css';

const SECTIONS = {
  first: ['listen.first.lesson', 'listen.first.door', 'listen.first.save'],
  layout: ['listen.layout.bar', 'listen.layout.main', 'listen.layout.log', 'listen.layout.desk'],
  views: ['listen.views.hall', 'listen.views.text', 'listen.views.trade', 'listen.views.vote'],
  said: [
    'listen.said.act',
    'listen.said.turn',
    'listen.said.vote',
    'listen.said.view',
    'listen.said.close',
  ],
  brackets: ['listen.brackets.how', 'listen.brackets.less'],
  time: ['listen.time.wait', 'listen.time.sound'],
  keys: ['listen.keys.how', 'listen.keys.off', 'listen.keys.speech'],
} as const satisfies Readonly<Record<string, readonly Key[]>>;

export function ListenPage() {
  const t = useWords();
  return (
    <>
      <PageBar note={t('listen.note')} />
      <main className={`${textPage['text-page']} ${longPage['long-page']} paper`}>
        <h1>{t('listen.title')}</h1>
        <p>{t('listen.lead')}</p>
        {Object.entries(SECTIONS).map(([name, keys]) => (
          <section key={name}>
            <h2>{t(`listen.${name as keyof typeof SECTIONS}.title`)}</h2>
            <ul className={longPage['long-list']}>
              {keys.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </section>
        ))}
        <KeysHelp />
      </main>
    </>
  );
}
