import { Component, type ReactElement, type ReactNode } from 'react';
import { Note } from './parts/Note';
import { Pane } from './parts/Pane';
import { useWords } from './strings/WordsContext';

function Failed({ message }: { readonly message: string }): ReactElement {
  const { t } = useWords();
  return <Pane><Note state="error" title={t('app.failed')}>{message} {t('app.failedNext')}</Note></Pane>;
}

/** Keeps the header and the menu when a page throws, and says so in its place. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(reason: unknown): { readonly message: string } {
    return { message: reason instanceof Error ? reason.message : String(reason) };
  }

  override render(): ReactNode {
    return this.state.message === null ? this.props.children : <Failed message={this.state.message} />;
  }
}
