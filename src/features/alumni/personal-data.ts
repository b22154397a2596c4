import { addressKeptOf, consentOf } from '../../community/alumni/consents.ts';
import type {
  ActorContext,
  Erasure,
  PersonalData,
  PersonalDataItem,
  UnitOfWork,
} from '../../community/feature/feature.ts';
import { formatDate } from '../../community/format/dates.ts';
import type { Member } from '../../community/members/member.ts';
import { endStay, endTestimonies } from './handlers/ending.ts';
import { viewContextFor } from './locales/index.ts';
import { updateInvited } from './notifications.ts';
import { subjectOf, testimoniesBy, testimoniesOf } from './store.ts';

async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, member } = context;
  const { words, locale } = viewContextFor(context, member);
  const consent = await consentOf(tx, member.id);
  const invited = (await testimoniesOf(tx, member.id)).length + (await testimoniesBy(tx, member.id)).length;
  const since = consent && words.kept.consentDetail(formatDate(consent.consentedOn, locale));
  return [
    ...(since === null ? [] : [{ label: words.kept.consent, detail: since }]),
    ...(invited === 0
      ? []
      : [{ label: words.kept.testimonies, detail: words.kept.testimoniesDetail(invited) }]),
  ];
}

async function exportPersonalData({ tx, secrets }: UnitOfWork, member: Member) {
  const testimonies = [];
  for (const { id, state, dayOn } of await testimoniesOf(tx, member.id))
    testimonies.push({ state, dayOn, subject: await subjectOf(tx, secrets, id) });
  const invitations = [];
  for (const { id, state, dayOn } of await testimoniesBy(tx, member.id))
    invitations.push({ state, dayOn, subject: await subjectOf(tx, secrets, id) });
  return {
    consent: await consentOf(tx, member.id),
    address: await addressKeptOf(tx, secrets, member.id),
    ...{ testimonies, invitations },
  };
}

/**
 * Coaches who count on her hear that she does not come; whoever is an alumna by her consent leaves with it. Whom she
 * invited as a coach reads her name no more.
 */
async function release(uow: UnitOfWork, member: Member, { leaves }: Erasure): Promise<void> {
  for (const testimony of await testimoniesBy(uow.tx, member.id))
    await updateInvited(uow, { ...testimony, coachId: null });
  await (leaves ? endTestimonies(uow, member) : endStay(uow, member));
}

export const personalData: PersonalData = {
  categories: [
    {
      id: 'consent',
      label: {
        fr: 'votre accord pour rester en lien, et l’adresse que vous y avez laissée',
        en: 'your consent to stay in touch, and the address that you left with it',
      },
      rows: [{ table: 'alumni_consents', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'testimonies',
      label: {
        fr: 'les témoignages auxquels on vous a invité·e',
        en: 'what you were invited to testify about',
      },
      rows: [{ table: 'alumni_testimonies', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'invited',
      label: {
        fr: 'votre nom sous les invitations à témoigner que vous avez envoyées',
        en: 'your name under the invitations to testify that you sent',
      },
      rows: [{ table: 'alumni_testimonies', column: 'coachId', erased: 'unnamed', leaving: 'unnamed' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
