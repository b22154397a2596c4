import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import {
  type Call,
  type Press,
  type PressCall,
  type SubmitCall,
  submission,
} from '../../../community/feature/feature.ts';
import { timeIn } from '../../../community/format/time-zone.ts';
import { formatOf } from '../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { type Times, timesFrom } from '../../../community/gatherings/new-gathering.ts';
import { saveGathering } from '../../../community/gatherings/store.ts';
import { COACHES } from '../access.ts';
import { moveForm } from '../forms/gathering.ts';
import { type MoveValues, moveSchema } from '../forms/schemas.ts';
import { gatheringsOf, proposedSoon, proposedUntil, withWarnings } from '../load/proposals.ts';
import { voiceFor } from '../locales/index.ts';
import { type Proposal, readProposalRef } from '../rules/proposals.ts';
import { decidedSince, forgetLeftOut } from '../store.ts';
import { momentOf, whenOf, whereOf } from '../views/format.ts';
import { type Done, proposalsMessage } from '../views/proposals.ts';
import { misplacedErrors, warningErrors } from './drafting.ts';
import { planGathering } from './lifecycle.ts';

async function listed(call: Call, done?: Done, after?: string): Promise<Message> {
  const proposals = await withWarnings(call, await proposedSoon(call), call.member.locale);
  return proposalsMessage(voiceFor(call, call.member), proposals, done, after);
}

export const listProposals = async (call: Call): Promise<Answer> => whisper(await listed(call));

/** From the first, or what follows the date that the button names. */
const turnProposals = async (call: PressCall): Promise<Answer> =>
  call.ref === '' ? listProposals(call) : replace(await listed(call, undefined, call.ref));

/** What stands for a proposal in a sentence: "Atelier-conférence, jeudi 21 avril, de 17 h à 18 h 30". */
const inWords = (call: Call, { format }: Pick<Proposal, 'format'>, times: Times): string =>
  [format[call.member.locale], whenOf(voiceFor(call, call.member), times)].join(', ');

/** Does something with the proposal that a ref names; when it is decided, or gone, says so. */
async function onProposal(
  call: Call & { ref: string },
  then: (proposal: Proposal) => Promise<Answer>,
): Promise<Answer> {
  const all = await proposedUntil(call, call.programme.promotion.endsOn);
  const proposal = all.find(({ ref }) => ref === call.ref);
  if (proposal) return then(proposal);
  const { formatId, nominalOn } = readProposalRef(call.ref);
  const decided = (await decidedSince(call.tx, nominalOn)).some(
    (each) => each.format === formatId && each.nominalOn === nominalOn,
  );
  const { proposals } = voiceFor(call, call.member).words;
  return whisper(await listed(call, { said: decided ? proposals.already : proposals.gone }));
}

/** Plans what was proposed, at its own hours or at others, and says what will follow. */
async function planProposal(call: Call, proposal: Proposal, times: Times): Promise<Done> {
  const voice = voiceFor(call, call.member);
  const { locale } = call.member;
  const planned: Gathering[] = [];
  for (const gathering of gatheringsOf(call, proposal, times, call.member.id))
    planned.push(await planGathering(call, gathering));
  const [first] = planned;
  const { proposals } = voice.words;
  const what = inWords(call, proposal, times);
  const several = planned.length > 1 ? `${what} (${proposals.count(planned.length)})` : what;
  const where = whereOf(voice, proposal.format, first?.metier ?? null);
  const announced = first && first.announceAt > call.now;
  const follows = announced
    ? proposals.announces(momentOf(voice, first.announceAt), where)
    : proposals.announcesNow(where);
  const labelOf = ({ metier, title }: Gathering) =>
    call.programme.metiers.find(({ id }) => id === metier)?.[locale] ?? title;
  return {
    said: [proposals.confirmed(several), follows].join(' '),
    planned: planned.map((gathering) => ({ id: gathering.id, label: labelOf(gathering) })),
  };
}

const confirm = (call: PressCall): Promise<Answer> =>
  onProposal(call, async (proposal) =>
    replace(await listed(call, await planProposal(call, proposal, proposal))),
  );

const openMove = (call: PressCall): Promise<Answer> =>
  onProposal(call, async (proposal) =>
    openForm(
      moveForm(voiceFor(call, call.member), proposal, {
        on: proposal.on,
        at: timeIn(call.calendar.timeZone, proposal.startsAt),
      }),
    ),
  );

const move = (call: SubmitCall<MoveValues>): Promise<Answer> =>
  onProposal(call, async (proposal) => {
    const { on, at, anyway } = call.values;
    const times = timesFrom(call, on, at, proposal.format.minutes);
    const errors = misplacedErrors(call, on, times.startsAt);
    if (errors) return rejectForm(errors);
    const [first, ...others] = gatheringsOf(call, proposal, times, call.member.id);
    const warned = first && !anyway ? await warningErrors(call, [first, ...others]) : null;
    if (warned) return rejectForm(warned);
    return whisper(await listed(call, await planProposal(call, proposal, times)));
  });

/** Leaves a day out: a row that was never planned keeps it from being proposed again. */
const skip = (call: PressCall): Promise<Answer> =>
  onProposal(call, async (proposal) => {
    for (const gathering of gatheringsOf(call, proposal, proposal, call.member.id))
      await saveGathering(call.tx, { ...gathering, state: 'cancelled' });
    const { proposals } = voiceFor(call, call.member).words;
    const said = proposals.skipped(inWords(call, proposal, proposal));
    return replace(await listed(call, { said, leftOut: proposal.ref }));
  });

async function unskip(call: PressCall): Promise<Answer> {
  const { formatId, nominalOn } = readProposalRef(call.ref);
  const { proposals } = voiceFor(call, call.member).words;
  const format = formatOf(call.programme, formatId);
  const forgotten = format ? await forgetLeftOut(call.tx, formatId, nominalOn) : 0;
  const back = (await proposedUntil(call, call.programme.promotion.endsOn)).find(
    ({ ref }) => ref === call.ref,
  );
  if (forgotten === 0 || !back) return whisper(await listed(call, { said: proposals.gone }));
  return replace(await listed(call, { said: proposals.unskipped(inWords(call, back, back)) }));
}

export const proposingPresses: Record<string, Press> = {
  'planning/proposals': { who: COACHES, handle: turnProposals },
  'planning/confirm': { who: COACHES, handle: confirm },
  'planning/move': { who: COACHES, handle: openMove },
  'planning/skip': { who: COACHES, handle: skip },
  'planning/unskip': { who: COACHES, handle: unskip },
};

export const proposingForms = {
  'planning/move': submission<MoveValues>({
    who: COACHES,
    schema: (locale) => moveSchema(locale),
    handle: move,
  }),
};
