import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import { placeIn } from '../../../../chat/pages.ts';
import { actionsOn } from '../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { isStale, refShowing } from '../../../../community/feature/shown.ts';
import { answersOf } from '../../../../community/gatherings/answers.ts';
import { isForHer } from '../../../../community/gatherings/audience.ts';
import { type Gathering, takesPlace } from '../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import { viewContextFor } from '../../locales/forum.ts';
import { isCoach } from '../follow-up/access.ts';
import { type SettingsValues, type SubjectValues, settingsForm, subjectForm } from './forms.ts';
import { tellOpened } from './notifications.ts';
import { isTaking, MAX_OF_ONE, MAX_SUBJECTS, mayHaveForum, writeRooms } from './rules.ts';
import {
  addSubject,
  type Forum,
  forumOf,
  goersOf,
  removeSubject,
  saveForum,
  setGoing,
  subjectsOf,
} from './store.ts';
import { listMessage, type Refusal, refusedMessage, type Shown } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** A gathering that has a forum, and the forum; null while no coach has opened it. */
type Row = { gathering: Gathering; forum: Forum | null };
type Need = { open?: true; sets?: true; comes?: true };

/**
 * Presses and forms about the forum of a gathering that is hers; `open`: while subjects are taken; `comes`: by whoever
 * has not said that she does not come.
 */
export const onForum = actionsOn<Row, Need>(async (context, need, asked) => {
  const { open = false, sets = false, comes = false } = need;
  const { tx, programme, member, now } = context;
  const refuse = (why: Refusal, ref = ''): { refused: Answer } => ({
    refused:
      asked === 'form'
        ? rejectForm({ '': viewOf(context).words.refused[why] })
        : whisper(refusedMessage(viewOf(context), why, ref)),
  });
  const gathering = await gatheringById(tx, placeIn(context.ref).id);
  if (!gathering || gathering.state === 'draft') return refuse('gone');
  if (!(await isForHer(context, gathering))) return refuse('notYours');
  const forum = await forumOf(tx, gathering.id);
  if (sets) {
    if (!mayHaveForum(programme, gathering)) return refuse('none');
    const isOpenTo = takesPlace(gathering) && now < gathering.endsAt && forum?.state !== 'closed';
    return isOpenTo ? { row: { gathering, forum } } : refuse('closed');
  }
  if (!forum) return refuse('none');
  if (open && !isTaking(gathering, forum, now)) return refuse('closed');
  if (comes && (await answersOf(tx, member.id, [gathering.id])).get(gathering.id) === 'no')
    return refuse('notComing', gathering.id);
  return { row: { gathering, forum } };
});

async function listed(context: ActorContext, { gathering }: Row, page: number, happened?: string) {
  const { tx, member, now } = context;
  const forum = await forumOf(tx, gathering.id);
  if (!forum) return refusedMessage(viewOf(context), 'none');
  const [subjects, goers] = [await subjectsOf(tx, gathering.id), await goersOf(tx, gathering.id)];
  const hosts = new Map(
    (await membersByIds(tx, [...new Set(subjects.map(({ memberId }) => memberId))])).map((host) => [
      host.id,
      host,
    ]),
  );
  const counts = [...goers.values()];
  return listMessage(viewOf(context), {
    gathering,
    subjects: subjects.map(
      ({ id, title, words, room, memberId }): Shown => ({
        ...{ id, title, words, room },
        host: hosts.get(memberId) ?? null,
        goers: counts.filter((each) => each === id).length,
        goes: goers.get(member.id) === id,
        hers: memberId === member.id,
      }),
    ),
    page,
    isTaking: isTaking(gathering, forum, now),
    isCoach: isCoach(member),
    closesAt: forum.closesAt,
    ...(happened === undefined ? {} : { happened }),
  });
}

export const open = async (context: PressContext, row: Row): Promise<Answer> =>
  whisper(await listed(context, row, 1));
