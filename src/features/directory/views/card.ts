import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown, type Markdown, md, person, plainText } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  type Fact,
  heading,
  type Message,
  note,
  type PressButton,
  text,
} from '../../../chat/message.ts';
import { type DeclaredField, fieldLabel, LEVELS } from '../../../community/expertise/fields.ts';
import { ROLE_LABELS } from '../../../community/members/role-labels.ts';
import type { ViewContext } from '../locales/index.ts';
import { hasChosen, type Known, type Shown } from '../rules/card.ts';

/** So many fields of one level stand on a card, and in a list of several; of the others their number. */
const FIELDS = 20;
const BRIEF_FIELDS = 4;
const BRIEF_BYTES = 100;
const NAME_BYTES = 120;

/** A card, with what features add to it for its reader. */
export type CardView = {
  shown: Shown;
  own: boolean;
  chosen: boolean;
  facts: readonly Fact[];
  buttons: readonly PressButton[];
};

type Person = Pick<Shown, 'metier' | 'defi' | 'roles'>;

/** "Coach · Design · défi Boussole". */
function whoSheIs(view: ViewContext, { roles, metier, defi }: Person): string {
  const { programme, locale, words } = view;
  return [
    ...(roles ?? []).map((role) => ROLE_LABELS[locale][role]),
    ...(metier === null ? [] : [programme.metiers.find(({ id }) => id === metier)?.[locale] ?? metier]),
    ...(defi === null ? [] : [words.card.defi(shortened(defi, NAME_BYTES))]),
  ].join(' · ');
}

/** Her fields, a line a level. */
function fieldLines(
  view: ViewContext,
  fields: readonly DeclaredField[],
  labels: Record<DeclaredField['level'], string>,
  most: number,
): Markdown[] {
  const { card } = view.words;
  return LEVELS.flatMap((level): Markdown[] => {
    const at = fields.filter((each) => each.level === level);
    if (at.length === 0) return [];
    const named = at.slice(0, most).map(({ field }) => fieldLabel(view.programme, field, view.locale));
    const others = at.length > most ? [card.others(at.length - most)] : [];
    return [card.fields(labels[level], [...named, ...others].join(', '))];
  });
}

const nameOf = (view: ViewContext, { shown, own }: CardView): Markdown =>
  own ? md`**${view.words.card.you(shown.name)}**` : person(shown);

/** One of several that were found: who she is, and what she knows. */
export function briefBlock(view: ViewContext, card: CardView, number: number): Block {
  const { shown } = card;
  const who = shortened(whoSheIs(view, shown), BRIEF_BYTES);
  const job = shown.job === null ? '' : shortened(shown.job, BRIEF_BYTES);
  const lines = [
    md`${number}. ${nameOf(view, card)}`,
    ...[who, job].filter((line) => line !== ''),
    ...fieldLines(view, shown.fields, view.words.levels, BRIEF_FIELDS),
  ];
  return text(joinMarkdown(lines));
}

/** One card, whole, with what can be asked of her. */
export function cardMessage(view: ViewContext, card: CardView): Message {
  return { summary: shortened(card.shown.name, FLOOR.message.summary), blocks: cardBlocks(view, card) };
}

export function cardBlocks(view: ViewContext, card: CardView): Block[] {
  const { words } = view;
  const { shown, own, chosen, facts } = card;
  const who = whoSheIs(view, shown);
  const lines: (string | Markdown)[] = [
    nameOf(view, card),
    ...(who === '' ? [] : [who]),
    ...(shown.job === null ? [] : [shown.job]),
    ...fieldLines(view, shown.fields, words.levels, FIELDS),
    ...facts.map(({ label, value }) => words.card.fact(label, plainText(value))),
    ...(shown.reach === null ? [] : [words.card.reach(shown.reach)]),
    ...(chosen || own ? [] : [md`_${words.card.nothingMore}_`]),
  ];
  const offered = own ? [{ label: words.mine.edit, press: 'directory/card', ref: '' }] : card.buttons;
  return [text(joinMarkdown(lines)), ...(offered.length === 0 ? [] : [buttons(...offered)])];
}

/** Her own card: each line, with who sees it. */
export function ownCardMessage(
  view: ViewContext,
  known: Known,
  facts: readonly Fact[],
  happened?: string,
): Message {
  const { mine, overview, own, seenBy } = view.words;
  const { member, card, fields, sharedWith } = known;
  const lines: (string | Markdown)[] = [
    mine.always([member.name, whoSheIs(view, { ...member, roles: [] })].filter(Boolean).join(' · ')),
    ...(card?.job ? [mine.job(card.job, seenBy[card.jobFor])] : []),
    ...(card?.reach ? [mine.reach(card.reach, seenBy[card.reachFor])] : []),
    ...facts.map(({ label, value }) =>
      mine.fact(label, plainText(value), seenBy[card?.hoursFor ?? 'nobody']),
    ),
    ...(fields.length === 0
      ? [mine.noFields]
      : [mine.fieldsSeen[sharedWith ?? 'nobody'], ...fieldLines(view, fields, own, FIELDS)]),
  ];
  return {
    summary: happened ?? mine.title,
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      heading(mine.title),
      text(joinMarkdown(lines)),
      ...(hasChosen(known) ? [] : [text(mine.notChosen)]),
      buttons(
        { label: mine.edit, press: 'directory/card', ref: '', style: 'primary' },
        { label: mine.editFields, press: 'directory/fields', ref: '' },
        { label: overview.services, press: 'directory/services', ref: '' },
      ),
      note(mine.note),
    ],
  };
}
