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
import { merged } from './merged.ts';

/** Milliseconds in which words that come of one act are gathered: screen readers drop what is replaced sooner. */
const GATHER_MS = 60;

type Say = (text: string, first?: boolean) => void;

const SayContext = createContext<Say>(() => {});
const SaidContext = createContext('');

export function AloudProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const gathered = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useMemo<Say>(
    () => (text, first) => {
      if (gathered.current.includes(text)) return;
      if (first) gathered.current.unshift(text);
      else gathered.current.push(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        setSaid(merged(gathered.current));
        gathered.current = [];
      }, GATHER_MS);
    },
    [],
  );
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

/** Says words when they come up and when they change. @param first before what else comes of the same act */
export function useSay(text: string, first = false): void {
  const say = useSaying();
  useEffect(() => {
    if (text !== '') say(text, first);
  }, [say, text, first]);
}

/** A paragraph that is also said when it comes up and when its words change. */
export function Aloud({ className, children }: { className?: string; children: ReactNode }) {
  const say = useSaying();
  const element = useRef<HTMLParagraphElement>(null);
  const last = useRef('');
  useEffect(() => {
    const text = element.current?.textContent.trim() ?? '';
    if (text !== '' && text !== last.current) say(text);
    last.current = text;
  });
  return (
    <p ref={element} className={className}>
      {children}
    </p>
  );
}

/** The one live region of the room. */
export function SaidAloud() {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {useContext(SaidContext)}
    </p>
  );
}
