import { SharePage } from '../features/share/view/share-page.tsx';
import { seedOf } from '../features/share/view/use-handout.ts';
import { Together } from '../features/together/view/together.tsx';

export function ShareWithTogether() {
  return (
    <SharePage
      together={(handout) => <Together handout={handout} seed={seedOf(handout.choice.seed)} />}
    />
  );
}
