import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const Announce = createContext<(text: string) => void>(() => undefined);

/** Says something to those who listen to the page rather than look at it. */
export const useAnnounce = () => use(Announce);

/** Holds the one polite live region. Said twice in a row, the same words are read twice, thanks to a space that nobody hears. */
export const Announcer = ({ children }: { children: ReactNode }) => {
  const [said, setSaid] = useState('');
  const announce = useCallback(
    (text: string) => setSaid((before) => (before === text ? `${text} ` : text)),
    [],
  );
  return (
    <Announce value={announce}>
      {children}
      <output className="visually-hidden" aria-live="polite" data-announcer="">
        {said}
      </output>
    </Announce>
  );
};
