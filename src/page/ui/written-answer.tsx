import { LONGEST_ANSWER, addAnswer } from '../session/game/learning.ts';
import { useApp } from '../session/store/store.ts';
import styles from './written-answer.module.css';
import fields from './fields.module.css?names';

/** A few lines of one's own, kept on this computer. */
export function WrittenAnswer({ id, label }: { id: string; label: string }) {
  const answers = useApp((state) => state.learning.answers);
  const learn = useApp((state) => state.learn);
  return (
    <label className={`${fields['field']} ${styles['written-answer']}`}>
      {label}
      <textarea
        rows={2}
        maxLength={LONGEST_ANSWER}
        value={answers.find((one) => one.id === id)?.text ?? ''}
        onChange={(event) =>
          learn({ answers: addAnswer(answers, { id, text: event.target.value }) })
        }
      />
    </label>
  );
}
