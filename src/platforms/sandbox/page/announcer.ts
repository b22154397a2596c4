import { useCallback, useState } from 'preact/hooks';

export type Announcement = { id: number; text: string };

const ANNOUNCED_MS = 8000;
let count = 0;

/** Short sentences for screen readers, each said once and then forgotten. */
export function useAnnouncements() {
  const [announcements, setAnnouncements] = useState<Announcement[]>([]);
  const announce = useCallback((text: string) => {
    count += 1;
    const id = count;
    setAnnouncements((before) => [...before, { id, text }]);
    window.setTimeout(
      () => setAnnouncements((before) => before.filter((one) => one.id !== id)),
      ANNOUNCED_MS,
    );
  }, []);
  return { announcements, announce };
}
