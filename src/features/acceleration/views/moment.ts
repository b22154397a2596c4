import { joinMarkdown, md, person } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, message, note, text } from '../../../chat/message.ts';
import type { Obstacle } from '../../../community/feature/slot.ts';
import { formatObstacle, slotWords } from '../../../community/feature/slot-locales.ts';
import type { Member } from '../../../community/members/member.ts';
import type { MomentKind } from '../forms/moment.ts';
import type { ViewContext } from '../locales/index.ts';
import type { MomentRefusal } from '../rules/moment.ts';
import type { Request } from '../rules/request.ts';
import { actionsFor } from './actions.ts';
import {
  button,
  fieldLabel,
  formatLength,
  momentFacts,
  short,
  showButton,
  titleOf,
  whenOf,
} from './format.ts';

/** Why a moment cannot be, beside its field. */
export function momentRefusal(view: ViewContext, { refused }: MomentRefusal, wished: number): string {
  const { refused: words } = view.words.moments;
  return refused === 'tooLong' ? words.tooLong(formatLength(wished, view.locale)) : words[refused];
}

/** A title that is long is cut where it is only named. */
const nameShort = (obstacle: Obstacle): Obstacle =>
  obstacle.kind === 'booked' ? { ...obstacle, title: short(obstacle.title) } : obstacle;

/** Why she cannot just say yes to a moment, and what she can do. */
export function obstacleMessage(
  view: ViewContext,
  request: Request,
  fault: { hers: Obstacle } | 'does-not-suit',
): Message {
  const { locale, words } = view;
  const said =
    fault === 'does-not-suit' ? slotWords[locale].doesNotSuit : formatObstacle(nameShort(fault.hers), locale);
  const keeps = fault !== 'does-not-suit' && fault.hers.kind !== 'booked';
  return message(
    text(said),
    buttons(
      ...(keeps ? [button(slotWords[locale].keep, 'agree-anyway', request.id)] : []),
      button(words.buttons.counter, 'counter', request.id),
    ),
  );
}

/** A moment that waits for the other's word. `clash`: what her agenda has at that time. */
export function proposedMessage(
  view: ViewContext,
  request: Request,
  { who, how, side, clash }: { who: string; how: MomentKind; side: 'team' | 'parrain'; clash: string[] },
): Message {
  const { proposed } = view.words.moments;
  const says = { take: proposed.takes, other: proposed.other, counter: proposed.counters }[how];
  const clashes = clash.length === 0 ? [] : [proposed.clash(clash.join(', '))];
  const notes = [...clashes, ...(side === 'team' ? [proposed.reserved] : [])];
  return {
    summary: proposed.summary(short(who), whenOf(view, request) ?? ''),
    blocks: [
      heading(titleOf(view, request)),
      text(says(who)),
      ...momentFacts(view, request),
      buttons(...actionsFor(view, request, side)),
      ...(notes.length > 0 ? [note(notes.join('\n'))] : []),
    ],
  };
}

type Known = Pick<Member, 'id' | 'name' | 'email' | 'metier'>;

/** What somebody is here: a specialist in some fields, or an EIG of a métier; `fields` are null for an EIG. */
function aboutOf(view: ViewContext, { metier }: Known, fields: readonly string[] | null): string {
  const { granted } = view.words.moments;
  const label = view.programme.metiers.find(({ id }) => id === metier)?.[view.locale] ?? null;
  if (fields === null) return label === null ? granted.eigAlone : granted.eigIs(label);
  if (fields.length === 0) return granted.parrainAlone;
  return granted.parrainIs(fields.map((field) => fieldLabel(view, field)).join(', '));
}

function introduced(view: ViewContext, people: readonly Known[], fields: readonly string[] | null): Block[] {
  const { granted } = view.words.moments;
  const lines = people.map(
    (each) => md`- ${granted.person(person(each), aboutOf(view, each, fields), each.email)}`,
  );
  return lines.length === 0 ? [] : [text(md`${granted.introduces}\n${joinMarkdown(lines)}`)];
}

/** To both sides together, in a conversation of theirs: what one side alone can do is behind the button. */
export function togetherMessage(
  view: ViewContext,
  request: Request,
  {
    parrain,
    team,
    fields,
    teamNamed,
  }: { parrain: Known; team: readonly Known[]; fields: readonly string[]; teamNamed: string },
): Message {
  const { words } = view;
  const { granted } = words.moments;
  const lines = [
    granted.here(person(parrain), aboutOf(view, parrain, fields)),
    ...team.map((each) => granted.here(person(each), aboutOf(view, each, null))),
  ].map((line) => md`- ${line}`);
  return {
    summary: granted.summary(whenOf(view, request) ?? ''),
    blocks: [
      heading(titleOf(view, request)),
      text(granted.together(parrain.name, teamNamed)),
      ...momentFacts(view, request),
      text(md`${granted.introduces}\n${joinMarkdown(lines)}`),
      buttons(button(words.buttons.move, 'counter', request.id), showButton(view, request)),
      note(`${granted.agenda} ${granted.yours}`),
    ],
  };
}

/** The moment is fixed: who the others are, and how to reach them. */
export function grantedMessage(
  view: ViewContext,
  request: Request,
  {
    side,
    people,
    fields,
    teamNamed,
  }: { side: 'team' | 'parrain'; people: readonly Known[]; fields: readonly string[]; teamNamed: string },
): Message {
  const { granted } = view.words.moments;
  const who = side === 'team' ? (people[0]?.name ?? view.words.someone) : teamNamed;
  const says = side === 'team' ? granted.team : granted.parrain;
  return {
    summary: granted.summary(whenOf(view, request) ?? ''),
    blocks: [
      heading(titleOf(view, request)),
      text(says(who)),
      ...momentFacts(view, request),
      ...introduced(view, people, side === 'team' ? fields : null),
      buttons(...actionsFor(view, request, side), showButton(view, request)),
      note(granted.agenda),
    ],
  };
}
