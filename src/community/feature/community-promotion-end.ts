import type { PromotionEnd } from './promotion-end.ts';

const OF_A_GATHERING = { fate: 'archived', of: 'gatherings', column: 'gatheringId' } as const;
const ENGINE = { fate: 'kept', why: 'the engine’s own: of no promotion' } as const;

/** Who is there, what gatherings are, and what the engine remembers. */
export const communityEnds: readonly PromotionEnd[] = [
  {
    about: 'gatherings, and who came',
    until: () => 'the gatherings for good; who came, as long as feedback',
    tables: [
      {
        table: 'gatherings',
        fate: 'archived',
        by: 'startsAt',
        erases: (eb, { at }) => eb.or([eb('state', '=', 'draft'), eb('startsAt', '>=', at)]),
        ends: [
          { where: (eb) => eb('state', 'in', ['planned', 'announced']), set: () => ({ state: 'over' }) },
        ],
        // Each promotion’s rhythm has its own days, and its défis may bear the same names.
        frees: (eb, { id }) => ({ nominalOn: null, defi: eb('defi', '||', ` (${id})`) }),
      },
      { table: 'gathering_answers', ...OF_A_GATHERING },
      { table: 'gathering_attendance', ...OF_A_GATHERING },
      { table: 'gathering_invited', ...OF_A_GATHERING },
      { table: 'gathering_sequences', ...OF_A_GATHERING },
      { table: 'presenter_notes', ...OF_A_GATHERING },
      { table: 'gathering_skipped_dates', fate: 'erased' },
      {
        table: 'gathering_formats',
        fate: 'kept',
        why: 'adopted formats are carried on; of the others, what gatherings refer to',
        erases: (eb) => eb('state', '=', 'draft'),
        ends: [
          { where: (eb) => eb('state', 'in', ['trying', 'deciding']), set: () => ({ state: 'stopped' }) },
        ],
      },
    ],
  },
  {
    about: 'the roster and its people',
    tables: [
      { table: 'members', fate: 'kept', why: 'whoever leaves does so as in a departure' },
      { table: 'identities', fate: 'kept', why: 'with the member' },
      { table: 'departures', fate: 'kept', why: 'who has left' },
      {
        table: 'alumni_consents',
        fate: 'kept',
        why: 'as long as they hold, with the promotion they were given in',
      },
      { table: 'member_fields', fate: 'kept', why: 'shown of those who are there' },
      { table: 'member_fields_said', fate: 'kept', why: 'shown of those who are there' },
      { table: 'absences', fate: 'kept', why: 'of those who stay; all go 90 days after their end' },
      { table: 'help_pauses', fate: 'kept', why: 'of those who stay' },
      { table: 'roster_changes', fate: 'erased' },
      {
        table: 'days_off',
        fate: 'kept',
        why: 'days that are past count still in what was counted by them',
        erases: (eb, { todayOn }) => eb.or([eb('state', '=', 'draft'), eb('toOn', '>=', todayOn)]),
      },
      { table: 'promotions', fate: 'kept', why: 'which there were' },
    ],
  },
  {
    about: 'messages that have not left',
    tables: [
      {
        table: 'outbox',
        fate: 'kept',
        why: 'what was sent, without what it said, for 120 days',
        ends: [
          {
            where: (eb) =>
              eb.and([
                eb('state', 'in', ['queued', 'held', 'sending', 'uncertain', 'failed']),
                eb('kind', '=', 'post'),
                // That a consent has to be given anew is said whatever promotion is on: silence would erase it.
                eb.or([eb('about', 'is', null), eb('about', 'not in', ['alumni/renewal', 'alumni/ended'])]),
              ]),
            set: (_eb, { at }) => ({
              state: 'cancelled',
              payload: null,
              settledAt: at,
              reason: 'the promotion is over',
            }),
          },
        ],
      },
      { table: 'pending_answers', fate: 'erased' },
      { table: 'temporary_files', fate: 'erased' },
    ],
  },
  {
    about: 'the engine',
    tables: [
      {
        table: 'occurrences',
        ...ENGINE,
        ends: [
          { where: (eb) => eb('outcome', '=', 'begun'), set: () => ({ outcome: 'done', progress: null }) },
        ],
      },
      { table: 'jobs', ...ENGINE },
      { table: 'processed_events', ...ENGINE },
      { table: 'single_use', ...ENGINE },
      { table: 'leader', ...ENGINE },
      { table: 'leader_lease', ...ENGINE },
      { table: 'secret_in_use', ...ENGINE },
      { table: 'checkpoint_pending', ...ENGINE },
      { table: 'account_linking', ...ENGINE },
      { table: 'unsigned_topics', fate: 'kept', why: 'each goes with its topic, at the closing' },
      { table: 'unsigned_pending', fate: 'kept', why: 'each goes with its topic, at the closing' },
      { table: 'unsigned_pool', fate: 'kept', why: 'each goes with its topic, at the closing' },
      { table: 'unsigned_pool_version', ...ENGINE },
      { table: 'sandbox_messages', fate: 'kept', why: 'the sandbox is a chat: what was said there stays' },
      { table: 'sandbox_reads', fate: 'kept', why: 'the sandbox is a chat' },
      { table: 'sandbox_settings', fate: 'kept', why: 'the sandbox is a chat' },
    ],
  },
];
