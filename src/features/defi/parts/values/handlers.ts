import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import { shortened } from '../../../../chat/lengths.ts';
import type {
  ActorContext,
  CommandContext,
  PressContext,
  SubmitContext,
} from '../../../../community/feature/feature.ts';
import { defiByRef, defiTyped } from '../../load/defis.ts';
import { viewContextFor } from '../../locales/values.ts';
import type { Defi } from '../../rules.ts';
import { sentence } from '../../views/format.ts';
import { type LevelsValues, type LinksValues, levelsForm, linksForm } from './forms.ts';
import { loadOthers, loadShown, periodNow } from './load.ts';
import { type Assessment, maySay, NO_LINKS, readRef, refOfPeriod } from './rules.ts';
import { assessmentsOf, saveAssessment } from './store.ts';
import { othersMenu, valuesMessage } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** `/defi valeurs`: of her own défi, or of one that she reads. */
export async function showValues(context: CommandContext): Promise<Answer> {
  const view = viewOf(context);
  const { refused } = view.words;
  const typed = context.args.trim();
  const { member } = context;
  const defi = await defiTyped(context);
  if (defi) {
    const shown = await loadShown(context, defi, '');
    return whisper(shown ? valuesMessage(view, shown) : sentence(refused.notYours));
  }
  if (typed !== '') return whisper(sentence(refused.unknown(shortened(typed, 60))));
  const others = await loadOthers(context, null);
  const which = others.length === 0 ? refused.whichNone : refused.which;
  return whisper(sentence(member.roles.includes('coach') ? which : refused.noDefi, othersMenu(view, others)));
}

/** Where a button or a menu leads that names a défi, and a phase of it. */
export async function read(context: PressContext): Promise<Answer> {
  const view = viewOf(context);
  const { defiRef, periodRef } = readRef(context.value ?? context.ref);
  const defi = await defiByRef(context, defiRef);
  const shown = defi && (await loadShown(context, defi, periodRef));
  if (!shown) return whisper(sentence(view.words.refused.notYours));
  const message = valuesMessage(view, shown);
  return context.value === null ? whisper(message) : replace(message);
}

/** What is written: of a défi, in the phase that there is, with what it said of it and what it said last. */
type Writing = { defi: Defi; period: string; assessment: Assessment | null; last: Assessment | null };

/** What somebody writes of, or why she cannot: asked anew at each press, of the roster and the phase as they are then. */
async function writingOf(context: ActorContext & { ref: string }): Promise<Writing | string> {
  const { refused } = viewOf(context).words;
  const { defiRef, periodRef } = readRef(context.ref);
  const defi = await defiByRef(context, defiRef);
  if (defi === null) return refused.notYours;
  if (!maySay(context.member, defi.name)) return refused.notWriting;
  const period = periodNow(context);
  if (refOfPeriod(period) !== periodRef) return refused.over;
  const assessments = await assessmentsOf(context.tx, defi.name);
  const assessment = assessments.find((each) => each.period === period) ?? null;
  return { defi, period, assessment, last: assessment ?? assessments[0] ?? null };
}

/** “Dire où nous en sommes”, “Changer les niveaux”. */
export async function openLevels(context: PressContext): Promise<Answer> {
  const found = await writingOf(context);
  if (typeof found === 'string') return whisper(sentence(found));
  return openForm(levelsForm(viewOf(context), found.defi, found.period, found.last));
}

/** “Ajouter des liens”: levels come first. */
export async function openLinks(context: PressContext): Promise<Answer> {
  const found = await writingOf(context);
  if (typeof found === 'string') return whisper(sentence(found));
  const { defi, period, assessment } = found;
  return openForm(
    assessment
      ? linksForm(viewOf(context), defi, assessment)
      : levelsForm(viewOf(context), defi, period, found.last),
  );
}

/** Keeps what was said, unless somebody of the défi said otherwise while the form was open. */
async function save(
  context: SubmitContext<unknown>,
  changed: (found: Writing) => Pick<Assessment, 'levels' | 'links' | 'shared'> | null,
): Promise<Answer> {
  const view = viewOf(context);
  const found = await writingOf(context);
  if (typeof found === 'string') return rejectForm({ '': found });
  const { defi, period, assessment } = found;
  const said = changed(found);
  if (said === null || (assessment?.version ?? 0) !== readRef(context.ref).version)
    return rejectForm({ '': view.words.form.changed });
  await saveAssessment(context.tx, assessment, { defi: defi.name, period, changedAt: context.now, ...said });
  const shown = await loadShown(context, defi, refOfPeriod(period));
  return whisper(
    shown ? valuesMessage(view, shown, view.words.saved) : sentence(view.words.refused.notYours),
  );
}

/** The links that it gave last stay, also into a new phase. */
export const submitLevels = (context: SubmitContext<LevelsValues>): Promise<Answer> =>
  save(context, ({ last }) => {
    const { shared, ...levels } = context.values;
    return { levels, shared, links: last?.links ?? NO_LINKS };
  });

export const submitLinks = (context: SubmitContext<LinksValues>): Promise<Answer> =>
  save(
    context,
    ({ assessment }) =>
      assessment && { levels: assessment.levels, shared: assessment.shared, links: context.values },
  );
