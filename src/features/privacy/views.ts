import { FLOOR } from '../../chat/limits.ts';
import { bulletList, joinMarkdown, type Markdown, md } from '../../chat/markdown.ts';
import {
  type Block,
  buttons,
  type Fact,
  facts,
  heading,
  type Message,
  note,
  text,
} from '../../chat/message.ts';
import type { HeldCategory, PersonalDataItem } from '../../community/feature/feature.ts';
import { wordsIn } from '../../community/format/words.ts';
import type { Locale, Member } from '../../community/members/member.ts';
import { ROLE_LABELS } from '../../community/members/role-labels.ts';
import type { Programme } from '../../community/programme/programme.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';

export const words = wordsIn({ fr, en });

/** As facts; one that is too long for that stands as a text under its label. */
function personalDataBlocks(kept: readonly PersonalDataItem[]): Block[] {
  const blocks: Block[] = [];
  let open: Fact[] = [];
  for (const { label, detail } of kept) {
    if (Buffer.byteLength(detail) > FLOOR.facts.value) {
      blocks.push(text(md`**${label}**\n${detail}`));
      open = [];
      continue;
    }
    if (open.length === 0 || open.length === FLOOR.facts.count) {
      open = [];
      blocks.push(facts(open));
    }
    open.push({ label, value: detail });
  }
  return blocks;
}

/** What is kept of her, who has read it, for how long, and what she can do about it. */
export function personalDataView(kept: readonly PersonalDataItem[], locale: Locale): Message {
  const { shown, buttons: labels } = words(locale);
  return {
    summary: shown.summary,
    blocks: [
      heading(shown.title),
      text(shown.intro),
      ...personalDataBlocks(kept),
      note([shown.unsigned, shown.chat].join('\n')),
      buttons(
        { label: labels.export, press: 'privacy/export', ref: '' },
        { label: labels.erase, press: 'privacy/erase', ref: '', style: 'danger' },
      ),
    ],
  };
}

/** Her data as a file; it holds her answers, so it is only ever whispered. */
export function exportView(data: Record<string, unknown>, todayOn: string, locale: Locale): Message {
  const { exported } = words(locale);
  return {
    summary: exported.summary,
    blocks: [
      text(exported.text),
      {
        kind: 'file',
        name: exported.name(todayOn),
        mediaType: 'application/json',
        content: `${JSON.stringify(data, null, 2)}\n`,
        label: exported.file,
      },
    ],
  };
}

/** What stands under a title, in as many blocks as it takes, each under it. */
function listBlocks(title: string | Markdown, held: readonly HeldCategory[]): Block[] {
  const under = (labels: readonly string[]): Markdown => joinMarkdown([title, bulletList(labels)]);
  const blocks: string[][] = [[]];
  for (const { label } of held) {
    const last = blocks.at(-1) ?? [];
    if (Buffer.byteLength(under([...last, label]).markdown) <= FLOOR.text) last.push(label);
    else blocks.push([label]);
  }
  return blocks.map((labels) => text(under(labels)));
}

/** What will be erased, and what stays, where a form has no room for all of it: the form follows. */
export function eraseListView(held: readonly HeldCategory[], locale: Locale): Message {
  const { form } = words(locale);
  const [goes, stays] = [held.filter((each) => !each.stays), held.filter((each) => each.stays)];
  return {
    summary: form.title,
    blocks: [
      heading(form.title),
      ...(goes.length === 0 ? [text(form.nothing)] : listBlocks(form.goes, goes)),
      ...(stays.length === 0 ? [] : listBlocks(form.stays, stays)),
      buttons({ label: form.goOn, press: 'privacy/erase-named', ref: '', style: 'danger' }),
    ],
  };
}

export function erasedView(
  result: { erased: readonly HeldCategory[]; stays: readonly HeldCategory[] },
  locale: Locale,
): Message {
  const { erased } = words(locale);
  const { erased: gone, stays } = result;
  return {
    summary: erased.summary,
    blocks: [
      ...(gone.length === 0 ? [text(erased.nothing)] : listBlocks(erased.text, gone)),
      ...(stays.length === 0 ? [] : listBlocks(erased.stays, stays)),
      text(erased.goOn),
    ],
  };
}

/** Her line of the roster, as she can read it: labels and names. `coach` is her coach's name, where it is known. */
export function rosterFacts(
  member: Member,
  { metiers, expertise }: Pick<Programme, 'metiers' | 'expertise'>,
  coach: string | null,
): string {
  const { kept } = words(member.locale);
  const labelled = (id: string, labels: Programme['metiers']): string =>
    labels.find((one) => one.id === id)?.[member.locale] ?? id;
  return [
    member.name,
    member.email,
    member.roles.map((role) => ROLE_LABELS[member.locale][role]).join(', '),
    member.metier && labelled(member.metier, metiers),
    member.defi && kept.defi(member.defi),
    member.coachEmail && kept.coach(coach ?? member.coachEmail),
    member.expertise.length > 0 &&
      kept.expertise(member.expertise.map((field) => labelled(field, expertise)).join(', ')),
  ]
    .filter(Boolean)
    .join(' · ');
}
