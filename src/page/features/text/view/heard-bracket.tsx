/** Words in brackets on the page, and what is said of them to whoever does not see it. */
import type { ReactNode } from 'react';
import type { SayBracket } from '../../../speech/heard-bracket.ts';

type Props = { said: ReturnType<SayBracket>; children: ReactNode };

/** Words between what is said of them. */
export function ReadOut({ said, children }: Props) {
  return (
    <>
      {said && <Unseen>{said.opens}</Unseen>}
      {children}
      {said && <Unseen>{said.ends}</Unseen>}
    </>
  );
}

/** Words in square brackets, which are said. */
export function InBrackets({ said, children }: Props) {
  return (
    <ReadOut said={said}>
      <b aria-hidden={said !== null}>[</b>
      {children}
      <b aria-hidden={said !== null}>]</b>
    </ReadOut>
  );
}

/** In the language of the page, whatever stands around it; that it has a direction keeps it from giving one to the text. */
function Unseen({ children }: { children: string }) {
  return (
    <span className="visually-hidden" lang={document.documentElement.lang} dir="auto">
      {children}
    </span>
  );
}
