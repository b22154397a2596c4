import { type Context, faultAt, type Part, part, rank } from './coherence.ts';

/** The agenda counts hours under these, which have features and settings of their own. */
const TAKEN = ['meteo', 'acceleration', 'mentoring'];

/** A rhythm is either "third Thursday" (nth, weekday), every so many weeks (everyWeeks, anchor), or hangs on phases. */
export function rhythmRules(value: unknown, context: Context): void {
  const { nth, weekday, everyMonths, everyWeeks, anchor, phase, workingDays, phases } = part(value);
  const weekly = everyWeeks !== undefined || anchor !== undefined;
  const monthly = nth !== undefined || weekday !== undefined || everyMonths !== undefined;
  const expected =
    'either nth and weekday (everyMonths when it is not each month), or everyWeeks and anchor, or phase';
  const ofPhase = [phase, workingDays, phases].some((said) => said !== undefined);
  if (ofPhase) {
    if (phase === undefined || weekly || monthly) faultAt(context, [], expected);
    return;
  }
  if (weekly === monthly) {
    faultAt(context, [], expected);
    return;
  }
  if (monthly && (nth === undefined || weekday === undefined)) faultAt(context, [], expected);
  if (weekly && (everyWeeks === undefined || anchor === undefined)) faultAt(context, [], expected);
}

export function formatRules(value: unknown, context: Context): void {
  const { id, audience, groupSize, seminar, announce, prepare, remind, rhythm, oneToOne } = part(value);
  audienceRules(part(value), context);
  lifeRules(part(value), context);
  if (typeof id === 'string' && TAKEN.includes(id))
    faultAt(context, ['id'], `another id than ${TAKEN.join(', ')}`);
  if (groupSize !== undefined && audience !== 'groups')
    faultAt(context, ['groupSize'], 'nothing: only an audience of groups has groups');
  if (seminar === true && audience === 'groups')
    faultAt(context, ['seminar'], 'false, or nothing: small groups have no sequences');
  if (oneToOne === true) oneToOneRules(part(value), context);
  else if (audience === 'invited' && rhythm !== undefined)
    faultAt(context, ['rhythm'], 'nothing: a gathering of invited people is planned one by one');

  // Counted back from the gathering: more working days are sooner, and an earlier hour is too.
  const momentOf = (step: unknown) => {
    const { workingDays, at } = part(step);
    return rank({ workingDays: typeof workingDays === 'number' ? -workingDays + 9999 : null, at });
  };
  let sooner = momentOf(announce);
  for (const [key, step] of Object.entries({ prepare, remind })) {
    const here = momentOf(step);
    if (sooner !== null && here !== null && here <= sooner)
      faultAt(context, [key], 'a moment after the announcement and what comes before it');
    sooner = here ?? sooner;
  }
}

/** Who an audience of roles is for is said in keys of their own, which no other audience has. */
function audienceRules({ audience, roles, metiers, oneDefi, topics }: Part, context: Context): void {
  if (audience !== 'roles')
    for (const [key, said] of Object.entries({ roles, metiers, oneDefi }))
      if (said !== undefined) faultAt(context, [key], 'nothing: only an audience of roles says it');
  if (audience === 'roles' && roles === undefined)
    faultAt(context, ['roles'], 'the roles that it is for, such as [porteur, sponsor]');
  if (metiers !== undefined && Array.isArray(roles) && !roles.includes('eig'))
    faultAt(context, ['metiers'], 'nothing: only EIG have a métier, and roles does not name them');
  if (topics === true && (audience === 'invited' || oneDefi === true))
    faultAt(context, ['topics'], 'false, or nothing: those who choose a topic are the same each time');
}

/** What a défi fills in before, reads after, or asks for, is of one défi. */
function lifeRules(format: Part, context: Context): void {
  if (format.onRequest === true && format.rhythm !== undefined)
    faultAt(context, ['rhythm'], 'nothing: what is on request (onRequest) has no rhythm');
  for (const key of ['dossier', 'report', 'onRequest'] as const)
    if (format[key] !== undefined && format[key] !== false && format.oneDefi !== true)
      faultAt(context, [key], 'nothing: only a format of one défi (oneDefi) has it');
}

/** Each EIG with her coach, once in each month that the rhythm names: nothing of it is planned as a gathering. */
function oneToOneRules(format: Part, context: Context): void {
  if (format.audience !== 'invited')
    faultAt(
      context,
      ['audience'],
      'invited: what is for one person and her coach (oneToOne) is for nobody else',
    );
  if (part(format.rhythm).nth === undefined)
    faultAt(context, ['rhythm'], 'nth, weekday and at: a oneToOne comes back by the month');
  for (const key of ['visit', 'questions', 'logistics', 'forum', 'seminar'] as const)
    if (format[key] === true) faultAt(context, [key], 'false, or nothing: a oneToOne has none');
}

export function mentoringRules(value: unknown, context: Context): void {
  const { minutes, leastMinutes, mostMinutes } = part(value);
  if (typeof minutes !== 'number' || typeof leastMinutes !== 'number' || typeof mostMinutes !== 'number')
    return;
  if (leastMinutes > minutes)
    faultAt(context, ['leastMinutes'], `${minutes} at most, which is mentoring.minutes`);
  if (mostMinutes < minutes)
    faultAt(context, ['mostMinutes'], `${minutes} at least, which is mentoring.minutes`);
}
