import { z } from 'zod';
import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import { type Call, type Press, type Submission, submission } from '../../../community/feature/feature.ts';
import { rewrite, writeTo } from '../../../community/feature/messaging.ts';
import { answersOf } from '../../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../../community/gatherings/audience.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { memberById } from '../../../community/members/members.ts';
import { sharingAhead, sharingsAhead } from '../load/sharings.ts';
import { candidatesFor } from '../load/turns.ts';
import { sharingWords, voiceFor } from '../locales/index.ts';
import { presentedBy } from '../rules/turns.ts';
import {
  asksFor,
  keepAsk,
  keepDeclined,
  keepVolunteer,
  presentedSoFar,
  removeVolunteer,
  volunteersFor,
} from '../store/presenters.ts';
import { wordMessage } from '../views/forms.ts';
import {
  answerForCoach,
  askedAndAnswered,
  askMessage,
  askSentMessage,
  offeredMessage,
  offerMessage,
  SUBJECT_MOST,
  subjectForm,
  withdrawnMessage,
} from '../views/presenting.ts';
import { askForm } from '../views/turns.ts';
import { resettlePresenters } from './splitting.ts';

/** So many coming sharings are offered at once. */
const MOST_OFFERED = 4;

const askKey = (gatheringId: string, memberId: string) => `cross-sharing/${gatheringId}/ask/${memberId}/`;

