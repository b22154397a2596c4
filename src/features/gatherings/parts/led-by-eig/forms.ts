import { shortened } from '../../../../chat/lengths.ts';
import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import {
  date,
  line,
  number,
  optionalParagraph,
  paragraph,
  time,
} from '../../../../community/feature/form-fields.ts';
import { formatLength } from '../../../../community/format/lengths.ts';
import type { Format } from '../../../../community/gatherings/formats.ts';
import { type ViewContext, viewContextFor } from '../../locales/led.ts';
import { MAX_URL, webAddress } from '../follow-up/rules/materials.ts';
import { isRequest, type Led, LIMITS } from './rules.ts';

const FORMAT_BYTES = 100;

/** What she means to lead: said to be read by coaches, then by the promotion. */
export const ledForm = defineForm(viewContextFor, {
  id: 'led/propose',
  fields({ words: { form } }: ViewContext) {
    return {
      title: line({ label: form.name, max: LIMITS.title, errors: form.wrongText }),
      on: date({ label: form.on, errors: form.wrongOn }),
      at: time({ label: form.at, errors: form.wrongAt }),
      place: line({ label: form.place, max: LIMITS.place, errors: form.wrongText }),
      seats: number({ label: form.seats, hint: form.seatsHint, ...LIMITS.seats, error: form.wrongSeats }),
    };
  },
  show({ words: { form } }, day: string) {
    return { ref: '', title: form.title, intro: form.intro(day), submit: form.submit };
  },
});

/** Why not, to her alone. */
export const declineForm = defineForm(viewContextFor, {
  id: 'led/decline',
  fields({ words: { declineForm } }: ViewContext) {
    const { why, hint, wrong } = declineForm;
    return { why: paragraph({ label: why, hint, max: LIMITS.why, errors: wrong }) };
  },
  show({ words: { declineForm, requests }, programme }, led: Pick<Led, 'id' | 'format'>) {
    const { title, submit } = declineForm;
    const intro = isRequest(led) ? requests.declineIntro : declineForm.intro;
    return { ref: led.id, title, intro: intro(programme.meteo.retentionDays), submit };
  },
});

/** What a team asks for: read by coaches and by those who work in the défi. */
export const requestForm = defineForm(viewContextFor, {
  id: 'led/request',
  fields({ words: { form, requests } }: ViewContext) {
    const own = requests.form;
    const document = optionalParagraph({
      ...{ label: own.document, hint: own.documentHint, max: MAX_URL, errors: own.wrongDocument },
    });
    return {
      title: line({ label: own.name, hint: own.nameHint, max: LIMITS.title, errors: form.wrongText }),
      need: paragraph({ label: own.need, hint: own.needHint, max: LIMITS.need, errors: own.wrongNeed }),
      document: document.as((typed) =>
        typed
          .refine((address) => address === null || webAddress(address) !== null, own.wrongDocument)
          .transform((address) => (address === null ? null : webAddress(address)))
          .refine((address) => address === null || address.length <= MAX_URL, own.wrongDocument),
      ),
      on: date({ label: own.on, errors: form.wrongOn }),
      at: time({ label: form.at, errors: form.wrongAt }),
    };
  },
  show({ words: { requests }, programme, locale }, format: Format) {
    const { title, intro, submit } = requests.form;
    const label = shortened(format[locale], FORMAT_BYTES);
    const length = formatLength(format.minutes, locale);
    return { ref: format.id, title, intro: intro(label, length, programme.meteo.retentionDays), submit };
  },
});

export type LedValues = ValuesOfForm<typeof ledForm>;
export type DeclineValues = ValuesOfForm<typeof declineForm>;
export type RequestValues = ValuesOfForm<typeof requestForm>;
