import { type Answer, openForm, rejectForm } from '../../../chat/answer.ts';
import {
  type Call,
  type Press,
  type Submission,
  type SubmitCall,
  submission,
} from '../../../community/feature/feature.ts';
import { periodInWords } from '../../../community/format/dates.ts';
import { timeIn } from '../../../community/format/time-zone.ts';
import { invite } from '../../../community/gatherings/audience.ts';
import { type Format, formatOf } from '../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { newGathering, type Times, timesFrom } from '../../../community/gatherings/new-gathering.ts';
import { saveGathering } from '../../../community/gatherings/store.ts';
import { COACHES } from '../access.ts';
import { type Core, changeForm, coreForm } from '../forms/gathering.ts';
import { type ChangeValues, type CoreValues, changeSchema, coreSchema } from '../forms/schemas.ts';
import { calendarSays } from '../load/warnings.ts';
import { voiceFor } from '../locales/index.ts';
import { misplaced } from '../rules/states.ts';
import { warningsInWords } from '../views/format.ts';
import { changeGathering } from './lifecycle.ts';
import { guestsOf, onGathering, shownAlone } from './present.ts';

const MINUTE_MS = 60_000;
/** How long one lasts whose format programme.yaml no longer has, unless the coach says. */
const USUAL_MINUTES = 90;

/** What the form of a new gathering holds, for the format that was named. */
export const coreOf = (format: Format | null): Core =>
  format
    ? {
        format: format.id,
        minutes: format.minutes,
        ...(format.rhythm ? { at: format.rhythm.at } : {}),
      }
    : {};

/** What the form of one that is there holds. */
function coreAt({ calendar }: Call, gathering: Gathering): Core {
  const { title, format, startsAt, endsAt } = gathering;
  return {
    title,
    format,
    on: calendar.localDate(startsAt),
    at: timeIn(calendar.timeZone, startsAt),
    minutes: (endsAt - startsAt) / MINUTE_MS,
  };
}

export const openNew = async (call: Call, format: Format | null = null): Promise<Answer> =>
  openForm(coreForm(voiceFor(call, call.member), 'create', '', coreOf(format)));

/** What is wrong with a moment that was typed, beside its field; null when nothing is. */
export function misplacedErrors(call: Call, on: string, startsAt: number): Record<string, string> | null {
  const { promotion } = call.programme;
  const today = { todayOn: call.calendar.localDate(call.now), now: call.now };
  const wrong = misplaced({ on, startsAt }, promotion, today);
  if (!wrong) return null;
  const words = voiceFor(call, call.member).words.wrong;
  const period = periodInWords(promotion.startsOn, promotion.endsOn, call.member.locale);
  return { [wrong.field]: wrong.refused === 'past' ? words.past : words.outside(period) };
}

/** What the calendar says of gatherings that are not drafts, beside the box to tick; null when nothing. */
export async function warningErrors(
  call: Call,
  gatherings: readonly [Gathering, ...Gathering[]],
): Promise<Record<string, string> | null> {
  const warnings = await calendarSays(call, gatherings, call.member.locale);
  if (warnings.length === 0) return null;
  const voice = voiceFor(call, call.member);
  return { anyway: voice.words.wrong.anyway(warningsInWords(voice, warnings).join(', ')) };
}

type Placed = { times: Times } | { errors: Record<string, string> };

/** From when to when, as typed; without minutes, it lasts as long as its format does. */
function place(
  call: Call,
  { on, at, minutes }: Omit<CoreValues, 'title' | 'format'>,
  format: string,
): Placed {
  const lasts = minutes ?? formatOf(call.programme, format)?.minutes ?? USUAL_MINUTES;
  const times = timesFrom(call, on, at, lasts);
  const errors = misplacedErrors(call, on, times.startsAt);
  return errors ? { errors } : { times };
}

async function create(call: SubmitCall<CoreValues>): Promise<Answer> {
  const { title, format } = call.values;
  const placed = place(call, call.values, format);
  if ('errors' in placed) return rejectForm(placed.errors);
  const draft = newGathering(call, call.now, { title, format, authorId: call.member.id, ...placed.times });
  await saveGathering(call.tx, draft);
  return shownAlone(call, draft, voiceFor(call, call.member).words.happened.drafted);
}

