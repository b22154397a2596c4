/** Where focus goes when what held it is no longer on the page. */
const FALLBACK = 'conversation-title';

const focusById = (id: string | null | undefined): boolean => {
  const element = id ? document.getElementById(id) : null;
  element?.focus({ preventScroll: true });
  return element !== null;
};

export const focusConversation = (): void => {
  focusById(FALLBACK);
};

/** Remembers what has focus; the function given back returns it there, or as near as can be. */
export function rememberFocus(): () => void {
  const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const message = opener?.closest('article')?.id;
  return () =>
    requestAnimationFrame(() => {
      if (document.querySelector('dialog[open]') !== null) return;
      if (opener?.isConnected && opener !== document.body) opener.focus({ preventScroll: true });
      else if (!focusById(message)) focusConversation();
    });
}

/** After a change of the page: if what had focus went with it, focus goes to this message, or near. */
export function keepFocus(message: string | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    if (!focusById(message)) focusConversation();
  });
}

export const articleId = (message: string): string => `message-${message}`;
