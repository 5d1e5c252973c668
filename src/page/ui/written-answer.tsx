import { LONGEST_ANSWER, addAnswer } from '../session/game/learning.ts';
import { useApp } from '../session/store/store.ts';
import { dress } from './layout/primitives.tsx';
import fields from './fields.module.css?names';

/** A few lines of one's own, kept on this computer. */
export function WrittenAnswer({ id, label }: { id: string; label: string }) {
  const answers = useApp((state) => state.learning.answers);
  const learn = useApp((state) => state.learn);
  return (
    <label className={dress({ top: 4, bottom: 4 }, fields['field'])}>
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