/** A new draft with what was said of another, for the same people when it is of the same kind. */
const copy = (call: SubmitCall<CoreValues>): Promise<Answer> =>
  onGathering(call, 'copy', async (_call, source) => {
    const { title, format } = call.values;
    const placed = place(call, call.values, format);
    if ('errors' in placed) return rejectForm(placed.errors);
    const { description, place: where, directions, link, speaker, capacity } = source;
    const sameAudience =
      formatOf(call.programme, format)?.audience === formatOf(call.programme, source.format)?.audience;
    const draft = newGathering(call, call.now, {
      ...{ title, format, description, place: where, directions, link, speaker, capacity },
      metier: sameAudience ? source.metier : null,
      authorId: call.member.id,
      ...placed.times,
    });
    await saveGathering(call.tx, draft);
    const guests = sameAudience ? await guestsOf(call, source.id) : [];
    await invite(
      call.tx,
      draft.id,
      guests.filter(({ active }) => active).map(({ id }) => id),
    );
    return shownAlone(call, draft, voiceFor(call, call.member).words.happened.copied);
  });

const changeDraft = (call: SubmitCall<CoreValues>): Promise<Answer> =>
  onGathering(call, 'retype', async (_call, draft) => {
    const { title, format } = call.values;
    const placed = place(call, call.values, format);
    if ('errors' in placed) return rejectForm(placed.errors);
    const { happened } = voiceFor(call, call.member).words;
    const other = format !== draft.format;
    const retyped = other && draft.metier !== null;
    // The day of a rhythm is of one format, and so is its métier.
    const aim = other ? { metier: null, nominalOn: null } : {};
    const after = await changeGathering(call, draft, { title, format, ...aim, ...placed.times });
    if (!after) return shownAlone(call, draft, happened.unchanged);
    return shownAlone(call, after, happened.saved, ...(retyped ? [happened.retyped] : []));
  });

const change = (call: SubmitCall<ChangeValues>): Promise<Answer> =>
  onGathering(call, 'move', async (_call, before) => {
    const { title, on, at, minutes, anyway } = call.values;
    const placed = place(call, { on, at, minutes }, before.format);
    if ('errors' in placed) return rejectForm(placed.errors);
    const { times } = placed;
    const moved = times.startsAt !== before.startsAt || times.endsAt !== before.endsAt;
    const warned = moved && !anyway ? await warningErrors(call, [{ ...before, ...times }]) : null;
    if (warned) return rejectForm(warned);
    const { happened } = voiceFor(call, call.member).words;
    const after = await changeGathering(call, before, { title, ...times });
    if (!after) return shownAlone(call, before, happened.unchanged);
    return shownAlone(call, after, after.state === 'announced' ? happened.told : happened.saved);
  });

export const draftingPresses: Record<string, Press> = {
  'planning/new': { who: COACHES, handle: (call) => openNew(call) },
  'planning/core': {
    who: COACHES,
    handle: (call) =>
      onGathering(call, 'move', async (_call, gathering) => {
        const voice = voiceFor(call, call.member);
        const core = coreAt(call, gathering);
        if (gathering.state !== 'draft') return openForm(changeForm(voice, gathering.id, core));
        return openForm(coreForm(voice, 'core', gathering.id, core));
      }),
  },
  'planning/copy': {
    who: COACHES,
    handle: (call) =>
      onGathering(call, 'copy', async (_call, gathering) => {
        const { on: _passed, ...core } = coreAt(call, gathering);
        return openForm(coreForm(voiceFor(call, call.member), 'copy', gathering.id, core));
      }),
  },
};

const core = (handle: Submission<CoreValues>['handle']): Submission<CoreValues> =>
  submission<CoreValues>({
    who: COACHES,
    schema: (locale, { programme }) => coreSchema(locale, programme),
    handle,
  });

export const draftingForms = {
  'planning/create': core(create),
  'planning/copy': core(copy),
  'planning/core': core(changeDraft),
  'planning/change': submission<ChangeValues>({
    who: COACHES,
    schema: (locale) => changeSchema(locale),
    handle: change,
  }),
};
