import { z } from 'zod';
import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { Call, Press, Submission, SubmitCall } from '../../../community/feature/feature.ts';
import { submission } from '../../../community/feature/feature.ts';
import { note } from '../../../community/gatherings/attendance.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringById, gatheringsBetween } from '../../../community/gatherings/store.ts';
import { chosenMember } from '../../../community/members/chosen-member.ts';
import { COACHING } from '../access.ts';
import { attendanceOf, comersOf, expectedOf } from '../load/attendance.ts';
import { afterwardsWords, voiceFor } from '../locales/index.ts';
import { tellNoted } from '../notifications/attendance.ts';
import { type Attendance, canBeNoted, isExpected, takenAsPresent } from '../rules/attendance.ts';
import {
  listMessage,
  type Mark,
  markForm,
  notedMessage,
  notNotedMessage,
  personForm,
  recentMessage,
} from '../views/attendance.ts';

const DAY_MS = 24 * 60 * 60_000;
/** How far back gatherings are listed to be noted: eight weeks. */
const RECENT_MS = 56 * DAY_MS;

/** "<gathering>" or "<gathering>.<page>". */
function placeOf(ref: string): { id: string; page: number } {
  const [id = '', page = '1'] = ref.split('.');
  return { id, page: /^\d{1,3}$/.test(page) ? Number(page) : 1 };
}

/** The gathering whose attendance can be noted now; otherwise why not. */
async function inGathering(
  call: Call & { ref: string },
  then: (gathering: Gathering, page: number) => Promise<Answer>,
): Promise<Answer> {
  const { id, page } = placeOf(call.ref);
  const gathering = await gatheringById(call.tx, id);
  if (gathering && canBeNoted(gathering, call.now)) return then(gathering, page);
  const voice = voiceFor(call, call.member);
  const isToCome = gathering?.state === 'planned' || gathering?.state === 'announced';
  return whisper(notNotedMessage(voice, isToCome ? 'notYet' : 'gone'));
}

const listed = async (call: Call, gathering: Gathering, page: number) =>
  listMessage(voiceFor(call, call.member), gathering, await expectedOf(call, gathering), page);

const open: Press = {
  who: COACHING,
  handle: (call) =>
    inGathering(call, async (gathering, page) => whisper(await listed(call, gathering, page))),
};

const turn: Press = {
  who: COACHING,
  handle: (call) =>
    inGathering(call, async (gathering, page) => replace(await listed(call, gathering, page))),
};

/** "Everybody came": those who said yes, but for those of whom something else was noted. */
const everyone: Press = {
  who: COACHING,
  handle: (call) =>
    inGathering(call, async (gathering) => {
      const present = takenAsPresent(await comersOf(call, gathering));
      await note(call.tx, gathering.id, present, true);
      await tellNoted(call, gathering);
      return replace(await notedBy(call, gathering));
    }),
};

const openMark = (mark: Mark): Press => ({
  who: COACHING,
  handle: (call) =>
    inGathering(call, async (gathering, page) => {
      const people = await expectedOf(call, gathering);
      const form = markForm(voiceFor(call, call.member), gathering, people, { wanted: page, mark });
      return form ? openForm(form) : whisper(await listed(call, gathering, page));
    }),
});

type MarkValues = { people: string[] };

/** Names of the list. Only those who stand in it are taken. */
const submitMark = (mark: Mark): Submission<MarkValues> =>
  submission<MarkValues>({
    who: COACHING,
    schema: (locale) => {
      const { missing } = afterwardsWords(locale).attendance.marking;
      return z.object({ people: z.array(z.string(), missing).min(1, missing).max(100, missing) });
    },
    handle: (call) =>
      inGathering(call, async (gathering) => {
        const chosen = new Set(call.values.people);
        const people = (await comersOf(call, gathering)).filter(
          (person) => chosen.has(person.id) && isExpected(person),
        );
        await note(
          call.tx,
          gathering.id,
          people.map(({ id }) => id),
          mark === 'came',
        );
        await tellNoted(call, gathering);
        return whisper(await notedBy(call, gathering));
      }),
  });

/** What is noted so far, in figures: a chat may keep it. */
const notedBy = async (call: Call, gathering: Gathering) =>
  notedMessage(voiceFor(call, call.member), gathering, await attendanceOf(call, gathering));

const addPerson: Press = {
  who: COACHING,
  handle: (call) =>
    inGathering(call, async (gathering) => openForm(personForm(voiceFor(call, call.member), gathering))),
};

type PersonValues = { member: string };

async function submitPerson(call: SubmitCall<PersonValues>): Promise<Answer> {
  return inGathering(call, async (gathering) => {
    const person = await chosenMember(call.tx, call.values.member);
    if (!person) return rejectForm({ member: afterwardsWords(call.member.locale).attendance.form.unknown });
    await note(call.tx, gathering.id, [person.id], true);
    await tellNoted(call, gathering);
    return whisper(await notedBy(call, gathering));
  });
}

/** `/rencontre presence`: the gatherings of the last weeks, those that are not noted first. */
export async function recentAttendance(call: Call): Promise<Answer> {
  const gatherings = await gatheringsBetween(call.tx, call.now - RECENT_MS, call.now, [
    'planned',
    'announced',
    'over',
  ]);
  const recent: { gathering: Gathering; attendance: Attendance }[] = [];
  for (const gathering of gatherings.reverse())
    recent.push({ gathering, attendance: await attendanceOf(call, gathering) });
  const isNoted = ({ attendance }: { attendance: Attendance }) => attendance.came !== null;
  const sorted = [...recent.filter((each) => !isNoted(each)), ...recent.filter(isNoted)];
  return whisper(recentMessage(voiceFor(call, call.member), sorted));
}

export const attendancePresses: Record<string, Press> = {
  'afterwards/attendance': open,
  'afterwards/attendance-page': turn,
  'afterwards/everyone': everyone,
  'afterwards/came': openMark('came'),
  'afterwards/absent': openMark('absent'),
  'afterwards/add-person': addPerson,
};

export const attendanceForms: Record<string, Submission<PersonValues> | Submission<MarkValues>> = {
  'afterwards/came': submitMark('came'),
  'afterwards/absent': submitMark('absent'),
  'afterwards/person': submission<PersonValues>({
    who: COACHING,
    schema: (locale) => {
      const { form } = afterwardsWords(locale).attendance;
      return z.object({ member: z.string(form.missing).min(1, form.missing).max(200, form.unknown) });
    },
    handle: submitPerson,
  }),
};
