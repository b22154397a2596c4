import type { ViewContext } from '../locales/index.ts';
import type { Presented } from '../rules/turns.ts';
import { formatTurn, safe } from './people.ts';

/** What is known of a group as it is shown: people by their names. */
export type GroupData = {
  id: string;
  number: number;
  names: string[];
  presenter: { name: string; subject: string | null; presented: Presented } | null;
  link: string | null;
  /** The different métiers, by their ids, and how many défis; those that are not known are left out. */
  metiers: string[];
  defis: number;
  pairs: number;
  newPairs: number;
};

/** Why these people are together, in one sentence made of facts, said to them or to their coaches; Markdown. */
export function formatWhy(view: ViewContext, group: GroupData, to: 'members' | 'coaches'): string {
  const { why, turn } = view.words;
  const { metiers, defis, pairs, newPairs, presenter } = group;
  const label = (id: string) =>
    view.programme.metiers.find((metier) => metier.id === id)?.[view.locale] ?? id;
  const reasons: string[] = [];
  if (metiers.length > 0)
    reasons.push(why.metiers(metiers.length, safe(metiers.slice(0, 8).map(label).join(', '))));
  if (defis > 0) reasons.push(why.defis(defis, defis === group.names.length));
  if (pairs > 0)
    reasons.push(
      newPairs === pairs
        ? to === 'coaches'
          ? why.theyAllNew
          : why.allNew
        : newPairs === 0
          ? why.noneNew
          : why.someNew(newPairs, pairs),
    );
  if (presenter) {
    const said = presenter.presented.times === 0 ? turn.never : formatTurn(view, presenter.presented);
    reasons.push(why.presenter(safe(presenter.name), said));
  }
  return why.title(
    reasons.length === 0 ? why.nothing : reasons.join(view.locale === 'fr' ? '\u00a0; ' : '; '),
  );
}

/** Who presents, and about what; plain text. */
export const formatPresenter = (
  { words }: ViewContext,
  { name, subject }: { name: string; subject: string | null },
): string => (subject === null ? name : words.people.about(name, subject));
