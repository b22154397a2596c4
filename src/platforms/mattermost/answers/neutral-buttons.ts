import { joinMarkdown, md } from '../../../chat/markdown.ts';
import { type Block, type Message, text } from '../../../chat/message.ts';

/** One press that a message offers; `value` is the option's, in a menu. */
export type FurtherPress = { press: string; ref: string; value: string | null };

type Row = {
  menu: string | null;
  offers: { label: string; press: FurtherPress; style?: 'primary' | 'danger' }[];
};

/** What a block offers to press or to choose; null when it is words. */
function rowOf(block: Block): Row | null {
  if (block.kind === 'choice') {
    const { press, ref, options } = block;
    const offers = options.map(({ label, value }) => ({ label, press: { press, ref, value } }));
    return { menu: block.label, offers };
  }
  if (block.kind !== 'buttons') return null;
  const offers = block.buttons.flatMap((button) => {
    if (!('press' in button)) return [];
    const { label, press, ref, style } = button;
    return [{ label, press: { press, ref, value: null }, ...(style ? { style } : {}) }];
  });
  return offers.length === 0 ? null : { menu: null, offers };
}

/** The presses of a message without its words, in order. */
export const furtherPresses = ({ blocks }: Message): FurtherPress[] =>
  blocks.flatMap((block) => rowOf(block)?.offers ?? []).map(({ press }) => press);

type Naming = {
  /** Whether a label is always the same words, so that nobody's are in it. */
  isFixed(label: string): boolean;
  /** What stands above a menu whose own label may not be kept. */
  menu: string;
  /** The press and the row that stand for all: what is pressed is told by its place in `furtherPresses`. */
  press: string;
  ref: string;
};

/**
 * What a post's properties hold of them, in characters: an action with its context, and an option, which is in the
 * context as well. Beyond that they become one menu.
 */
const ACTION = 450;
const OPTION = 60;
const ROOM = 6_000;

/** The label under which each offer may be kept, and its number if it has one. */
function namesOf(rows: readonly Row[], isFixed: Naming['isFixed']) {
  const labels = rows.flatMap(({ offers }) => offers.map(({ label }) => label));
  let number = 0;
  return labels.map((label) => {
    const fixed = isFixed(label);
    // Without the words around them, two of the same label could not be told apart.
    if (fixed && labels.indexOf(label) === labels.lastIndexOf(label)) return { kept: label, number: null };
    number += 1;
    return { kept: fixed ? `${number}. ${label}` : String(number), number };
  });
}

/**
 * A confidential message in two parts: `explained`, its words, which say where its buttons stood what the numbers
 * mean; and `blocks`, its buttons and menus as a chat may keep them. There a label that is always the same stays,
 * and any other is a number.
 */
export function neutralButtons(
  message: Message,
  { isFixed, menu, press, ref }: Naming,
): { explained: Message; blocks: Block[] } {
  const rows = message.blocks.flatMap((block) => rowOf(block) ?? []);
  const names = namesOf(rows, isFixed);
  let place = 0;
  const explained: Block[] = [];
  const blocks: Block[] = [];
  for (const block of message.blocks) {
    const row = rowOf(block);
    if (row === null) {
      explained.push(block);
      continue;
    }
    const offers = row.offers.map((offer) => {
      const name = { ...(names[place] as (typeof names)[number]), place: String(place) };
      place += 1;
      return { ...offer, ...name };
    });
    const lines = offers.flatMap(({ label, number }) =>
      number === null ? [] : [md`**${number}** ${label}`],
    );
    if (lines.length > 0) explained.push(text(joinMarkdown(lines)));
    // Links are words: they are read, not pressed.
    if (block.kind === 'buttons') {
      const links = block.buttons.filter((button) => 'url' in button);
      if (links.length > 0) explained.push({ kind: 'buttons', buttons: links });
    }
    blocks.push(
      row.menu === null
        ? {
            kind: 'buttons',
            buttons: offers.map(({ kept, style, place: at }) => ({
              ...{ label: kept, press, ref: `${ref}/${at}` },
              ...(style ? { style } : {}),
            })),
          }
        : {
            kind: 'choice',
            label: isFixed(row.menu) ? row.menu : menu,
            ...{ press, ref },
            options: offers.map(({ kept, place: at }) => ({ label: kept, value: at })),
          },
    );
  }
  const taken = blocks.reduce((sum, each) => {
    if (each.kind === 'buttons') return sum + each.buttons.length * ACTION;
    return each.kind === 'choice' ? sum + ACTION + each.options.length * OPTION : sum;
  }, 0);
  const options = names.map(({ kept }, at) => ({ label: kept, value: String(at) }));
  const inOneMenu: Block = { kind: 'choice', label: menu, press, ref, options };
  return {
    explained: { ...message, blocks: explained },
    blocks: taken > ROOM ? [inOneMenu] : blocks,
  };
}

/** Which press was meant, by what came back from `neutralButtons`; null when it offered none such. */
export function pressMeant(
  further: readonly FurtherPress[],
  ref: string,
  value: string | null,
): FurtherPress | null {
  const place = value ?? ref.split('/')[1] ?? '';
  return /^\d{1,4}$/.test(place) ? (further[Number(place)] ?? null) : null;
}
