import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import type { Markdown } from '../../../../chat/markdown.ts';
import { actionsOn } from '../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { idIn, isStale, refShowing } from '../../../../community/feature/shown.ts';
import { isRefused } from '../../../../community/feature/state-machine.ts';
import { plainWord } from '../../../../community/format/words.ts';
import { formatOf } from '../../../../community/gatherings/formats.ts';
import {
  deleteFormat,
  isFormatUsed,
  saveFormat,
  storedFormats,
} from '../../../../community/gatherings/stored-formats.ts';
import { viewContextFor } from '../../locales/trials.ts';
import { markTried } from '../ideas/store.ts';
import { openNew as openNewGathering } from '../planning/handlers/drafting.ts';
import { yamlOf } from './exports.ts';
import {
  type AgainValues,
  againForm,
  type Begun,
  type CriteriaValues,
  criteriaForm,
  type TrialValues,
  trialForm,
} from './forms.ts';
import { loadTried, plannedOf } from './load.ts';
import { tellDecision } from './notifications.ts';
import { type TrialMove, type TrialState, trialStates } from './rules/states.ts';
import { CRITERIA, copyable, idFor, LIMITS, lackOfTrial, narrowedTo, settingsOf } from './rules/trial.ts';
import { criteriaShown, formatShown, type Tried } from './rules/tried.ts';
import { saveTrial, trialById } from './store.ts';
import { listMessage, loopOf, trialMessage, wordMessage, yamlMessage } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

const present = async (context: ActorContext, id: string, happened?: string | Markdown) => {
  const tried = await loadTried(context, id);
  if (!tried) return wordMessage(viewOf(context).words.refused.gone);
  return trialMessage(viewOf(context), tried, await plannedOf(context.tx, id), happened);
};

/** Presses and forms about a format that is or was tried out; `move` is what its state must allow. */
export const onTrial = actionsOn<Tried, { move?: TrialMove }>(async (context, { move }, asked) => {
  const { refused } = viewOf(context).words;
  const id = context.ref === '' ? (context.value ?? '') : idIn(context.ref);
  const tried = await loadTried(context, id);
  if (!tried) return { refused: whisper(wordMessage(refused.gone)) };
  const to = move === undefined ? tried.format.state : trialStates.next(tried.format.state, move);
  if (!isRefused(to)) return { row: tried };
  if (asked === 'form') return { refused: rejectForm({ '': refused[to.refused] }) };
  return { refused: replace(await present(context, id, refused[to.refused])) };
});

async function listed(context: ActorContext, happened?: string): Promise<Answer> {
  const all: Tried[] = [];
  for (const format of (await storedFormats(context.tx)).reverse()) {
    const trial = await trialById(context, format.id);
    if (trial) all.push({ format, trial });
  }
  return whisper(listMessage(viewOf(context), all, happened));
}

/** `/rencontre essai`: what is tried out, or, where nothing is, the form at once. */
export const show = async (context: ActorContext): Promise<Answer> =>
  (await storedFormats(context.tx)).length === 0 ? openNew(context) : listed(context);

export const list = (context: ActorContext): Promise<Answer> => listed(context);

/** The first step, of a draft that is not there yet; `ref` names what it begins with. */
export async function openNew(context: ActorContext, begun: Begun = {}, ref = ''): Promise<Answer> {
  const view = viewOf(context);
  if (copyable(context.programme.formats).length === 0)
    return whisper(wordMessage(view.words.refused.noFormat));
  return openForm(trialForm(view, ref, begun, null));
}

export const edit = async (context: PressContext, tried: Tried): Promise<Answer> =>
  openForm(
    trialForm(viewOf(context), `${DRAFT}.${refShowing(tried.format.id, formatShown(tried))}`, {}, tried),
  );

/** Before the ref of a draft that is there: an idea's begins with its month. */
const DRAFT = 'draft';

/** Keeps what was typed, as a new draft or in the place of the one before. */
export async function save(context: SubmitContext<TrialValues>): Promise<Answer> {
  const { tx, programme, values, ref, member, now } = context;
  const { words } = viewOf(context);
  const isDraft = ref.startsWith(`${DRAFT}.`);
  const [boxId = '', idea] = isDraft ? [] : ref.split('.');
  const draftRef = isDraft ? ref.slice(DRAFT.length + 1) : ref;
  const before = ref === '' || idea !== undefined ? null : await loadTried(context, idIn(draftRef));
  if (before && before.format.state !== 'draft') return rejectForm({ '': words.refused.elsewhere });
  if (before && isStale(draftRef, formatShown(before))) return rejectForm({ '': words.refused.stale });
  const copied = copyable(programme.formats).find(({ id }) => id === values.copiedFrom);
  if (!copied) return rejectForm({ copiedFrom: words.form.chooseCopied });
  const kept = await storedFormats(tx);
  const others = [...programme.formats, ...kept.map(({ settings }) => settings)].filter(
    ({ id }) => id !== before?.format.id,
  );
  const called = plainWord(values.name);
  if (others.some(({ fr, en }) => plainWord(fr) === called || plainWord(en) === called))
    return rejectForm({ name: words.form.nameTaken });
  const id = before?.format.id ?? idFor(values.name, new Set(others.map((format) => format.id)));
  const settings = settingsOf(copied, { id, name: values.name, forWhom: values.forWhom });
  await saveFormat(tx, {
    ...{ id, trials: values.trials, state: 'draft', createdAt: before?.format.createdAt ?? now },
    settings: narrowedTo(settings, before?.format.settings.metiers ?? []),
  });
  await saveTrial(context, {
    ...{ id, authorId: before ? before.trial.authorId : member.id, copiedFrom: copied.id },
    forWhom: values.forWhom.length === 0 ? 'same' : 'chosen',
    hypothesis: values.hypothesis,
    useful: before?.trial.useful ?? null,
    came: before?.trial.came ?? null,
    keep: before?.trial.keep ?? null,
    decideOn: before?.trial.decideOn ?? null,
    verdict: null,
  });
  // It began with an idea: those who read the box see that it is looked into.
  if (idea !== undefined) await markTried(tx, boxId, idea);
  return whisper(await present(context, id, words.happened.saved));
}

