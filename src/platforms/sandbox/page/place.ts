/** Who and where, as the page's address says: "?as=alix&in=channel:promotion". */
export type Place = { as: string | null; conversation: string | null };

export function readPlace(): Place {
  const search = new URLSearchParams(location.search);
  return { as: search.get('as'), conversation: search.get('in') };
}

export function addressOf(as: string, conversation?: string): string {
  const search = new URLSearchParams({ as });
  if (conversation !== undefined) search.set('in', conversation);
  return `/?${search.toString().replaceAll('%3A', ':')}`;
}

/** Whether a click on a link is for this page to follow, and not for a new tab or window. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
