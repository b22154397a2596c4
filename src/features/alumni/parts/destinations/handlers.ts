import { type Answer, openForm, whisper } from '../../../../chat/answer.ts';
import { consentOf } from '../../../../community/alumni/consents.ts';
import { recipientIn, setRecipients, surveyById } from '../../../../community/alumni/destinations.ts';
import { actionsOn } from '../../../../community/feature/actions-on.ts';
import type { PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { viewContextFor } from '../../locales/index.ts';
import { sentence } from '../../views/format.ts';
import { type DestinationValues, destinationForm } from './forms.ts';
import { isOpen } from './rules.ts';
import { unsignedDestinations } from './store.ts';

type Open = { id: string; closesOn: string };

/** A survey that she was asked in, and has not answered. */
export const onSurvey = actionsOn<Open, object>(async (context) => {
  const { tx, member, calendar, now, ref } = context;
  const { destination: words } = viewContextFor(context, member).words;
  const survey = await surveyById(tx, ref);
  const received = survey && (await recipientIn(tx, survey.id, member.id));
  const canAnswer =
    survey !== null &&
    isOpen(survey, calendar.localDate(now)) &&
    (received === 'asked' || received === 'answered') &&
    (await consentOf(tx, member.id)) !== null;
  if (!canAnswer) return { refused: whisper(sentence(words.closed)) };
  if (received === 'answered') return { refused: whisper(sentence(words.already)) };
  return { row: { id: survey.id, closesOn: survey.closesOn ?? '' } };
});

export const open = async (context: PressContext, survey: Open): Promise<Answer> =>
  openForm(
    destinationForm(viewContextFor(context, context.member), survey, context.programme.meteo.thresholds),
  );

/**
 * Where she works goes one way, that she answered another. What she was sent stays as it is until it is closed: were it
 * changed now, that would be one more trace of when.
 */
export async function answer(context: SubmitContext<DestinationValues>, { id }: Open): Promise<Answer> {
  const { tx, member, values } = context;
  await unsignedDestinations.add(context, id, { place: values.place });
  await setRecipients(tx, id, [member.id], 'answered');
  return whisper(sentence(viewContextFor(context, member).words.destination.thanks));
}
