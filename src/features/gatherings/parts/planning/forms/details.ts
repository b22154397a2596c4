import { defineForm, type ValuesOfForm } from '../../../../../community/feature/form.ts';
import {
  optionalLine,
  optionalNumber,
  optionalParagraph,
} from '../../../../../community/feature/form-fields.ts';
import { refShowing } from '../../../../../community/feature/shown.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { type ViewContext, viewContextFor } from '../../../locales/planning.ts';
import { LIMITS } from '../rules/limits.ts';
import { formatGathering } from '../views/format.ts';

/** The address as browsers write it, null when it is none of the web's. */
function webAddress(typed: string): string | null {
  if (!URL.canParse(typed)) return null;
  const { protocol, href } = new URL(typed);
  return (protocol === 'https:' || protocol === 'http:') && href.length <= LIMITS.link ? href : null;
}

export const detailsForm = defineForm(viewContextFor, {
  id: 'planning/details',
  fields({ words: { form, errors } }: ViewContext) {
    const text = (label: string, max: number) => ({ label, max, errors: errors.tooLong });
    // The links of some video calls are longer than what a line takes everywhere.
    const link = optionalParagraph({
      label: form.link,
      hint: form.linkHint,
      max: LIMITS.link,
      errors: errors.link,
    });
    return {
      place: optionalLine(text(form.place, LIMITS.place)),
      link: link.as((typed) =>
        typed
          .transform((address) => address && (webAddress(address) ?? false))
          .refine((address) => address !== false, errors.link)
          .transform((address) => address || null),
      ),
      speaker: optionalLine(text(form.speaker, LIMITS.speaker)),
      capacity: optionalNumber({
        label: form.capacity,
        hint: form.capacityHint,
        ...LIMITS.capacity,
        error: errors.capacity,
      }),
      description: optionalParagraph(text(form.description, LIMITS.description)),
    };
  },
  show({ words: { form } }, { id, place, link, speaker, capacity, description }: Gathering) {
    const initial = { place, link, speaker, capacity, description };
    return { ref: refShowing(id, initial), title: form.details, submit: form.save, initial };
  },
});

export const accessForm = defineForm(viewContextFor, {
  id: 'planning/access',
  fields: ({ words: { form, errors } }: ViewContext) => ({
    directions: optionalParagraph({
      label: form.directions,
      hint: form.directionsHint,
      max: LIMITS.directions,
      errors: errors.tooLong,
    }),
  }),
  show: ({ words: { form } }, { id, directions }: Gathering) => ({
    ref: refShowing(id, { directions }),
    title: form.access,
    submit: form.save,
    initial: { directions },
  }),
});

/** The confirmation of a cancellation, with a word to those who know. */
export const cancelForm = defineForm(viewContextFor, {
  id: 'planning/cancel',
  fields: ({ words: { form, errors } }: ViewContext) => ({
    word: optionalParagraph({
      label: form.word,
      hint: form.wordHint,
      max: LIMITS.word,
      errors: errors.tooLong,
    }),
  }),
  show(view, gathering: Gathering) {
    const { form } = view.words;
    const intro = form.cancelIntro(formatGathering(view, gathering));
    return { ref: gathering.id, title: form.cancel, intro, submit: form.cancelSubmit };
  },
});

export type DetailsValues = ValuesOfForm<typeof detailsForm>;
