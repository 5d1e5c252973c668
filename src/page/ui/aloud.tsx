/**
 * What is said to those who listen. Every part of the room gives its words here and one live region says them,
 * so that an act with several consequences is told once, in one piece.
 */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { makeGatherer, type How, type Say } from './gatherer.ts';

const SayContext = createContext<Say>(() => {});
const SaidContext = createContext({ text: '', times: 0 });

export function AloudProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', times: 0 });
  const { say, stop } = useMemo(
    () => makeGatherer((text) => setSaid(({ times }) => ({ text, times: times + 1 }))),
    [],
  );
  useEffect(() => stop, [stop]);
  return (
    <SayContext value={say}>
      <SaidContext value={said}>{children}</SaidContext>
    </SayContext>
  );
}

/** To say something once, whatever was said before. */
export function useSaying(): Say {
  return useContext(SayContext);
}

/** Says words when they come up and when they change. @param how the same object each time */
export function useSay(text: string, how?: How): void {
  const say = useSaying();
  useEffect(() => {
    if (text !== '') say(text, how);
  }, [say, text, how]);
}

type AloudProps = { className?: string | undefined; 'data-part'?: string; children: ReactNode };

/** A paragraph that is also said when it comes up and when its words change. */
export function Aloud({ className, children, ...named }: AloudProps) {
  const say = useSaying();
  const element = useRef<HTMLParagraphElement>(null);
  const last = useRef('');
  useEffect(() => {
    const text = element.current?.textContent.trim() ?? '';
    if (text !== '' && text !== last.current) say(text);
    last.current = text;
  });
  return (
    <p ref={element} className={className} {...named}>
      {children}
    </p>
  );
}

/** The one live region of the room. Words equal to the last ones come as a new node, or nothing would change. */
export function SaidAloud() {
  const { text, times } = useContext(SaidContext);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      <span key={times}>{text}</span>
    </p>
  );
}
