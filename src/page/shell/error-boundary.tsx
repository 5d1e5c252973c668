/** Catches what breaks while drawing a part of the page, and shows something in its place. */
import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  /** Shown instead; absent: nothing. */
  instead?: ReactNode;
  broke: (error: unknown) => void;
};

export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.broke(error);
  }

  override render(): ReactNode {
    return this.state.broken ? (this.props.instead ?? null) : this.props.children;
  }
}