async function isForHer(call: Call, gathering: Gathering): Promise<boolean> {
  const invited = (await invitedTo(call.tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  return isFor(call.member, gathering, call.programme, invited);
}

/** Does something about a sharing that is still to come, and for her. */
async function aboutHers(
  call: Call,
  gatheringId: string,
  then: (gathering: Gathering) => Promise<Answer>,
): Promise<Answer> {
  const { gone } = sharingWords(call.member.locale);
  const gathering = await sharingAhead(call, gatheringId);
  if (!gathering) return whisper(wordMessage(gone));
  if (!(await isForHer(call, gathering)))
    return whisper(wordMessage({ summary: gone.summary, text: gone.notYours }));
  return then(gathering);
}

/** `/rencontre presenter`: the coming sharings, and whether she presents. */
export async function offer(call: Call): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const sharings = [];
  for (const gathering of await sharingsAhead(call)) {
    if (sharings.length === MOST_OFFERED || !(await isForHer(call, gathering))) continue;
    const volunteers = await volunteersFor(call.tx, gathering.id);
    sharings.push({ gathering, subject: volunteers.get(call.member.id) });
  }
  const { empty } = voice.words;
  if (sharings.length === 0) return whisper(wordMessage({ summary: empty.summary, text: empty.member }));
  return whisper(offerMessage(voice, sharings, presentedBy(await presentedSoFar(call.tx), call.member.id)));
}

const present: Press = {
  who: ['eig'],
  handle: (call) =>
    aboutHers(call, call.ref, async (gathering) => {
      const subject = (await volunteersFor(call.tx, gathering.id)).get(call.member.id) ?? null;
      return openForm(subjectForm(voiceFor(call, call.member), gathering, subject));
    }),
};

const subject: Submission<{ subject: string | null }> = submission({
  who: ['eig'],
  schema(locale) {
    const { tooLong } = sharingWords(locale).offer.form;
    return z.object({
      subject: z
        .string(tooLong(SUBJECT_MOST))
        .trim()
        .max(SUBJECT_MOST, tooLong(SUBJECT_MOST))
        .nullish()
        .transform((typed) => typed || null),
    });
  },
  async handle(call) {
    const { tx, member, values, ref } = call;
    const voice = voiceFor(call, member);
    const gathering = await sharingAhead(call, ref);
    if (!gathering) return rejectForm({ '': voice.words.gone.text });
    if (!(await isForHer(call, gathering))) return rejectForm({ '': voice.words.gone.notYours });
    const isNew = !(await volunteersFor(tx, gathering.id)).has(member.id);
    await keepVolunteer(tx, gathering.id, member.id, values.subject);
    await resettlePresenters(call, gathering);
    if (isNew) await answerAsk(call, gathering, 'yes');
    const comes = (await answersOf(tx, member.id, [gathering.id])).get(gathering.id) === 'yes';
    return whisper(offeredMessage(voice, gathering, { subject: values.subject, comes }));
  },
});

const withdraw: Press = {
  who: ['eig'],
  handle: (call) =>
    aboutHers(call, call.ref, async (gathering) => {
      const voice = voiceFor(call, call.member);
      if (!(await removeVolunteer(call.tx, gathering.id, call.member.id)))
        return whisper(wordMessage(voice.words.gone));
      await resettlePresenters(call, gathering);
      return replace(withdrawnMessage(voice, gathering));
    }),
};

/** The question that she was asked has its answer: its buttons go, and the coach who asked hears of it. */
async function answerAsk(call: Call, gathering: Gathering, answer: 'yes' | 'no'): Promise<void> {
  const { tx, member } = call;
  const ask = (await asksFor(tx, gathering.id)).get(member.id);
  if (!ask) return;
  // Who has just pressed “not this time” sees the question change at once.
  const spent = askedAndAnswered(voiceFor(call, member), gathering, 'yes');
  if (answer === 'yes')
    await rewrite(call, askKey(gathering.id, member.id), `${answer}-${call.now}`, () => spent);
  const coach = ask.coachId === null ? null : await memberById(tx, ask.coachId);
  if (!coach?.active) return;
  await writeTo(call, [coach], {
    key: () => `cross-sharing/${gathering.id}/asker/${member.id}/${answer}`,
    notBefore: call.calendar.nextWorkingMoment(call.now),
    message: (reader) =>
      answerForCoach(
        voiceFor(call, reader),
        gathering,
        member.name,
        answer === 'yes' ? 'accepted' : 'declined',
      ),
  });
}

const decline: Press = {
  who: ['eig'],
  handle: (call) =>
    aboutHers(call, call.ref, async (gathering) => {
      const voice = voiceFor(call, call.member);
      const presents = (await volunteersFor(call.tx, gathering.id)).has(call.member.id);
      if (presents || !(await keepDeclined(call.tx, gathering.id, call.member.id)))
        return whisper(wordMessage(voice.words.gone));
      await answerAsk(call, gathering, 'no');
      return replace(askedAndAnswered(voice, gathering, 'no'));
    }),
};

/** A coach chooses whom to ask. */
const openAsk: Press = {
  who: ['coach'],
  async handle(call) {
    const voice = voiceFor(call, call.member);
    const found = await candidatesFor(call, call.ref);
    if (!found) return whisper(wordMessage(voice.words.gone));
    const { gathering, candidates } = found;
    if (candidates.length === 0) return whisper(askSentMessage(voice, false));
    return openForm(askForm(voice, call.ref, gathering, candidates));
  },
};

/** She asks somebody, once a gathering, in a direct message that this person alone sees. */
const ask: Submission<{ member: string }> = submission({
  who: ['coach'],
  schema(locale) {
    const { missing } = sharingWords(locale).ask.form;
    return z.object({ member: z.string(missing).min(1, missing).max(100, missing) });
  },
  async handle(call) {
    const memberId = call.values.member;
    const voice = voiceFor(call, call.member);
    const found = await candidatesFor(call, call.ref);
    if (!found) return rejectForm({ '': voice.words.gone.text });
    const { gathering, candidates } = found;
    const mayBe = candidates.some(({ id }) => id === memberId);
    const asked = mayBe ? await memberById(call.tx, memberId) : null;
    if (!asked || !(await keepAsk(call.tx, gathering.id, memberId, call.member.id)))
      return whisper(askSentMessage(voice, false));
    const presented = presentedBy(await presentedSoFar(call.tx), memberId);
    await writeTo(call, [asked], {
      key: ({ id }) => `${askKey(gathering.id, id)}question`,
      notBefore: call.calendar.nextWorkingMoment(call.now),
      message: (reader) => askMessage(voiceFor(call, reader), gathering, call.member.name, presented),
    });
    return whisper(askSentMessage(voice, true));
  },
});

export const presentingPresses: Record<string, Press> = {
  'cross-sharing/present': present,
  'cross-sharing/withdraw': withdraw,
  'cross-sharing/decline': decline,
  'cross-sharing/ask': openAsk,
};

export const presentingForms = { 'cross-sharing/subject': subject, 'cross-sharing/ask': ask };
