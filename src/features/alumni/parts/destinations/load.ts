import { receivedBy, recruitedIn, surveyById, surveysIn } from '../../../../community/alumni/destinations.ts';
import type { ActorContext } from '../../../../community/feature/feature.ts';
import { type Figures, isOpen, sixMonthsAfter } from './rules.ts';
import type { DestinationsShown } from './views.ts';

/** So many promotions are shown. */
const MOST = 4;

/** What coaches may read of the promotions that are known here, the one that is under way first. */
export async function loadDestinations({
  tx,
  programme: { promotion, alumni },
  calendar,
}: ActorContext): Promise<DestinationsShown[]> {
  const surveys = await surveysIn(tx);
  const current = {
    ...{
      id: promotion.id,
      promotion: promotion.name,
      startsOn: promotion.startsOn,
      endsOn: promotion.endsOn,
    },
    ...{ state: 'waiting' as const, closesOn: null, recruited: null, asked: null, figures: null },
  };
  const all = surveys.some(({ id }) => id === promotion.id) ? surveys : [current, ...surveys];
  const shown: DestinationsShown[] = [];
  for (const {
    id,
    promotion: name,
    startsOn,
    endsOn,
    state,
    closesOn,
    recruited,
    asked,
    figures,
  } of all.slice(0, MOST))
    shown.push({
      ...{ promotion: name, state, closesOn, asked },
      recruited: recruited ?? (await recruitedIn(tx, { id, startsOn }, calendar)),
      asksOn: alumni.sixMonths ? sixMonthsAfter(endsOn) : null,
      figures: figures === null ? null : (JSON.parse(figures) as Figures),
    });
  return shown;
}

/** The survey that she was asked in, and can answer still. */
export async function awaitedOf({
  tx,
  member,
  calendar,
  now,
}: ActorContext): Promise<{ id: string; closesOn: string } | null> {
  for (const { surveyId, state } of await receivedBy(tx, member.id)) {
    const survey = state === 'asked' ? await surveyById(tx, surveyId) : null;
    if (survey?.closesOn && isOpen(survey, calendar.localDate(now)))
      return { id: survey.id, closesOn: survey.closesOn };
  }
  return null;
}
