import { type ReactNode, useEffect, useRef } from 'react';
import { Row, Button } from '../layout/primitives.tsx';
import styles from './modal.module.css';

type ModalProps = {
  label: string;
  /** A question before an act: it is small. */
  asks?: boolean;
  className?: string | undefined;
  close: () => void;
  children: ReactNode;
};

/** A modal dialog as long as it is drawn; the keyboard goes back to where it was. */
export function Modal({ label, asks = false, className = '', close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The key that has the keyboard may be far down.
    dialog.current?.scrollTo(0, 0);
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`${asks ? styles['asking'] : styles['dialog']} ${className}`}
      aria-label={label}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      {children}
    </dialog>
  );
}

type TitledProps = Omit<ModalProps, 'label'> & {
  title: string;
  /** What its key says. */
  shut: string;
};

/** One with its title, and a key that closes it, at its head. */
export function TitledModal({ title, shut, className, close, children }: TitledProps) {
  return (
    <Modal label={title} className={className} close={close}>
      <Row gap={5} items="center" justify="between">
        <h2>{title}</h2>
        <Button onClick={close}>{shut}</Button>
      </Row>
      {children}
    </Modal>
  );
}
