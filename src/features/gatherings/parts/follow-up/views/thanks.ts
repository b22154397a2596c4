import { joinMarkdown } from '../../../../../chat/markdown.ts';
import { type Block, buttons, type Message, text } from '../../../../../chat/message.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import type { Material } from '../rules/materials.ts';
import { dayOf, type Named, titleOf, untilOf } from './format.ts';
import { linkTexts } from './materials.ts';

/** So many links are shown; the others are counted. */
const MAX_LINKS = 4;

/** Where her feedback is: `none` where it is not asked for, since too few came for it to be read. */
export type FeedbackAsked = { until: number } | 'given' | 'closed' | 'none';

export type ThanksData = {
  gathering: Named;
  /** How to make use of it, in the member's language; null when the programme no longer has the format. */
  makingUse: string | null;
  materials: readonly Material[];
  feedback: FeedbackAsked;
  /** Whether something may be said of its sequences, one by one. */
  bySequence?: boolean;
  /** Whether hosts were visited, with whom to stay in touch. */
  visit?: boolean;
};

/** To one who came: how to make use of it, what to look at again, and one minute of feedback. */
export function thanksMessage(view: ViewContext, shown: ThanksData): Message {
  const { thanks, materials: materialWords } = view.words;
  const { gathering, makingUse, feedback } = shown;
  const links = shown.materials.slice(0, MAX_LINKS);
  const others = shown.materials.length - links.length;
  const isOpen = typeof feedback === 'object';
  return {
    summary: thanks.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(
        joinMarkdown([
          thanks.text(dayOf(view, gathering)),
          ...(makingUse === null ? [] : ['', thanks.use(makingUse)]),
        ]),
      ),
      ...linkTexts(thanks.materials, links),
      ...(others > 0 ? [text(thanks.moreMaterials(others))] : []),
      ...feedbackWords(view, feedback),
      buttons(
        ...(isOpen
          ? [
              {
                label: thanks.feedback,
                press: 'afterwards/feedback',
                ref: gathering.id,
                style: 'primary' as const,
              },
            ]
          : []),
        ...(shown.bySequence && (isOpen || feedback === 'given')
          ? [{ label: thanks.bySequence, press: 'seminar/rate-open', ref: gathering.id }]
          : []),
        ...(shown.visit ? [{ label: thanks.hosts, press: 'afterwards/contact', ref: gathering.id }] : []),
        { label: thanks.apply, press: 'afterwards/intend', ref: gathering.id },
        { label: materialWords.add, press: 'afterwards/add-material', ref: gathering.id },
      ),
    ],
  };
}

function feedbackWords(view: ViewContext, feedback: FeedbackAsked): Block[] {
  const { thanks } = view.words;
  if (feedback === 'none') return [];
  return [text(typeof feedback === 'object' ? thanks.ask(untilOf(view, feedback.until)) : thanks[feedback])];
}
