import { z } from 'zod';
import { openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { type Call, type Press, type Submission, submission } from '../../../community/feature/feature.ts';
import { plainWord } from '../../../community/format/words.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { type Grouped, groupedOf, nameOf, type Scene, sceneOf } from '../load/groups.ts';
import { sharingAhead } from '../load/sharings.ts';
import { sharingWords, voiceFor } from '../locales/index.ts';
import { SMALLEST_GROUP } from '../rules/sizes.ts';
import { gatheringOfGroup, type SharingGroup, setLink } from '../store/splits.ts';
import {
  LINK_MOST,
  LINKS_AT_ONCE,
  linksForm,
  linksSavedMessage,
  movedMessage,
  moveForm,
  wordMessage,
} from '../views/forms.ts';
import { onGroups } from './groups.ts';
import { change, showAgain, withSpeakers } from './splitting.ts';

const named = (scene: Scene, groups: readonly SharingGroup[]) =>
  groups.map(({ id, number, link, members }) => ({
    id,
    number,
    link,
    members: members.map((member) => ({ id: member, name: nameOf(scene, member) })),
  }));

/** Who is meant: by the menu's id, or by the name that was typed, when one person alone is called so. */
function memberMeant(scene: Scene, groups: readonly SharingGroup[], given: string): string | null {
  const ids = groups.flatMap(({ members }) => members);
  if (ids.includes(given)) return given;
  const typed = plainWord(given);
  const called = (test: (name: string) => boolean) => ids.filter((id) => test(plainWord(nameOf(scene, id))));
  const exact = called((name) => name === typed);
  const near = exact.length > 0 ? exact : called((name) => name.includes(typed));
  return near.length === 1 ? (near[0] ?? null) : null;
}

const move: Submission<{ member: string; group: number }> = submission({
  who: ['coach'],
  schema(locale) {
    const words = sharingWords(locale).move;
    return z.object({
      member: z.string(words.missing).trim().min(1, words.missing).max(200, words.unknown),
      group: z
        .union([z.string(), z.number()], words.noGroup)
        .transform(Number)
        .pipe(z.number(words.noGroup).int(words.noGroup).min(1, words.noGroup)),
    });
  },
  async handle(call) {
    const { move: words, gone } = sharingWords(call.member.locale);
    const found = await groupsIn(call, call.ref);
    if (!found) return rejectForm({ '': gone.text });
    const { gathering, grouped } = found;
    const { groups, split } = grouped;
    const scene = await sceneOf(call, gathering);
    const memberId = memberMeant(scene, groups, call.values.member);
    if (memberId === null) return rejectForm({ member: words.unknown });
    const target = groups.find(({ number }) => number === call.values.group);
    if (!target) return rejectForm({ group: words.noGroup });
    if (target.members.includes(memberId)) return rejectForm({ group: words.same });
    const from = groups.find(({ members }) => members.includes(memberId));
    if (from && from.members.length <= SMALLEST_GROUP) return rejectForm({ member: words.tooSmall });
    const next = withSpeakers(call, scene, moved(groups, memberId, target.id));
    await change(call, scene, grouped, next, { movedId: memberId });
    const voice = voiceFor(call, call.member);
    return whisper(
      movedMessage(voice, { number: target.number, state: split.state, gatheringId: gathering.id }),
    );
  },
});

const moved = (groups: readonly SharingGroup[], memberId: string, targetId: string): SharingGroup[] =>
  groups.map((group) => {
    if (group.id === targetId) return { ...group, members: [...group.members, memberId] };
    return { ...group, members: group.members.filter((id) => id !== memberId) };
  });

async function groupsIn(
  call: Call,
  gatheringId: string,
): Promise<{ gathering: Gathering; grouped: Grouped } | null> {
  const gathering = await sharingAhead(call, gatheringId);
  const grouped = gathering && (await groupedOf(call, gathering.id));
  return gathering && grouped ? { gathering, grouped } : null;
}

type Links = Record<`link${1 | 2 | 3 | 4 | 5}`, string | null>;

const links: Submission<Links> = submission({
  who: ['coach'],
  schema(locale) {
    const words = sharingWords(locale).links;
    const link = z
      .string(words.invalid)
      .trim()
      .max(LINK_MOST, words.tooLong(LINK_MOST))
      .refine((typed) => typed === '' || isAddress(typed), words.invalid)
      .nullish()
      .transform((typed) => typed || null);
    return z.object({ link1: link, link2: link, link3: link, link4: link, link5: link });
  },
  async handle(call) {
    const voice = voiceFor(call, call.member);
    const gatheringId = await gatheringOfGroup(call.tx, call.ref);
    const found = gatheringId === null ? null : await groupsIn(call, gatheringId);
    if (!found) return rejectForm({ '': voice.words.gone.text });
    const { gathering, grouped } = found;
    const { groups } = grouped;
    const first = groups.findIndex(({ id }) => id === call.ref);
    const changed = new Set<string>();
    for (const [index, group] of groups.slice(first, first + LINKS_AT_ONCE).entries()) {
      const link = call.values[`link${index + 1}` as keyof Links];
      if (link === group.link) continue;
      await setLink(call.tx, group.id, link);
      changed.add(group.id);
    }
    if (changed.size > 0) await showAgain(call, gathering, await sceneOf(call, gathering), grouped, changed);
    const next = groups[first + LINKS_AT_ONCE]?.id ?? null;
    return whisper(linksSavedMessage(voice, grouped.split.state, next));
  },
});

const isAddress = (typed: string): boolean => /^https:\/\/\S+$/.test(typed) && URL.canParse(typed);

/** The links of five groups, from the first one of a gathering, or from the group that is named. */
const openLinks: Press = {
  who: ['coach'],
  async handle(call) {
    const voice = voiceFor(call, call.member);
    const gatheringId = (await gatheringOfGroup(call.tx, call.ref)) ?? call.ref;
    const found = await groupsIn(call, gatheringId);
    if (!found || found.grouped.groups.length === 0) return whisper(wordMessage(voice.words.gone));
    const { groups } = found.grouped;
    const first = Math.max(
      0,
      groups.findIndex(({ id }) => id === call.ref),
    );
    return openForm(linksForm(voice, groups.slice(first)));
  },
};

export const changingPresses: Record<string, Press> = {
  'cross-sharing/move': onGroups(async (call, gathering, { groups }) => {
    const voice = voiceFor(call, call.member);
    if (groups.length < 2) return whisper(wordMessage(voice.words.gone));
    return openForm(moveForm(voice, gathering.id, named(await sceneOf(call, gathering), groups)));
  }),
  'cross-sharing/links': openLinks,
};

export const changingForms = { 'cross-sharing/move': move, 'cross-sharing/links': links };