export const openCriteria = async (context: PressContext, tried: Tried): Promise<Answer> =>
  openForm(criteriaForm(viewOf(context), tried));

/** Whether a decision can be due that day: it is to come, and the promotion is still there. */
const isDecidable = ({ calendar, now, programme }: ActorContext, on: string): boolean =>
  on > calendar.localDate(now) && on <= programme.promotion.endsOn;

export async function saveCriteria(
  context: SubmitContext<CriteriaValues>,
  { format, trial }: Tried,
): Promise<Answer> {
  const { words } = viewOf(context);
  if (isStale(context.ref, criteriaShown({ format, trial }))) return rejectForm({ '': words.refused.stale });
  const { useful, came, keep, metiers, decideOn } = context.values;
  const criteria = { useful, came, keep };
  if (CRITERIA.every((criterion) => criteria[criterion] === null))
    return rejectForm({ useful: words.criteriaForm.none });
  if (!isDecidable(context, decideOn)) return rejectForm({ decideOn: words.criteriaForm.wrongDecideOn });
  const settings = trial.forWhom === 'chosen' ? narrowedTo(format.settings, metiers) : format.settings;
  await saveFormat(context.tx, { ...format, settings });
  await saveTrial(context, { ...trial, ...criteria, decideOn });
  return whisper(await present(context, format.id, words.happened.saved));
}

/** Moves a format on, and shows what has become of it, in the coaches' channel too. */
async function move(
  context: ActorContext,
  tried: Tried,
  state: TrialState,
  change: { trials?: number; decideOn?: string; forgets?: true } = {},
): Promise<Tried> {
  const format = { ...tried.format, state, trials: change.trials ?? tried.format.trials };
  const trial = {
    ...tried.trial,
    decideOn: change.decideOn ?? tried.trial.decideOn,
    verdict: change.forgets ? null : tried.trial.verdict,
  };
  await saveFormat(context.tx, format);
  await saveTrial(context, trial);
  await tellDecision(context, tried, { format, trial });
  return { format, trial };
}

/** Shown anew: what a transaction has changed of a format is known to the next one's programme. */
const moved =
  (to: TrialState, happened: 'started' | 'adopted' | 'stopped' | 'closed') =>
  async (context: PressContext, tried: Tried): Promise<Answer> => {
    await move(context, tried, to);
    return replace(await present(context, tried.format.id, viewOf(context).words.happened[happened]));
  };

export async function start(context: PressContext, tried: Tried): Promise<Answer> {
  const lack = lackOfTrial(tried.trial, context.calendar.localDate(context.now));
  if (lack) return replace(await present(context, tried.format.id, viewOf(context).words.refused[lack]));
  return moved('trying', 'started')(context, tried);
}

export const adopt = moved('adopted', 'adopted');
export const stop = moved('stopped', 'stopped');
export const close = moved('closed', 'closed');

export async function openAgain(context: PressContext, tried: Tried): Promise<Answer> {
  const { words } = viewOf(context);
  if (tried.format.trials >= LIMITS.mostTrials)
    return replace(await present(context, tried.format.id, words.refused.most));
  return openForm(againForm(viewOf(context), tried));
}

/** One trial more than there were, with a verdict of its own. */
export async function again(context: SubmitContext<AgainValues>, tried: Tried): Promise<Answer> {
  const { words } = viewOf(context);
  const { decideOn } = context.values;
  if (tried.format.trials >= LIMITS.mostTrials) return rejectForm({ '': words.refused.most });
  if (!isDecidable(context, decideOn)) return rejectForm({ decideOn: words.criteriaForm.wrongDecideOn });
  const held = tried.trial.verdict?.trial.held ?? 0;
  await move(context, tried, 'trying', { trials: held + 1, decideOn, forgets: true });
  return whisper(await present(context, tried.format.id, words.happened.again));
}

/** Of a format that no gathering is of; what is in use is stopped, or closed. */
export async function discard(context: PressContext, { format }: Tried): Promise<Answer> {
  const { words } = viewOf(context);
  if (await isFormatUsed(context.tx, format.id))
    return replace(await present(context, format.id, words.refused.inUse));
  await deleteFormat(context.tx, format.id);
  return replace(wordMessage(words.happened.discarded));
}

export const see = async (context: PressContext, { format }: Tried): Promise<Answer> =>
  whisper(await present(context, format.id));

export const plan = async (context: PressContext, { format }: Tried): Promise<Answer> =>
  openNewGathering(context, formatOf(context.programme, format.id));

export const yaml = async (context: PressContext, tried: Tried): Promise<Answer> =>
  whisper(yamlMessage(viewOf(context), tried, yamlOf(tried.format.settings)));

/** "You said, we will do", begun with what came out of the trial. */
export async function tell(context: PressContext, tried: Tried): Promise<Answer> {
  const promotion = viewContextFor(context);
  const answer = await context.contributions.youSaid(context, loopOf(promotion, tried));
  return answer ?? whisper(wordMessage(viewOf(context).words.tell.notYet));
}
