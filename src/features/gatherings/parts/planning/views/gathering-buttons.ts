import { type Block, type Button, buttons } from '../../../../../chat/message.ts';
import { audienceKind } from '../../../../../community/gatherings/aim.ts';
import type { Format } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/planning.ts';
import { takesQuestions } from '../../questions/rules.ts';
import type { Act } from '../rules/states.ts';

type Offered = {
  gathering: Gathering;
  format: Format | null;
  guests: readonly unknown[];
  /** What can be done to it. */
  acts: readonly Act[];
  /** How many could be asked once more; 0 when nobody can. */
  silent: number;
};

/** What a coach can do about a gathering, a row for each kind of thing. */
export function offers(view: ViewContext, shown: Offered): Block[] {
  const { gathering, format, acts, silent } = shown;
  const { buttons: labels } = view.words;
  const ref = gathering.id;
  const may = (act: Act) => acts.includes(act);
  const upcoming = gathering.state !== 'cancelled' && gathering.state !== 'over';
  const kind = audienceKind(view.programme, gathering);
  const rows: Button[][] = [
    [
      ...(may('plan')
        ? [{ label: labels.plan, press: 'planning/plan', ref, style: 'primary' as const }]
        : []),
      ...(may('announce') ? [{ label: labels.announce, press: 'planning/announce', ref }] : []),
      ...(may('nudge') && silent > 0 ? [{ label: labels.nudge, press: 'planning/nudge', ref }] : []),
      ...(upcoming ? [{ label: labels.preview, press: 'planning/preview', ref }] : []),
    ],
    [
      ...(may('move') ? [{ label: labels.core, press: 'planning/core', ref }] : []),
      ...(may('detail') ? [{ label: labels.details, press: 'planning/details', ref }] : []),
      ...(may('detail') && format?.visit ? [{ label: labels.access, press: 'planning/access', ref }] : []),
      ...(may(kind === 'invited' ? 'invite' : 'aim') && kind !== 'groups'
        ? [{ label: labels.people, press: 'planning/people', ref }]
        : []),
      ...(kind !== 'invited' && may('invite')
        ? [{ label: labels.guests, press: 'planning/guests', ref }]
        : []),
      ...(kind === 'invited' && may('aim')
        ? [{ label: labels.audience, press: 'planning/audience', ref }]
        : []),
      ...(gathering.state === 'announced' && takesQuestions(view.programme, gathering)
        ? [{ label: labels.questions, press: 'questions/open', ref }]
        : []),
    ],
    lifeButtons(view, shown),
    [...(format?.seminar ? [{ label: labels.sequences, press: 'seminar/plan', ref }] : [])],
    [
      ...(may('restore') ? [{ label: labels.restore, press: 'planning/restore', ref }] : []),
      ...(may('copy') ? [{ label: labels.copy, press: 'planning/copy', ref }] : []),
      ...(may('cancel')
        ? [{ label: labels.cancel, press: 'planning/cancel', ref, style: 'danger' as const }]
        : []),
      ...(may('discard')
        ? [{ label: labels.discard, press: 'planning/discard', ref, style: 'danger' as const }]
        : []),
      ...(gathering.state === 'over' ? [] : [{ label: labels.withoutAccount, press: 'guests/list', ref }]),
      { label: labels.overview, press: 'planning/overview', ref: '' },
    ],
  ];
  return rows.filter((row) => row.length > 0).map((row) => buttons(...row));
}

/** What its format has beside it: what the défi writes before, and what is written after. */
function lifeButtons({ words: { buttons: labels } }: ViewContext, { gathering, format }: Offered): Button[] {
  const { id: ref, state } = gathering;
  if (state === 'draft' || state === 'cancelled' || format === null) return [];
  return [
    ...(format.dossier ? [{ label: labels.dossier, press: 'evaluation/read-dossier', ref }] : []),
    ...(format.logistics ? [{ label: labels.logistics, press: 'logistics/read', ref }] : []),
    ...(format.forum
      ? [
          state === 'over'
            ? { label: labels.forum, press: 'forum/open', ref }
            : { label: labels.setForum, press: 'forum/set', ref },
        ]
      : []),
    ...(format.visit ? [{ label: labels.hosts, press: 'afterwards/contact', ref }] : []),
    ...(format.report === true ? [{ label: labels.report, press: 'evaluation/read-report', ref }] : []),
  ];
}

/** Who can be taken off the list is chosen in a form: a chat keeps what stands in menus. */
export function guestButton({ words }: ViewContext, { gathering, guests, acts }: Offered): Block[] {
  if (guests.length === 0 || !acts.includes('invite')) return [];
  return [buttons({ label: words.gathering.remove, press: 'planning/uninvite', ref: gathering.id })];
}
