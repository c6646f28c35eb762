import type { ReactNode } from 'react';

interface Props {
  tone: 'plain' | 'warn' | 'bad';
  title: string;
  children: ReactNode;
}

/** What happened, why, and the one thing to do. */
export const Message = ({ tone, title, children }: Props) => (
  <div className={`ts-message ts-message-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
    <h2>{title}</h2>
    {children}
  </div>
);
