/** How long one message of an exchange may be, in UTF-16 units: all of them are shown in one view. */
export const MAX_REPLY = 500;
/** So many messages an exchange has, both sides together: what needs more is better said. */
export const MAX_TURNS = 4;

/** On whose side somebody is: whose answer it is, or the coaches, who read it. */
export type Side = 'author' | 'coach';

/** One message under a signed answer; `writerId` is null once whoever wrote it was erased. */
export type Turn = {
  id: string;
  side: Side;
  writerId: string | null;
  text: string;
  writtenAt: number;
};

/** Why somebody cannot write now. A coach begins, and not under her own; whoever has left is written to no more. */
export type Refusal = 'full' | 'not-begun' | 'left' | 'own';

type Exchange = { turns: readonly Turn[]; authorIsActive: boolean };

export function mayWrite(side: Side, { turns, authorIsActive }: Exchange): Exclude<Refusal, 'own'> | null {
  if (side === 'coach' && !authorIsActive) return 'left';
  if (side === 'author' && turns.length === 0) return 'not-begun';
  return turns.length >= MAX_TURNS ? 'full' : null;
}

/** The message that somebody can still take back: her own, while nobody has answered it. */
export function withdrawable(turns: readonly Turn[], memberId: string): Turn | null {
  const last = turns.at(-1);
  return last?.writerId === memberId ? last : null;
}

/** The coach with whom the exchange is: who wrote last on that side. */
export const lastCoach = (turns: readonly Turn[]): string | null =>
  turns.filter(({ side }) => side === 'coach').at(-1)?.writerId ?? null;
