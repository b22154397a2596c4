import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import { pageOf, placeIn } from '../../../../chat/pages.ts';
import { actionsOn } from '../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { byName } from '../../../../community/format/collation.ts';
import { answersTo } from '../../../../community/gatherings/answers.ts';
import { isForHer } from '../../../../community/gatherings/audience.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import { withReaders } from '../../../../community/members/readings.ts';
import { viewContextFor } from '../../locales/logistics.ts';
import { organisersOf } from '../planning/access.ts';
import { needsCsv } from './exports.ts';
import { type NeedsValues, needsForm } from './forms.ts';
import { asksNeeds, isTaking, mayCome, type Needs, PAGE } from './rules.ts';
import { eraseNeeds, needsAt, needsOfOneAt, readingsOf, recordReadings, saveNeeds } from './store.ts';
import {
  listMessage,
  ownMessage,
  type Person,
  type Refusal,
  receiptMessage,
  refusedMessage,
} from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** What the member who acts said. */
const hers = (context: ActorContext, { id }: Gathering): Promise<Needs | null> =>
  needsOfOneAt(context, { gatheringId: id, memberId: context.member.id });

type Need = { as: 'reader' | 'writer' | 'organiser' };

async function refusalOf(context: ActorContext, gathering: Gathering, { as }: Need): Promise<Refusal | null> {
  const { tx, member, programme, now } = context;
  if (as === 'organiser') {
    const organises = (await organisersOf(context, gathering)).some(({ id }) => id === member.id);
    return organises ? null : 'organisers';
  }
  // What she said is hers to see and to erase, whatever became of the gathering.
  if (as === 'reader' && (await hers(context, gathering)) !== null) return null;
  if (!(await isForHer(context, gathering))) return 'notYours';
  if (!asksNeeds(programme, gathering)) return 'none';
  if (!isTaking(gathering, now)) return 'closed';
  const answers = await answersTo(tx, gathering.id);
  const answer = answers.find(({ memberId }) => memberId === member.id)?.answer ?? null;
  return mayCome(answer) ? null : 'answerFirst';
}

/** Presses and the form about what people need at a gathering: her own, or everybody's for who organises it. */
export const onNeeds = actionsOn<Gathering, Need>(async (context, need, asked) => {
  const refuse = (why: Refusal, ref = ''): { refused: Answer } => ({
    refused:
      asked === 'form'
        ? rejectForm({ '': viewOf(context).words.refused[why] })
        : whisper(refusedMessage(viewOf(context), why, ref)),
  });
  const gathering = await gatheringById(context.tx, placeIn(context.ref).id);
  if (!gathering || gathering.state === 'draft') return refuse('gone');
  const why = await refusalOf(context, gathering, need);
  return why === null ? { row: gathering } : refuse(why, gathering.id);
});

async function own(context: ActorContext, gathering: Gathering, happened?: string) {
  const { tx, member, now, programme } = context;
  const readings = await withReaders(tx, await readingsOf(tx, member.id, gathering.id));
  return ownMessage(viewOf(context), {
    gathering,
    needs: await hers(context, gathering),
    isTaking: asksNeeds(programme, gathering) && isTaking(gathering, now),
    organisers: (await organisersOf(context, gathering)).map(({ name }) => name),
    readers: readings.map(({ reader: name, readAt }) => ({ name, readAt })),
    ...(happened === undefined ? {} : { happened }),
  });
}

export const open = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  whisper(await own(context, gathering));

export async function fill(context: PressContext, gathering: Gathering): Promise<Answer> {
  return openForm(needsForm(viewOf(context), gathering, await hers(context, gathering)));
}

export async function submit(context: SubmitContext<NeedsValues>, gathering: Gathering): Promise<Answer> {
  const { member, values } = context;
  const said = { gatheringId: gathering.id, memberId: member.id, needs: values };
  // What she had written before must not stay in the write-ahead log.
  if (await saveNeeds(context, said)) context.forgetOrder();
  return whisper(receiptMessage(viewOf(context), gathering));
}

export async function erase(context: PressContext, gathering: Gathering): Promise<Answer> {
  const said = { gatheringId: gathering.id, memberId: context.member.id };
  if (await eraseNeeds(context.tx, said)) context.forgetOrder();
  return replace(await own(context, gathering, viewOf(context).words.own.erased));
}

/** What everybody who is still there said, by name. */
async function peopleOf(context: ActorContext, gathering: Gathering): Promise<(Person & { id: string })[]> {
  const said = await needsAt(context, gathering.id);
  const there = await membersByIds(
    context.tx,
    said.map(({ memberId }) => memberId),
  );
  const members = new Map(there.map((member) => [member.id, member]));
  return said
    .flatMap(({ memberId, needs }) => {
      const member = members.get(memberId);
      return member?.active ? [{ id: memberId, name: member.name, needs }] : [];
    })
    .sort(byName);
}

async function listed(context: PressContext, gathering: Gathering) {
  const { tx, member, now, ref } = context;
  const people = await peopleOf(context, gathering);
  const { page } = placeIn(ref);
  await recordReadings(
    tx,
    { gatheringId: gathering.id, readerId: member.id, readAt: now },
    pageOf(people, page, PAGE).items.map(({ id }) => id),
  );
  const coming = (await answersTo(tx, gathering.id)).filter(({ answer }) => answer === 'yes').length;
  return listMessage(viewOf(context), { gathering, people, coming, page });
}

export const read = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  whisper(await listed(context, gathering));
export const turn = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  replace(await listed(context, gathering));

/** The whole list, as a file that is shown once and never posted. */
export async function csv(context: PressContext, gathering: Gathering): Promise<Answer> {
  const { tx, member, now } = context;
  const people = await peopleOf(context, gathering);
  if (people.length === 0) return whisper(await listed(context, gathering));
  await recordReadings(
    tx,
    { gatheringId: gathering.id, readerId: member.id, readAt: now },
    people.map(({ id }) => id),
  );
  return whisper(needsCsv(viewOf(context), people));
}
