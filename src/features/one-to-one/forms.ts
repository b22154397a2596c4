import { shortened } from '../../chat/lengths.ts';
import { FLOOR } from '../../chat/limits.ts';
import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import { date, oneOfRows, optionalLine, paragraph, time } from '../../community/feature/form-fields.ts';
import { keepCheck } from '../../community/feature/slot-locales.ts';
import { formatDay, formatMonthName } from '../../community/format/dates.ts';
import { dateIn, timeIn } from '../../community/format/time-zone.ts';
import { formatLabel } from '../../community/gatherings/formats.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import type { Edition } from './rules/editions.ts';
import { type Meeting, MOST_PLACE, type Offered } from './rules/meeting.ts';
import { momentOf } from './views.ts';

const MOST_DAYS_TEXT = 600;
/** A name or a format in a form's introduction. */
const NAMED = 200;

const placeField = (label: string, hint: string | undefined, error: string) =>
  optionalLine({ label, ...(hint === undefined ? {} : { hint }), max: MOST_PLACE, errors: error });

/** On which days and at what hours a coach sees those whom she follows. */
export const offerForm = defineForm(viewContextFor, {
  id: 'one-to-one/offer',
  fields({ words: { offer } }: ViewContext) {
    const { errors } = offer;
    return {
      days: paragraph({
        label: offer.days,
        hint: offer.daysHint,
        max: MOST_DAYS_TEXT,
        errors: { missing: errors.days, tooLong: errors.tooLong },
      }),
      from: time({ label: offer.from, errors: errors.time }),
      to: time({ label: offer.to, hint: offer.toHint, errors: errors.time }),
      place: placeField(offer.place, offer.placeHint, errors.tooLong),
    };
  },
  show(
    { locale, words: { offer } },
    { ref, format, nominalOn }: Edition,
    { count, days, from, to }: { count: number; days: readonly string[]; from: string; to: string },
  ) {
    const label = shortened(format[locale], NAMED);
    return {
      ref,
      title: offer.title,
      intro: offer.intro(label, formatMonthName(nominalOn.slice(0, 7), locale), count, format.minutes),
      submit: offer.submit,
      initial: { days: days.map((on) => formatDay(on, locale)).join('\n'), from, to },
    };
  },
});

/** Another of the times that her coach offers; or none of them, or not this month. */
export const otherForm = defineForm(viewContextFor, {
  id: 'one-to-one/other',
  fields: ({ words: { other } }: ViewContext) => ({
    slot: oneOfRows({ label: other.slot, error: other.error }),
  }),
  show(view, meeting: Meeting, coach: string, slots: readonly Offered[]) {
    const { other } = view.words;
    const label = shortened(formatLabel(view.programme, meeting.format, view.locale), NAMED);
    return {
      ref: meeting.id,
      title: other.title,
      intro: other.intro(label, momentOf(view, meeting.startsAt), shortened(coach, NAMED)),
      submit: other.submit,
      fields: {
        slot: {
          options: [
            ...slots.slice(0, MOST_SLOTS).map(({ id, startsAt }) => ({
              value: id,
              label: shortened(momentOf(view, startsAt), FLOOR.options.label),
            })),
            { value: NONE, label: other.none },
            { value: SKIP, label: other.skip },
          ],
        },
      },
    };
  },
});

/** What she may choose in the place of a time. */
export const NONE = 'none';
export const SKIP = 'skip';
/** So many other times are in the menu. */
const MOST_SLOTS = 40;

/** Another day, hour or place, by the coach. */
export const moveForm = defineForm(viewContextFor, {
  id: 'one-to-one/move',
  fields: ({ locale, words: { move } }: ViewContext) => ({
    on: date({ label: move.on, errors: move.errors.on }),
    at: time({ label: move.at, errors: move.errors.at }),
    place: placeField(move.place, undefined, move.errors.place),
    anyway: keepCheck(locale),
  }),
  show(view, { id, startsAt, place }: Meeting, name: string) {
    const { move } = view.words;
    return {
      ref: id,
      title: move.title,
      intro: move.intro(shortened(name, NAMED), momentOf(view, startsAt)),
      submit: move.submit,
      initial: { on: dateIn(view.timeZone, startsAt), at: timeIn(view.timeZone, startsAt), place },
    };
  },
});

export type OfferValues = ValuesOfForm<typeof offerForm>;
export type OtherValues = ValuesOfForm<typeof otherForm>;
export type MoveValues = ValuesOfForm<typeof moveForm>;
