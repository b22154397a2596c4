import { shortened } from '../../../chat/lengths.ts';
import { FLOOR, messageFaults } from '../../../chat/limits.ts';
import {
  type Block,
  buttons,
  divider,
  heading,
  type Message,
  note,
  offersPress,
  text,
} from '../../../chat/message.ts';
import { fits } from '../../../chat/sections.ts';
import type { Locale } from '../../members/member.ts';
import { gatheredWords } from './gathered-locales.ts';

/** One part of a gathered message: its number in the outbox, and what it says. */
export type GatheredPart = { seq: number; message: Message };

/** Stands between a row and the part in which its button is; no row's id holds one. */
const MARK = '~';

/** A `ref` as it stands in a gathered message: with the part whose it is. */
const refIn = (ref: string, seq: number): string => `${ref}${MARK}${seq.toString(36)}`;

/** The number of a part as a `ref` has it; null for what is none, or that no table counts to: PostgreSQL takes neither. */
export function seqIn(typed: string): number | null {
  const seq = Number.parseInt(typed, 36);
  return Number.isSafeInteger(seq) ? seq : null;
}

/** A `ref` as a handler knows it, and the part in which it was pressed; null for one that stands alone. */
export function readRef(ref: string): { ref: string; seq: number | null } {
  const at = ref.lastIndexOf(MARK);
  const seq = at < 0 ? null : seqIn(ref.slice(at + 1));
  return { ref: seq === null ? ref : ref.slice(0, at), seq };
}

/** A `ref` of a form that was opened in a part, so that its submission comes back to it. */
export const formRefIn = refIn;

function blockIn(block: Block, seq: number): Block {
  if (block.kind === 'choice') return { ...block, ref: refIn(block.ref, seq) };
  if (block.kind !== 'buttons') return block;
  return {
    ...block,
    buttons: block.buttons.map((button) =>
      'press' in button ? { ...button, ref: refIn(button.ref, seq) } : button,
    ),
  };
}

const SUMMARY_BYTES = FLOOR.message.summary;

/**
 * Several messages as one, each with its buttons; those for which there is no room stand as one line with *Afficher*.
 * A single one is as it would have been. Null when there is none.
 */
export function gatheredMessage(
  parts: readonly GatheredPart[],
  { week, locale }: { week: boolean; locale: Locale },
): Message | null {
  const words = gatheredWords[locale];
  const [first] = parts;
  if (!first) return null;
  if (parts.length === 1)
    return { ...first.message, blocks: first.message.blocks.map((block) => blockIn(block, first.seq)) };
  const opening = week ? [heading(words.title), note(words.why)] : [];
  const compact = ({ seq, message }: GatheredPart): Block[] => [
    text(message.summary),
    buttons({ label: words.show, press: 'welcome/part', ref: seq.toString(36) }),
  ];
  const shown = parts.map((part) => ({
    compact: compact(part),
    whole: part.message.blocks.map((block) => blockIn(block, part.seq)),
  }));
  const joined = (wholes: number): Block[] => [
    ...opening,
    ...shown.flatMap(({ compact, whole }, index) => [
      ...(index > 0 || week ? [divider] : []),
      ...(index < wholes ? whole : compact),
    ]),
  ];
  const summary = shortened(
    words.summary(
      week,
      parts.map(({ message }) => message.summary),
    ),
    SUMMARY_BYTES,
  );
  const offering = parts.filter(({ message }) => offersPress(message));
  const untils = offering.flatMap(({ message: { until } }) => (until === undefined ? [] : [until]));
  const hasEnd = untils.length > 0 && untils.length === offering.length;
  const until = hasEnd ? { until: Math.max(...untils) } : {};
  for (let wholes = parts.length; wholes >= 0; wholes -= 1) {
    const message: Message = { summary, blocks: joined(wholes), ...until };
    if (wholes === 0 || (fits(message.blocks) && messageFaults(message, FLOOR).length === 0)) return message;
  }
  return null;
}
