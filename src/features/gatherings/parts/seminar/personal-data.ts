import type { ExpressionBuilder } from 'kysely';
import type { PersonalData, UnitOfWork } from '../../../../community/feature/feature.ts';
import { sequenceById } from '../../../../community/gatherings/sequences.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import type { Tables } from '../../../../engine/database.ts';
import { seminarWords } from '../../locales/seminar.ts';
import { releaseChoices } from './handlers/places.ts';
import { choicesBy } from './store/choices.ts';
import { ratedBy } from './store/feedback.ts';

/** Where nothing more is asked of the sequence, so that nobody can say something twice. */
const isClosed = (eb: ExpressionBuilder<Tables, 'sequence_feedback_given'>) =>
  eb(
    'sequenceId',
    'in',
    eb
      .selectFrom('sequence_feedback_lists')
      .select('sequence_feedback_lists.sequenceId')
      .where('state', '=', 'closed'),
  );

/** What she chose, each sequence by its title. */
async function chosenBy({ tx }: UnitOfWork, memberId: string) {
  const chosen = [];
  for (const { sequenceId, answer } of await choicesBy(tx, memberId)) {
    const sequence = await sequenceById(tx, sequenceId);
    if (sequence)
      chosen.push({
        ...{ sequence: sequence.title, startsAt: new Date(sequence.startsAt).toISOString(), answer },
      });
  }
  return chosen;
}

export const personalData: PersonalData = {
  categories: [
    {
      id: 'sequences',
      label: {
        fr: 'les séquences que vous avez choisies\u00a0: vous perdez vos places',
        en: 'the sequences you chose: you lose your places',
      },
      rows: [{ table: 'sequence_choices', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'sequence-feedback-given',
      label: {
        fr: 'la trace de vos retours sur des séquences',
        en: 'the record that you gave feedback on sequences',
      },
      rows: [{ table: 'sequence_feedback_given', column: 'memberId', where: isClosed, erased: 'deleted' }],
    },
    {
      id: 'sequence-feedback-open',
      label: {
        fr: 'vos retours en cours sur des séquences (que vous en avez donné)\u00a0: pour ne pas vous les redemander',
        en: 'that you gave feedback on sequences, while it’s open: so that you aren’t asked twice',
      },
      rows: [
        {
          table: 'sequence_feedback_given',
          column: 'memberId',
          where: (eb) => eb.not(isClosed(eb)),
          erased: 'stays',
        },
      ],
    },
  ],
  anonymous: [
    {
      table: 'sequence_feedback',
      why: 'feedback on a sequence is unsigned: a random key, the sequence, and a sealed word',
    },
  ],
  async describe(context) {
    const { kept } = seminarWords(context.member.locale);
    const [chosen, rated] = [
      await choicesBy(context.tx, context.member.id),
      await ratedBy(context.tx, context.member.id),
    ];
    return [
      ...(chosen.length === 0 ? [] : [{ label: kept.chosen, detail: kept.chosenDetail(chosen.length) }]),
      ...(rated.size === 0 ? [] : [{ label: kept.rated, detail: kept.ratedDetail(rated.size) }]),
    ];
  },
  async exportData(uow, member) {
    return {
      sequencesChosen: await chosenBy(uow, member.id),
      sequencesRated: (await ratedBy(uow.tx, member.id)).size,
    };
  },
  /** Her places in what is to come, or going on, go to those who wait. */
  async release(uow, member) {
    for (const gathering of await gatheringsIn(uow.tx, ['planned', 'announced']))
      await releaseChoices(uow, gathering, member.id);
  },
};
