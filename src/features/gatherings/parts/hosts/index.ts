import { definePart } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { contactForm } from './forms.ts';
import * as hosts from './handlers.ts';
import { onVisit } from './handlers.ts';
import { contactsJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { CONTACTS } from './store.ts';

/** Whom of the hosts of a visit to stay in touch with: left by a coach, for those who came. */
export const hostsPart = definePart({
  presses: {
    'afterwards/contact': onVisit.press({ who: 'everyone' }, hosts.show),
    'afterwards/contact-edit': onVisit.press({ who: COACHES }, hosts.openEdit),
    'afterwards/contact-remove': onVisit.press({ who: COACHES }, hosts.remove),
  },
  forms: {
    'afterwards/contact': onVisit.form({ who: COACHES, form: contactForm }, hosts.save),
  },
  jobs: (context) => [contactsJob(context)],
  personalData,
  sealed: [CONTACTS],
});
