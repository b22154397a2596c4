import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { sequencesOf } from '../../../../../community/gatherings/sequences.ts';
import { gatheringsIn } from '../../../../../community/gatherings/store.ts';
import type {
  Departure,
  DepartureEffect,
  DepartureNews,
} from '../../../../../community/members/departures/departure.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/seminar.ts';
import { releaseChoices } from '../handlers/places.ts';
import { isSpokenBy } from '../rules/programme.ts';
import { whenOf } from '../views/format.ts';

/** Her places in sequences go to those who wait; coaches hear of those in which she was to speak. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const { tx, now } = uow;
  const effects: DepartureEffect[] = [];
  for (const gathering of await gatheringsIn(tx, ['planned', 'announced'])) {
    for (const sequence of await sequencesOf(tx, gathering.id)) {
      if (sequence.startsAt <= now || !isSpokenBy(sequence, member.name)) continue;
      effects.push({
        about: `the sequence "${sequence.title}" loses who speaks in it: coaches are told`,
        coaches: {
          key: `seminar/${sequence.id}`,
          text(locale: Locale) {
            const view = viewContextFor(uow, { locale });
            return view.words.departed.speaks(sequence.title, whenOf(view, sequence), member.name);
          },
        },
      });
    }
    const news: DepartureNews[] = [];
    const left = await releaseChoices(uow, gathering, member.id, (promoted, sequence) => {
      news.push({
        member: promoted,
        nameless: true,
        text(locale) {
          const view = viewContextFor(uow, { locale });
          return view.words.departed.place(sequence.title, whenOf(view, sequence));
        },
      });
    });
    if (left > 0)
      effects.push({ about: `${left} places in sequences of "${gathering.title}" are free`, news });
  }
  return effects;
}