export const turn = async (context: PressContext, row: Row): Promise<Answer> =>
  replace(await listed(context, row, placeIn(context.ref).page));

/** By default it closes an hour before the gathering begins. */
const LEAD_MS = 60 * 60_000;

const settingsOf = (forum: Forum | null) => forum && { closesAt: forum.closesAt, rooms: forum.rooms };

export async function set(context: PressContext, { gathering, forum }: Row): Promise<Answer> {
  const closesAt = forum?.closesAt ?? Math.max(gathering.startsAt - LEAD_MS, context.now);
  const ref = refShowing(gathering.id, settingsOf(forum));
  return openForm(settingsForm(viewOf(context), ref, gathering, { closesAt, rooms: forum?.rooms ?? null }));
}

export async function submitSettings(
  context: SubmitContext<SettingsValues>,
  { gathering, forum }: Row,
): Promise<Answer> {
  const { tx, now, calendar, values } = context;
  const { settings } = viewOf(context).words;
  if (isStale(context.ref, settingsOf(forum))) return rejectForm({ '': settings.stale });
  const closesAt = calendar.instant(values.on, values.at);
  if (closesAt <= now) return rejectForm({ at: settings.past });
  if (closesAt > gathering.endsAt) return rejectForm({ on: settings.afterEnd });
  await saveForum(tx, { gatheringId: gathering.id, closesAt, rooms: writeRooms(values.rooms) });
  if (forum === null) await tellOpened(context, gathering, closesAt);
  return whisper(await listed(context, { gathering, forum }, 1, settings.saved));
}

/** Why no more can be proposed; null when it can. */
async function refusalIn(context: ActorContext, { gathering }: Row): Promise<'tooMany' | 'full' | null> {
  const subjects = await subjectsOf(context.tx, gathering.id);
  if (subjects.filter(({ memberId }) => memberId === context.member.id).length >= MAX_OF_ONE)
    return 'tooMany';
  return subjects.length >= MAX_SUBJECTS ? 'full' : null;
}

export async function propose(context: PressContext, row: Row): Promise<Answer> {
  const why = await refusalIn(context, row);
  if (why !== null) return whisper(refusedMessage(viewOf(context), why));
  return openForm(subjectForm(viewOf(context), row.gathering));
}

export async function submit(context: SubmitContext<SubjectValues>, row: Row): Promise<Answer> {
  const { words } = viewOf(context);
  const why = await refusalIn(context, row);
  if (why !== null) return rejectForm({ '': words.refused[why] });
  const { title, words: said } = context.values;
  await addSubject(context.tx, {
    gatheringId: row.gathering.id,
    memberId: context.member.id,
    title,
    words: said,
  });
  return whisper(await listed(context, row, Number.MAX_SAFE_INTEGER, words.proposed));
}

/** Goes to a subject, in the place of whichever she had chosen; or to none. */
export const go =
  (going: boolean) =>
  async (context: PressContext, row: Row): Promise<Answer> => {
    const { tx, member } = context;
    const { item: subject, page } = placeIn(context.ref);
    const gatheringId = row.gathering.id;
    if (!(await subjectsOf(tx, gatheringId)).some(({ id }) => id === subject))
      return whisper(refusedMessage(viewOf(context), 'goneOne'));
    await setGoing(tx, { gatheringId, memberId: member.id, subjectId: going ? subject : null });
    return replace(await listed(context, row, page));
  };

/** Her own; or, for a coach, anybody's. */
export async function withdraw(context: PressContext, row: Row): Promise<Answer> {
  const { tx, member } = context;
  const { item: subject, page } = placeIn(context.ref);
  const there = (await subjectsOf(tx, row.gathering.id)).some(({ id }) => id === subject);
  if (!there || !(await removeSubject(tx, subject, isCoach(member) ? null : member.id)))
    return whisper(refusedMessage(viewOf(context), 'goneOne'));
  return replace(await listed(context, row, page, viewOf(context).words.withdrawn));
}
