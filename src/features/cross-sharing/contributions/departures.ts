import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { Work } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departure.ts';
import { memberById } from '../../../community/members/members.ts';
import { settle } from '../handlers/splitting.ts';
import { groupedOf } from '../load/groups.ts';
import { sharingsAhead } from '../load/sharings.ts';
import { voiceFor } from '../locales/index.ts';
import { asksFor, keepDeclined, removeVolunteer } from '../store/presenters.ts';
import { dayOf } from '../views/people.ts';

/**
 * Groups to come are made without her, and those of her group are told as of any change. Who asked her to
 * present hears that she will not; where she was to, coaches do, unless her group's own message says so.
 */
export async function departed(work: Work, departure: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  for (const gathering of await sharingsAhead(work)) {
    effects.push(...(await withoutAsked(work, gathering, departure)));
    effects.push(...(await withoutPresenter(work, gathering, departure)));
    await settle(work, gathering);
  }
  return effects;
}

async function withoutAsked(
  work: Work,
  gathering: Gathering,
  { member }: Departure,
): Promise<DepartureEffect[]> {
  const ask = (await asksFor(work.tx, gathering.id)).get(member.id);
  if (ask?.state !== 'asked' || !(await keepDeclined(work.tx, gathering.id, member.id))) return [];
  const coach = ask.coachId === null ? null : await memberById(work.tx, ask.coachId);
  if (!coach?.active) return [];
  return [
    {
      about: `the question whether she or he presents at "${gathering.title}" has no answer any more`,
      news: [
        {
          member: coach,
          text(locale) {
            const voice = voiceFor(work, { locale });
            return voice.words.left.asked(escapeMarkdown(gathering.title), dayOf(voice, gathering));
          },
        },
      ],
    },
  ];
}

async function withoutPresenter(
  work: Work,
  gathering: Gathering,
  { member }: Departure,
): Promise<DepartureEffect[]> {
  if (!(await removeVolunteer(work.tx, gathering.id, member.id))) return [];
  const about = `"${gathering.title}" loses somebody who offered to present`;
  // Groups that were sent have coaches asked for another presenter, by name.
  if ((await groupedOf(work, gathering.id))?.split.state === 'told') return [{ about }];
  return [
    {
      about,
      coaches: {
        key: `cross-sharing/${gathering.id}`,
        text(locale) {
          const voice = voiceFor(work, { locale });
          const { presenter } = voice.words.left;
          return presenter(
            escapeMarkdown(gathering.title),
            dayOf(voice, gathering),
            escapeMarkdown(member.name),
          );
        },
      },
    },
  ];
}
