import { md } from '../../../../../chat/markdown.ts';
import { type Block, buttons, type Message, note, storable, text } from '../../../../../chat/message.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/invitations.ts';
import type { Closed } from '../rules/answering.ts';
import { fileButton, logisticsButton, nextButtons, programmeButton } from './answer-buttons.ts';
import { shortTitle, titleIn, whenIn } from './titles.ts';

/** To who has just answered: what, when, who sees it, how to change. */
export function confirmationMessage(
  view: ViewContext,
  gathering: Gathering,
  answer: Answer,
  rank: number | null,
): Message {
  const { confirmed } = view.words;
  const [title, when] = [titleIn(view, gathering), whenIn(view, gathering)];
  const said =
    answer === 'waiting' ? confirmed.waiting(title, when, rank ?? 1) : confirmed[answer](title, when);
  const seen = { yes: confirmed.seenYes, no: confirmed.seenNo, maybe: confirmed.seenOther };
  const next = answer === 'waiting' ? `${confirmed.promise} ${confirmed.seenOther}` : seen[answer];
  return storable({
    until: gathering.startsAt,
    summary: confirmed.summary[answer],
    blocks: [
      text(md`${said}\n${next}`),
      buttons(
        ...nextButtons(view, gathering.id, answer, 'shared'),
        ...(answer === 'no'
          ? []
          : [
              fileButton(view, gathering.id),
              ...programmeButton(view, gathering),
              ...logisticsButton(view, gathering),
            ]),
      ),
      note(confirmed.change),
    ],
  });
}

export type Refusal = Closed['refused'] | 'notHers' | 'noVisit';

/** A stale press, or somebody else's: kind, and nothing changed. */
export function refusalMessage(view: ViewContext, refused: Refusal, gathering: Gathering | null): Message {
  const { refused: said } = view.words;
  const title = gathering === null ? '' : titleIn(view, gathering);
  const why = refused === 'cancelled' || refused === 'started' ? said[refused](title) : said[refused];
  return storable({ summary: said.summary, blocks: [text(why)] });
}

/** To an EIG who has just offered to speak about her work. */
export function speakingMessage(view: ViewContext, gathering: Gathering, comes: boolean): Message {
  const { speaking, buttons: labels } = view.words;
  const { id } = gathering;
  const blocks: Block[] = [text(speaking.noted(titleIn(view, gathering)))];
  if (!comes) blocks.push(text(speaking.comes));
  const yes = { label: labels.yes, press: 'gatherings/yes', ref: id, style: 'primary' as const };
  blocks.push(
    buttons(
      ...(comes ? [] : [yes]),
      { label: labels.material, press: 'afterwards/add-material', ref: id },
      { label: labels.unspeak, press: 'gatherings/unspeak', ref: id },
    ),
  );
  return storable({ summary: speaking.summary, blocks, until: gathering.startsAt });
}

export function notSpeakingMessage(view: ViewContext, gathering: Gathering): Message {
  const { speaking, buttons: labels } = view.words;
  return storable({
    until: gathering.startsAt,
    summary: speaking.undoneSummary,
    blocks: [
      text(speaking.undone(titleIn(view, gathering))),
      buttons({ label: labels.speak, press: 'gatherings/speak', ref: gathering.id }),
    ],
  });
}

/** To who waited: a seat is hers. */
export function promotedMessage(view: ViewContext, gathering: Gathering): Message {
  const { promoted } = view.words;
  return {
    until: gathering.startsAt,
    summary: promoted.summary(shortTitle(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(promoted.text(whenIn(view, gathering))),
      buttons(...nextButtons(view, gathering.id, 'yes', 'own'), fileButton(view, gathering.id)),
      note(promoted.note),
    ],
  };
}
