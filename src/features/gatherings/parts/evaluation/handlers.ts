import { type Answer, openForm, rejectForm, whisper } from '../../../../chat/answer.ts';
import { actionsOn } from '../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { type Gathering, takesPlace } from '../../../../community/gatherings/gathering.ts';
import { gatheringById, gatheringsIn } from '../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../locales/evaluation.ts';
import {
  type DossierValues,
  dossierForm,
  type ReportValues,
  type RoadMapValues,
  reportForm,
  roadMapForm,
} from './forms.ts';
import { rightsIn } from './load.ts';
import { settleAsked, tellReport } from './notifications.ts';
import { readRef } from './rules.ts';
import { dossierOf, papersThere, reportOf, saveDossier, saveReport, saveRoadMap } from './store.ts';
import {
  dossierMessage,
  type Listed,
  listMessage,
  type Refusal,
  type Rights,
  receiptMessage,
  refusedMessage,
  reportMessage,
} from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** A gathering of a défi, and what the member who acts may do with its papers. */
export type Papers = { gathering: Gathering; rights: Rights };

type Need = { needs: 'dossier' | 'report' | 'fill' | 'write' | 'road-map' };

/** Why she cannot; null when she can. */
function refusalOf({ needs }: Need, { dossier, report, changesRoadMap }: Rights): Refusal | null {
  switch (needs) {
    case 'dossier':
      return dossier.reads ? null : 'notYours';
    case 'report':
      return report.reads ? null : 'notYours';
    case 'fill':
      if (dossier.writes) return null;
      return dossier.reads ? 'closed' : 'notYours';
    case 'write':
      return report.writes ? null : 'tooEarly';
    case 'road-map':
      if (changesRoadMap) return null;
      return report.there ? 'notYours' : 'noReport';
  }
}

/** Presses and forms about the papers of a gathering: what is not her défi's is refused, whatever names it. */
export const onPapers = actionsOn<Papers, Need>(async (context, need, asked) => {
  const refuse = (why: Refusal): { refused: Answer } => ({
    refused:
      asked === 'form'
        ? rejectForm({ '': viewOf(context).words.refused[why] })
        : whisper(refusedMessage(viewOf(context), why)),
  });
  const gathering = await gatheringById(context.tx, readRef(context.ref).id);
  if (!gathering || gathering.state === 'draft') return refuse('gone');
  const rights = await rightsIn(context, gathering);
  if (rights === null) return refuse('notYours');
  const why = refusalOf(need, rights);
  return why === null ? { row: { gathering, rights } } : refuse(why);
});

async function presentDossier(context: ActorContext, { gathering, rights }: Papers) {
  const dossier = await dossierOf(context, gathering.id);
  const preparation = await context.contributions.preparation(context, context.member, gathering);
  return dossierMessage(viewOf(context), gathering, { dossier, rights, preparation });
}

async function presentReport(context: ActorContext, { gathering, rights }: Papers) {
  const report = await reportOf(context, gathering.id);
  return reportMessage(viewOf(context), gathering, { report, rights });
}

const receipt = (
  context: ActorContext,
  gathering: Gathering,
  of: 'dossier' | 'report',
  said: string,
): Answer => whisper(receiptMessage(viewOf(context), gathering, { of, said }));

export const readDossier = async (context: PressContext, papers: Papers): Promise<Answer> =>
  whisper(await presentDossier(context, papers));
export const readReport = async (context: PressContext, papers: Papers): Promise<Answer> =>
  whisper(await presentReport(context, papers));

export async function fill(context: PressContext, { gathering, rights }: Papers): Promise<Answer> {
  const before = await dossierOf(context, gathering.id);
  return openForm(dossierForm(viewOf(context), gathering, rights.dossier.dueAt, before));
}

export async function write(context: PressContext, { gathering }: Papers): Promise<Answer> {
  return openForm(reportForm(viewOf(context), gathering, await reportOf(context, gathering.id)));
}

export async function changeRoadMap(context: PressContext, { gathering }: Papers): Promise<Answer> {
  return openForm(roadMapForm(viewOf(context), gathering, await reportOf(context, gathering.id)));
}

/** Whether somebody else wrote since the form was opened: hers would undo it. */
const isStale = (context: SubmitContext<unknown>, version = 0): boolean =>
  version !== readRef(context.ref).version;

export async function submitDossier(
  context: SubmitContext<DossierValues>,
  { gathering }: Papers,
): Promise<Answer> {
  const { words } = viewOf(context);
  const before = await dossierOf(context, gathering.id);
  if (isStale(context, before?.version)) return rejectForm({ '': words.form.stale });
  const { values, member } = context;
  await saveDossier(context, { gatheringId: gathering.id, authorId: member.id, texts: values });
  if (before === null) await settleAsked(context, gathering);
  return receipt(context, gathering, 'dossier', words.dossier.saved);
}

export async function submitReport(
  context: SubmitContext<ReportValues>,
  { gathering }: Papers,
): Promise<Answer> {
  const { words } = viewOf(context);
  const before = await reportOf(context, gathering.id);
  if (isStale(context, before?.version)) return rejectForm({ '': words.form.stale });
  const { values, member } = context;
  await saveReport(context, { gatheringId: gathering.id, authorId: member.id, texts: values });
  if (before === null) await tellReport(context, gathering);
  return receipt(context, gathering, 'report', before === null ? words.report.sent : words.report.saved);
}

export async function submitRoadMap(
  context: SubmitContext<RoadMapValues>,
  { gathering }: Papers,
): Promise<Answer> {
  const { words } = viewOf(context);
  const before = await reportOf(context, gathering.id);
  if (isStale(context, before?.roadMapVersion)) return rejectForm({ '': words.form.stale });
  const { text } = context.values;
  await saveRoadMap(context, { gatheringId: gathering.id, memberId: context.member.id, text });
  return receipt(context, gathering, 'report', words.roadMap.saved);
}

/** `/rencontre evaluation`: what there is of her défi, or of all of them for a coach, the newest first. */
export async function list(context: ActorContext): Promise<Answer> {
  const listed: Listed[] = [];
  const all = await gatheringsIn(context.tx, ['planned', 'announced', 'over']);
  const there = await papersThere(context.tx);
  for (const gathering of all.toReversed()) {
    if (gathering.defi === null || !takesPlace(gathering)) continue;
    const rights = await rightsIn(context, gathering, there);
    if (rights !== null && (rights.dossier.reads || rights.report.there || rights.report.writes))
      listed.push({ gathering, rights });
  }
  return whisper(listMessage(viewOf(context), listed));
}
