import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { line } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/follow-up.ts';
import { aboutOf, type Named } from '../follow-up/views/format.ts';
import { type Contact, MOST_OF_CONTACT } from './rules.ts';

/** Whom of the hosts to stay in touch with. */
export const contactForm = defineForm(viewContextFor, {
  id: 'afterwards/contact',
  fields({ words: { hosts } }: ViewContext) {
    const { name, reach, reachHint, missing, tooLong: long } = hosts.form;
    const errors = { missing, tooLong: long };
    return {
      name: line({ label: name, max: MOST_OF_CONTACT.name, errors }),
      reach: line({ label: reach, hint: reachHint, max: MOST_OF_CONTACT.reach, errors }),
    };
  },
  show(view, gathering: Named, before: Contact | null) {
    const { title, intro, submit } = view.words.hosts.form;
    return {
      ...{
        ref: gathering.id,
        title,
        intro: intro(aboutOf(view, gathering), view.programme.meteo.retentionDays),
        submit,
      },
      initial: before ?? { name: null, reach: null },
    };
  },
});

export type ContactValues = ValuesOfForm<typeof contactForm>;
